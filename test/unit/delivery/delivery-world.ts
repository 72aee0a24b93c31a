import * as v from 'valibot';
import { eventTypes, type EventType } from '../../../src/session/event-type';
import { configurationSchema } from '../../../src/configuration/configuration';
import {
  installationSettingsSchema,
  type ConfigurationSet,
} from '../../../src/configuration/configuration-set';
import { requeueDueDeliveries } from '../../../src/delivery/requeue-due-deliveries';
import { claimDelivery } from '../../../src/delivery/claim-delivery';
import { deliveryId, newDelivery } from '../../../src/delivery/delivery';
import { queuedLater, type DeliveryMessage, type QueuedDelivery } from '../../../src/delivery/delivery-queue';
import { discardDeliveries } from '../../../src/delivery/discard-deliveries';
import type { MessageHistory, RetryData } from '../../../src/delivery/message-history';
import { probeAppliance, type ProbeMessage } from '../../../src/delivery/probe-appliance';
import { processDelivery } from '../../../src/delivery/process-delivery';
import { replayDeliveries } from '../../../src/delivery/replay-deliveries';
import { Killed, MortalStorage } from './mortal-storage';
import { OutsideWorld } from './outside-world';

const fiveMinutes = 5 * 60_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const configuration = v.parse(configurationSchema, {
  version: 1,
  id: 'one',
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  hasClientSecret: true,
  settings: { name: 'One', host: 'one.example.com', clientId: 'client', retryLimit: 2 },
});

const set: ConfigurationSet = {
  revision: 1,
  configurations: [configuration],
  unreadable: [],
  settings: v.parse(installationSettingsSchema, {}),
};

/** A message of the queue, and how it came there. */
interface QueuedMessage extends Partial<MessageHistory> {
  messageId: string;
  message: DeliveryMessage;
  at: number;
}

/**
 * The delivery machinery of one configuration with two retries, with storage, queue, appliance and Jira in memory, in
 * a time that only `advance` moves.
 */
export class DeliveryWorld {
  now = Date.UTC(2026, 0, 12, 9);
  readonly storage = new MortalStorage(() => this.now);
  readonly outside = new OutsideWorld(() => this.now);
  /** Messages and when they are delivered. */
  queue: QueuedMessage[] = [];
  #pushed = 0;

  constructor() {
    this.outside.kill = () => {
      this.storage.kill = { operations: 1, after: false };
    };
  }

  idOf(lsid: string, eventType: EventType): string {
    return deliveryId({ configurationId: 'one', lsid, eventType });
  }

  /** An event arrives. */
  async receive(lsid: string, eventType: EventType): Promise<void> {
    const event = { configurationId: 'one', applianceId: 'default', lsid, eventType } as const;
    const fresh = newDelivery({ ...event, source: 'outbound-event' }, this.now);
    const claimed = await claimDelivery(fresh, 90, this.now, this.storage.deliveries);
    if (claimed) await this.#push([queuedLater(claimed.delivery, claimed.delaySeconds)]);
  }

  async replay(id: string): Promise<void> {
    await replayDeliveries({ ids: [id] }, 'admin', this.#dependencies);
  }

  async discard(id: string): Promise<void> {
    await discardDeliveries({ ids: [id], reason: 'Not wanted.', by: 'admin' }, this.#dependencies);
  }

  /** Time passes: the schedule runs every five minutes, and messages are delivered at their time, one by one. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      const tick = (Math.floor(this.now / fiveMinutes) + 1) * fiveMinutes;
      const message = Math.min(...this.queue.map(({ at }) => at), Number.POSITIVE_INFINITY);
      const next = Math.min(tick, Math.max(message, this.now));
      if (next > end) break;
      this.now = next;
      this.outside.catchUp();
      if (message <= next) await this.#deliver();
      else await this.unlessKilled(() => this.runSchedule());
    }
    this.now = end;
    this.outside.catchUp();
  }

  /**
   * What is to be looked at once more stays: nothing brings it back, and nothing but a rare duplicate would be lost.
   */
  loseQueue(): void {
    this.queue = this.queue.filter(({ message }) => this.storage.find(message.deliveryId)?.state === 'done');
  }

  runSchedule(): Promise<void> {
    return requeueDueDeliveries({
      ...this.#dependencies,
      reservePushes: (wanted) => Promise.resolve(wanted),
    });
  }

  /** Does something that the app may be killed in. */
  async unlessKilled<T>(run: () => Promise<T>): Promise<T | 'killed'> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof Killed) return 'killed';
      throw error;
    }
  }

  async #deliver(): Promise<void> {
    const due = this.queue.find(({ at }) => at <= this.now);
    if (!due) return;
    this.queue = this.queue.filter((queued) => queued !== due);
    const { message, messageId, inDoubtUntil, isCopy } = due;
    const { retries = 0, isRedelivered = false, wasKilled = false } = due;
    const history = { messageId, retries, isRedelivered, wasKilled, inDoubtUntil, isCopy };
    const answer = await this.unlessKilled(() => processDelivery(message, history, this.#dependencies));
    const again = { message, messageId, retries: retries + 1 };
    if (answer === 'killed') {
      this.queue.push({ ...again, at: this.now + 15_000, isRedelivered: true, wasKilled: true });
    } else if (answer.kind === 'retry-after') {
      const retryData: RetryData = answer.retryData ?? {};
      this.queue.push({ ...again, ...retryData, at: this.now + answer.afterSeconds * 1000 });
    }
  }

  #push(deliveries: QueuedDelivery[]): Promise<void> {
    return this.storage.operation(() => {
      for (const { message, delaySeconds = 0 } of deliveries) {
        this.#pushed += 1;
        this.queue.push({ message, messageId: String(this.#pushed), at: this.now + delaySeconds * 1000 });
      }
    });
  }

  /** Probes are made at once. The platform brings one that was killed back, but the next tick has another. */
  async #probe(probes: ProbeMessage[]): Promise<void> {
    for (const probe of probes) await this.unlessKilled(() => probeAppliance(probe, this.#dependencies));
  }

  readonly #dependencies = {
    deliveries: this.storage.deliveries,
    breakers: this.storage.breakers,
    sessionIssues: { get: () => Promise.resolve(undefined) },
    sessionRecords: { of: () => Promise.resolve(undefined) },
    showFigures: () => Promise.resolve(),
    configurations: { read: () => this.storage.operation(() => set) },
    queue: {
      push: (deliveries: QueuedDelivery[]) => this.#push(deliveries),
      pushProbes: (probes: ProbeMessage[]) => this.#probe(probes),
      pushSweeps: () => Promise.resolve(),
    },
    applianceOf: () => this.outside.reachable,
    readWork: ({ deliveryId: id, lsid = '' }: DeliveryMessage) =>
      this.storage.operation(() => ({
        delivery: this.storage.find(id),
        set,
        breaker: this.storage.breaker,
        ofSession: eventTypes.flatMap((type) => this.storage.find(this.idOf(lsid, type)) ?? []),
      })),
    reconcileWith: () => this.outside.dependencies,
    now: () => this.now,
    pause: () => Promise.resolve(),
    random: () => 0.5,
    log: silent,
  };
}
