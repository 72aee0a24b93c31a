import type { Configuration } from '../configuration/configuration';
import type { OptionalEffect } from '../configuration/left-out';
import { newDelivery, type Delivery, type Source } from '../delivery/delivery';
import {
  pushedAtOnce,
  queuedLater,
  type DeliveryQueue,
  type QueuedDelivery,
} from '../delivery/delivery-queue';
import type { DeliveryStore } from '../delivery/delivery-store';
import { deferToSchedule } from '../delivery/defer-to-schedule';
import { reopen } from '../delivery/reopen-delivery';
import type { Log } from '../failure/log';
import { inBatches } from '../foundation/batches';
import { minute } from '../foundation/durations';
import { errorName } from '../foundation/error-name';
import { newFindings, wasDoneTooEarly, type Found, type NewFinding } from './found';
import { pace, reserveEvents, type PushBudgetStore } from './push-budget';

export interface ClaimDependencies {
  deliveries: Pick<DeliveryStore, 'claim' | 'get' | 'getMany' | 'replace'>;
  queue: DeliveryQueue;
  budget: PushBudgetStore;
  now: () => number;
  /** Resolves after so many milliseconds. */
  pause: (milliseconds: number) => Promise<void>;
  log: Log;
}

export interface ClaimContext {
  configuration: Configuration;
  source: Source;
  /** What is left out of the deliveries that are claimed. */
  leftOut?: OptionalEffect[];
  retentionDays: number;
  /** How many one step may claim at most, and how they are spread over time; the budget decides if absent. */
  throttle?: Throttle;
}

export interface Throttle {
  atMost: number;
  /** Milliseconds from one to the next. */
  pace: number;
}

/** Everything is claimed, or not all of it yet: the rest is to be asked for again at that time. */
export type ClaimProgress = { kind: 'all' } | { kind: 'more'; at: number };

/** More than one step can be granted, see `push-budget.ts`. */
const lookedAtInOneStep = 100;

/** So many are claimed in one step without asking the budget: the usual few need no bookkeeping. */
const pushedWithoutBudget = 5;

const claimedAtOnce = 25;
const queuePause = minute;

/** Claims what one step of a poll finds, and hands it to the queue, within what the queue may be given. */
export class ClaimFound {
  /** How many sessions this step has claimed. */
  sessions = 0;
  /** The delivery that this step pushed last: whoever was pushed with it starts before it. */
  lastPushed: string | undefined;
  #room: number;
  #freeOfBudget = pushedWithoutBudget;
  #queued = 0;
  readonly #context: ClaimContext;
  readonly #dependencies: ClaimDependencies;

  constructor(context: ClaimContext, dependencies: ClaimDependencies) {
    this.#context = context;
    this.#room = context.throttle?.atMost ?? Infinity;
    this.#dependencies = dependencies;
  }

