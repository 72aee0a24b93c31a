import { DeliveryFaults } from './delivery-faults';
import type { OutboundEvent } from './outbound-event';
import type { DeliveryStatus, Recipient, RecipientState } from './recipient';

export type Send = (request: Request) => Promise<Response>;

interface QueuedEvent {
  readonly event: OutboundEvent;
  readonly copiesAtOnce: number;
  firstAttemptAt?: number;
}

const defaultRetryIntervalMs = 30_000;
const defaultRetryDurationMs = 86_400_000;

/**
 * The events on their way to one recipient. Anything but HTTP 200 stops the whole queue: the event is sent
 * again at the interval and no later one goes out, until it gets its 200 or the retry duration is over.
 */
export class RecipientQueue {
  readonly faults: DeliveryFaults;
  #recipient: Recipient;
  readonly #send: Send;
  readonly #waiting: QueuedEvent[] = [];
  readonly #counts = { attempts: 0, delivered: 0, dropped: 0, lost: 0 };
  #blockedSince?: number;
  #lastStatus?: DeliveryStatus;
  #sending = false;
  #closed = false;
  #retry?: NodeJS.Timeout;

  constructor(recipient: Recipient, send: Send) {
    this.#recipient = recipient;
    this.#send = send;
    this.faults = new DeliveryFaults({
      enqueue: (event, copiesAtOnce) => this.#enqueue({ event, copiesAtOnce }),
      lose: () => {
        this.#counts.lost += 1;
      },
    });
  }

  /** Takes the event if it is ticked. */
  offer(event: OutboundEvent): void {
    if (!this.#closed && this.#recipient.events.includes(event.name)) this.faults.accept(event);
  }

  get state(): RecipientState {
    return {
      name: this.#recipient.name,
      events: this.#recipient.events,
      length: this.#waiting.length,
      blockedSince: this.#blockedSince,
      lastStatus: this.#lastStatus,
      ...this.#counts,
    };
  }

  /** Another URL is entered on the appliance's page; what waits goes there. */
  changeUrl(url: string): void {
    this.#recipient = { ...this.#recipient, url };
  }

  /** Stops for good: nothing is sent any more and no timer is left. */
  close(): void {
    this.#closed = true;
    this.faults.close();
    clearTimeout(this.#retry);
    this.#waiting.length = 0;
  }

  #enqueue(queued: QueuedEvent): void {
    this.#waiting.push(queued);
    if (!this.#sending) void this.#sendAll();
  }

  /** Sends one event after the other; leaves when there is none or the first has to wait for its retry. */
  async #sendAll(): Promise<void> {
    this.#sending = true;
    let next = this.#waiting[0];
    while (next !== undefined) {
      const status = await this.#attempt(next);
      if (this.#closed) return;
      if (status !== 200 && !this.#isOver(next)) return this.#retryLater();
      this.#counts[status === 200 ? 'delivered' : 'dropped'] += 1;
      this.#blockedSince = undefined;
      this.#waiting.shift();
      next = this.#waiting[0];
    }
    this.#sending = false;
  }

  #retryLater(): void {
    this.#blockedSince ??= Date.now();
    this.#retry = setTimeout(
      () => void this.#sendAll(),
      this.#recipient.retryIntervalMs ?? defaultRetryIntervalMs,
    );
  }

  #isOver({ firstAttemptAt = 0 }: QueuedEvent): boolean {
    return Date.now() - firstAttemptAt >= (this.#recipient.retryDurationMs ?? defaultRetryDurationMs);
  }

  /** Copies at once go out with the first attempt only; the first one's answer is the one that counts. */
  async #attempt(queued: QueuedEvent): Promise<DeliveryStatus> {
    const requests = queued.firstAttemptAt === undefined ? queued.copiesAtOnce : 1;
    queued.firstAttemptAt ??= Date.now();
    const attempts = Array.from({ length: requests }, () => this.#post(queued.event));
    const [first = 'no connection'] = await Promise.all(attempts);
    this.#lastStatus = first;
    return first;
  }

  async #post(event: OutboundEvent): Promise<DeliveryStatus> {
    this.#counts.attempts += 1;
    try {
      const response = await this.#send(postOf(event, this.#recipient));
      await response.body?.cancel();
      return response.status;
    } catch {
      return 'no connection';
    }
  }
}

function postOf(event: OutboundEvent, recipient: Recipient): Request {
  const form = new URLSearchParams(event.variables);
  if (recipient.sendCustomFields) {
    for (const [name, value] of Object.entries(event.customFields)) form.append(name, value);
  }
  return new Request(recipient.url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
    redirect: 'manual',
  });
}
