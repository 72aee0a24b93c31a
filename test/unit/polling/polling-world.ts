import type { ListingWindow } from '../../../src/session/listing';
import type { ConfigurationSet } from '../../../src/configuration/configuration-set';
import { newDelivery, type Delivery } from '../../../src/delivery/delivery';
import type { QueuedDelivery } from '../../../src/delivery/delivery-queue';
import { QueueUnavailable } from '../../../src/failure/platform-errors';
import { ApplianceUnreachable } from '../../../src/session/appliance-errors';
import type { Backfills } from '../../../src/polling/backfill/backfill-job';
import { runBackfill } from '../../../src/polling/backfill/run-backfill';
import { dispatchPolls } from '../../../src/polling/dispatch-polls';
import { pollConfiguration } from '../../../src/polling/poll-configuration';
import type { QueueResult } from '../../../src/delivery/queue-result';
import type { PolledAppliance } from '../../../src/polling/poll-dependencies';
import type { PollingPlan } from '../../../src/polling/polling-plan';
import type { PollQueueMessage } from '../../../src/polling/polling-queue';
import type { PollingState } from '../../../src/polling/polling-state';
import type { PushBudget } from '../../../src/polling/push-budget';
import type { Revised } from '../../../src/foundation/revised';
import { configurationSetOf, configuration, minute, noon } from './samples';