  /**
   * Claims what has no delivery yet. Whatever happens in between, a claimed delivery is safe: if its push is lost,
   * the five-minute schedule finds it by its due time.
   *
   * @throws StorageUnavailable
   */
  async take(found: Found[]): Promise<ClaimProgress> {
    const fresh = await this.unknown(found, lookedAtInOneStep);
    if (fresh.length === 0) return { kind: 'all' };
    const { events, askAgainAt } = await this.#allow(Math.min(fresh.length, this.#room));
    this.#room -= events;
    const isPushed = await this.#claimAndPush(fresh.slice(0, events));
    if (!isPushed) return { kind: 'more', at: this.#dependencies.now() + queuePause };
    return events < fresh.length ? { kind: 'more', at: askAgainAt } : { kind: 'all' };
  }

  /** What of the findings has no delivery yet. @param limit when to stop looking @throws StorageUnavailable */
  unknown(found: Found[], limit: number): Promise<NewFinding[]> {
    const { id: configurationId } = this.#context.configuration;
    return newFindings(found, this.#dependencies.deliveries, { configurationId, limit });
  }

  async #allow(wanted: number): Promise<{ events: number; askAgainAt: number }> {
    if (wanted > this.#freeOfBudget) return reserveEvents(wanted, this.#dependencies);
    this.#freeOfBudget -= wanted;
    return { events: wanted, askAgainAt: this.#dependencies.now() };
  }

  /** @returns false if the queue took something no more: what is claimed is left to the schedule then */
  async #claimAndPush(findings: NewFinding[]): Promise<boolean> {
    const { queue, log } = this.#dependencies;
    for (const batch of inBatches(findings, pushedAtOnce)) {
      const { claimed, failure } = await this.#claim(batch);
      try {
        if (claimed.length > 0) await queue.push(claimed.map((delivery) => this.#inItsTurn(delivery)));
      } catch (error) {
        log.warn('Sessions were claimed but could not be queued; the schedule will bring them back.', {
          count: claimed.length,
          error: errorName(error),
        });
        await deferToSchedule(claimed, this.#context.retentionDays, this.#dependencies);
        return false;
      }
      if (failure) throw failure;
    }
    return true;
  }

  /** What is found together starts one after the other, so that neither the appliance nor Jira is flooded. */
  #inItsTurn(delivery: Delivery): QueuedDelivery {
    const delay = this.#queued * (this.#context.throttle?.pace ?? pace);
    this.#queued += 1;
    this.lastPushed = delivery.id;
    return queuedLater(delivery, Math.floor(delay / 1000));
  }

  /** What storage refuses one of them does not keep the others from the queue. */
  async #claim(findings: NewFinding[]): Promise<{ claimed: Delivery[]; failure?: Error }> {
    const claimed: Delivery[] = [];
    for (const batch of inBatches(findings, claimedAtOnce)) {
      const claims = await Promise.allSettled(batch.map((finding) => this.#claimOne(finding)));
      claimed.push(...claims.flatMap((claim) => (claim.status === 'fulfilled' ? claim.value : [])));
      const refused = claims.find((claim) => claim.status === 'rejected');
      if (refused) return { claimed, failure: asError(refused.reason) };
    }
    return { claimed };
  }

  async #claimOne(finding: NewFinding): Promise<Delivery[]> {
    const { lsid, eventType, former } = finding;
    const { configuration, source, leftOut = [], retentionDays } = this.#context;
    const { deliveries, now } = this.#dependencies;
    if (former) return (await this.#reopened(former)) ?? this.#asKept(former.id, finding);
    const { applianceId } = configuration.settings;
    const delivery = newDelivery(
      {
        configurationId: configuration.id,
        applianceId,
        lsid,
        eventType,
        source,
        ...(leftOut.length > 0 && { leftOut }),
      },
      now(),
    );
    if (!(await deliveries.claim(delivery, retentionDays))) return this.#asKept(delivery.id, finding);
    if (eventType === 'session-end') this.sessions += 1;
    return [delivery];
  }

  /** The batch did not tell what is kept: the walk passes it for good, so it is read once more, by its key. */
  async #asKept(id: string, finding: NewFinding): Promise<Delivery[]> {
    const kept = await this.#dependencies.deliveries.get(id);
    return kept && wasDoneTooEarly(kept, finding) ? ((await this.#reopened(kept)) ?? []) : [];
  }

  async #reopened(former: Delivery): Promise<Delivery[] | undefined> {
    const { deliveries, now } = this.#dependencies;
    const { source } = this.#context;
    const waiting = reopen(former, whatTurnedOut(former), now());
    // What a poll finds has just happened, whoever made the delivery.
    const reopened = source === 'backfill' ? waiting : { ...waiting, leftOut: undefined };
    return (await deliveries.replace(former, reopened, this.#context.retentionDays)) ? [reopened] : undefined;
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('A claim failed.', { cause: reason });
}

/** Why a delivery that is done is brought up once more, in words. */
function whatTurnedOut({ eventType }: Delivery): string {
  return eventType === 'session-end'
    ? 'The session went on after it had been taken for broken off, and has ended now.'
    : 'Another survey was submitted.';
}
