import type { DeliveryFault } from './outbound/delivery-faults';
import type { OutboundEvent } from './outbound/outbound-event';
import type { Recipient, RecipientState } from './outbound/recipient';
import { RecipientQueue, type Send } from './outbound/recipient-queue';

/** The appliance's page "Outbound events": its HTTP recipients, each with a queue of its own. */
export class OutboundEvents {
  readonly #queues = new Map<string, RecipientQueue>();
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Adds the recipient; one of the same name is replaced together with its queue. */
  addRecipient(recipient: Recipient): void {
    this.removeRecipient(recipient.name);
    this.#queues.set(recipient.name, new RecipientQueue(recipient, this.#send));
  }

  /** The recipient of this name gets another URL, and keeps its queue. @throws Error if there is none */
  changeUrl(name: string, url: string): void {
    const queue = this.#queues.get(name);
    if (!queue) throw new Error(`The appliance has no recipient “${name}”.`);
    queue.changeUrl(url);
  }

  removeRecipient(name: string): void {
    this.#queues.get(name)?.close();
    this.#queues.delete(name);
  }

  emit(event: OutboundEvent): void {
    for (const queue of this.#queues.values()) queue.offer(event);
  }

  /** The queues of all recipients, or of the one with this name. */
  queues(): RecipientState[] {
    return [...this.#queues.values()].map((queue) => queue.state);
  }

  /** The queue of the recipient with this name, or of the first. */
  queue(name?: string): RecipientState | undefined {
    return this.queues().find((state) => name === undefined || state.name === name);
  }

  /** Mishandles the next events to one recipient, or to each of them. */
  addFault(fault: DeliveryFault, recipientName?: string): void {
    for (const [name, queue] of this.#queues) {
      if (recipientName === undefined || recipientName === name) queue.faults.add(fault);
    }
  }

  /** Ends all delivery faults; what they hold back goes on. */
  clearFaults(): void {
    for (const queue of this.#queues.values()) queue.faults.clear();
  }

  /** Stops all queues; no timer is left. */
  close(): void {
    for (const queue of this.#queues.values()) queue.close();
  }
}