/** Thrown where the invocation is killed: nothing of it goes on. */
export class Killed extends Error {}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Polling of one configuration with storage, queue and appliance in memory, in a time that only `wait` moves. */
export class PollingWorld {
  now = noon;
  /** How far the appliance's clock is ahead, in milliseconds. */
  skew = 0;
  isDown = false;
  /** Happens once, while the appliance is being asked. */
  meanwhile: (() => Promise<unknown>) | undefined;
  /** How many operations the next invocations may make; then one is killed. */
  operationsLeft = Infinity;
  queueTakesNothing = false;
  /** The queue holds what is pushed, and processes none of it. */
  queueIsBehind = false;
  readonly deliveries = new Map<string, Delivery>();
  /** Pushed, by when. */
  readonly pushed: number[] = [];
  readonly polls: { message: PollQueueMessage; at: number }[] = [];
  backfills: Revised<Backfills> = { revision: 0, content: {} };
  isDisabled = false;
  state: Revised<PollingState | undefined> = { revision: 0, content: undefined };
  /** When each session ended, by the appliance's clock. */
  readonly ended = new Map<string, number>();
  #plan: Revised<PollingPlan> = { revision: 0, content: {} };
  #budget: Revised<PushBudget | undefined> = { revision: 0, content: undefined };
  readonly #set = configurationSetOf([
    configuration('one', { outboundEventTypes: [], surveyLookBackHours: 0 }),
  ]);

  endSession(lsid: string): void {
    this.ended.set(lsid, Math.floor((this.now + this.skew) / 1000) * 1000);
  }

  /** Something else claims the session, as its event would. */
  receiveEvent(lsid: string): void {
    const event = { configurationId: 'one', applianceId: 'default', lsid, eventType: 'session-end' } as const;
    const delivery = newDelivery({ ...event, source: 'outbound-event' }, this.now);
    if (!this.deliveries.has(delivery.id)) this.deliveries.set(delivery.id, delivery);
  }

  /** A delivery's turn comes. */
  settle(id: string): void {
    const delivery = this.deliveries.get(id);
    if (delivery) this.deliveries.set(id, { ...delivery, state: 'done' });
  }

  /** Time passes; ticks come every five minutes, messages when they are due. */
  async wait(minutes: number): Promise<void> {
    for (let passed = 0; passed < minutes; passed += 1) {
      this.now += minute;
      if ((this.now - noon) % (5 * minute) === 0) await this.tick();
      for (const due of this.polls.filter(({ at }) => at <= this.now)) {
        this.polls.splice(this.polls.indexOf(due), 1);
        await this.poll(due.message);
      }
    }
  }

  tick(): Promise<unknown> {
    return this.#survive(() => dispatchPolls(this.#handOut));
  }

  /** Makes a step; a killed one comes back, as the platform has it. */
  async poll(message: PollQueueMessage): Promise<QueueResult | undefined> {
    const result = await this.#survive(() =>
      message.kind === 'poll' ? pollConfiguration(message, this.#poll) : runBackfill(message, this.#poll),
    );
    const delay = result === undefined ? 15 : result.kind === 'retry-after' ? result.afterSeconds : undefined;
    if (delay !== undefined) this.polls.push({ message, at: this.now + delay * 1000 });
    return result;
  }

  /** The sessions that have ended and that nothing has claimed. */
  unclaimed(): string[] {
    const claimed = new Set([...this.deliveries.values()].map(({ lsid }) => lsid));
    return [...this.ended.keys()].filter((lsid) => !claimed.has(lsid));
  }

  async #survive<T>(run: () => Promise<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      this.operationsLeft = Infinity;
      return undefined;
    }
  }

  /** Every operation of the platform: killed before it, or after it with its effect. */
  async #operation<T>(effect: () => T): Promise<T> {
    this.#countDown();
    const result = effect();
    this.#countDown();
    return result;
  }

  #countDown(): void {
    if (this.operationsLeft < 0) throw new Killed();
    this.operationsLeft -= 1;
    if (this.operationsLeft < 0) throw new Killed();
  }

  readonly #replace = <T>(stored: Revised<T>, content: T, expected: number): boolean => {
    if (stored.revision !== expected) return false;
    stored.revision = expected + 1;
    stored.content = content;
    return true;
  };

  readonly #handOut = {
    polling: {
      readSetAndPlan: () =>
        this.#operation(() => ({
          set: this.#set,
          plan: { ...this.#plan },
          backfills: this.backfills.content,
          removal: undefined,
        })),
      readSet: () => this.#operation(() => this.#set),
      replacePlan: (plan: PollingPlan, revision: number) =>
        this.#operation(() => this.#replace(this.#plan, plan, revision)),
    },
    queue: {
      push: (messages: PollQueueMessage[]) =>
        this.#operation(() => {
          this.polls.push(...messages.map((message) => ({ message, at: this.now })));
        }),
    },
    now: () => this.now,
    log: silent,
  };

  /** What an administrator controls backfills with. */
  get control() {
    const { backfills } = this.#poll;
    return {
      backfills,
      pollQueue: this.#handOut.queue,
      now: () => this.now,
      newId: () => `job-${this.now}`,
    };
  }

  /** What the dry run looks at. */
  get preview() {
    return { appliance: this.#appliance, deliveries: this.#poll.deliveries, now: () => this.now };
  }

  readonly #poll = {
    backfills: {
      readSetAndBackfills: () =>
        this.#operation(() => ({ set: this.#present(), backfills: { ...this.backfills } })),
      readSet: () => this.#operation(() => this.#present()),
      replaceBackfills: (backfills: Backfills, revision: number) =>
        this.#operation(() => this.#replace(this.backfills, backfills, revision)),
    },
    polling: {
      readSetAndState: () => this.#operation(() => ({ set: this.#set, state: { ...this.state } })),
      replaceState: (_id: string, state: PollingState, revision: number) =>
        this.#operation(() => this.#replace<PollingState | undefined>(this.state, state, revision)),
    },
    deliveries: {
      claim: (delivery: Delivery) =>
        this.#operation(() => {
          if (this.deliveries.has(delivery.id)) return false;
          this.deliveries.set(delivery.id, delivery);
          return true;
        }),
      get: (id: string) => this.#operation(() => this.deliveries.get(id)),
      getMany: (ids: readonly string[]) =>
        this.#operation(() => ids.flatMap((id) => this.deliveries.get(id) ?? [])),
      replace: (_previous: Delivery, next: Delivery) =>
        this.#operation(() => {
          this.deliveries.set(next.id, next);
          return true;
        }),
    },
    queue: {
      push: (pushed: QueuedDelivery[]) =>
        this.#operation(() => {
          if (this.queueTakesNothing) throw new QueueUnavailable('429');
          this.pushed.push(...pushed.map(() => this.now));
          if (!this.queueIsBehind) for (const { message } of pushed) this.settle(message.deliveryId);
        }),
    },
    budget: {
      read: () => this.#operation(() => ({ ...this.#budget })),
      replace: (budget: PushBudget, revision: number) =>
        this.#operation(() => this.#replace<PushBudget | undefined>(this.#budget, budget, revision)),
    },
    applianceOf: () => this.#appliance,
    now: () => this.now,
    pause: () => Promise.resolve(),
    log: silent,
  };

  #present(): ConfigurationSet {
    return this.isDisabled ? configurationSetOf([configuration('one', { disabled: true })]) : this.#set;
  }

  readonly #appliance: PolledAppliance = {
    apiInfo: () =>
      this.#asked(() => ({ at: Math.floor((this.now + this.skew) / 1000) * 1000, permissions: new Map() })),
    listing: (window) => this.#asked(() => ({ entries: this.#listed(window), unreadable: 0 })),
    session: () => this.#asked(() => undefined),
    surveysIn: () => this.#asked(() => ({ entries: [], unreadable: 0 })),
  };

  async #asked<T>(answer: () => T): Promise<T> {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    return this.#operation(() => {
      if (this.isDown) throw new ApplianceUnreachable('support.example.com');
      return answer();
    });
  }

  #listed({ by, since, durationSeconds }: ListingWindow): { lsid: string }[] {
    if (by === 'start_time') return [];
    const from = Math.floor(since / 1000);
    const until = durationSeconds === 0 ? Infinity : from + durationSeconds;
    return [...this.ended].flatMap(([lsid, at]) =>
      at / 1000 >= from && at / 1000 <= until ? [{ lsid }] : [],
    );
  }
}
