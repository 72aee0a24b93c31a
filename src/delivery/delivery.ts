/**
 * The life of a delivery, in the words of this folder:
 * an event, a poll, a backfill or a person *claims* it, which makes it exist once (`claim-delivery.ts`);
 * a queue message leads to an *attempt* (`process-delivery.ts`), whose *outcome* decides the *next step*
 * (`next-step.ts`): settled as `done` or `ignored`, `parked`, *held* for an appliance that is down, or *retried* later;
 * the schedule *requeues* what is due and the queue does not hold (`requeue-due-deliveries.ts`), *probes* an appliance
 * whose *circuit breaker* is open, and *drains* what was held once it is half-open (`probe-or-drain.ts`);
 * a write of which nobody knows whether Jira made it is *in doubt*, and a later look *verifies* it (`in-doubt.ts`);
 * an administrator *replays* or *discards* it. `docs/architecture.md` has all words.
 */
import { textEnd, textStart } from '../foundation/text-start';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { cleanText } from '../foundation/clean-text';
import { minute } from '../foundation/durations';
import { leftOutSchema, type OptionalEffect } from '../configuration/left-out';
import type { EventType } from '../session/event-type';
import { denialSchema } from './denial';
import { remarks } from '../reconcile/remark';
import { stages } from '../reconcile/stage';

export const sources = ['outbound-event', 'polling', 'replay', 'backfill'] as const;

/** What brought a session up. */
export type Source = (typeof sources)[number];

/**
 * `done-with-remarks`: it is done, but a part of it was refused or impossible, so that a person has to look at it. A
 * state of its own, since each state is a partition of two indexes: what needs a person is found without a look at
 * all others. `discarded`: a person gave it up, unlike `ignored`, in which the app found nothing to do.
 */
export const deliveryStates = [
  'waiting',
  'done',
  'done-with-remarks',
  'ignored',
  'parked',
  'discarded',
] as const;

export type DeliveryState = (typeof deliveryStates)[number];

/**
 * What became of an attempt. `held`: the appliance is known to be down, or writing is paused. `limited`: Jira, the
 * appliance or another attempt asked to wait. The last six are no attempts but what was done with the delivery or
 * happened to it: by an administrator, by an event that came once more, or by an accident to its record.
 */
export const attemptOutcomes = [
  'done',
  'not-ready',
  'failed',
  'ignored',
  'parked',
  'held',
  'limited',
  'replayed',
  'redirected',
  'hastened',
  'discarded',
  'reopened',
  'damaged',
] as const;

export type AttemptOutcome = (typeof attemptOutcomes)[number];

export const attemptSchema = v.object({
  at: integer,
  stage: v.picklist(stages),
  outcome: v.picklist(attemptOutcomes),
  /** What happened and what to do about it, in words. */
  cause: v.optional(v.string()),
  /** Which parts were refused or impossible, although the rest is done. */
  remarks: v.optional(v.array(v.picklist(remarks))),
  /** When the next attempt is made, if one is. */
  nextAt: v.optional(integer),
  /** Nobody knows whether it has changed Jira, or will. */
  isInDoubt: v.optional(v.boolean()),
  /** It was killed, for its memory or its time: it had been begun, and no outcome came. */
  wasCutShort: v.optional(v.boolean()),
  /** It was parked because its configuration was disabled. */
  wasDisabled: v.optional(v.boolean()),
  /** It was held because writing was paused. */
  isOfPause: v.optional(v.boolean()),
  /** Jira's quota of the hour was used up: until `nextAt` nothing that it is asked for helps. */
  isOfQuota: v.optional(v.boolean()),
  /** How often it was tried since the entry before, without an entry of its own. */
  triedBefore: v.optional(integer),
  /** How long it took, in milliseconds. */
  took: v.optional(integer),
  /** If it did not go well: what was called of Jira last, without a query, and by which status that was answered. */
  called: v.optional(v.string()),
  status: v.optional(integer),
  /** The administrator who did it: a pseudonym of the people register. */
  by: v.optional(v.string()),
});

export type Attempt = v.InferOutput<typeof attemptSchema>;

/** The attempts that a delivery keeps; of more the first one and the latest ones stay. */
export const maximumAttemptsKept = 25;

/**
 * One (configuration, session, event type) to be brought into Jira. Fields that a query needs stand at the top,
 * as the entity's attributes in `manifest.yml`. Times are milliseconds by this installation's clock.
 */
export const deliverySchema = v.object({
  id: v.string(),
  configurationId: v.string(),
  applianceId: v.string(),
  /** Absent only if an event came without a readable one. */
  lsid: v.optional(v.string()),
  /** One of `eventTypes`, or the appliance's own name of an event that is not processed. */
  eventType: v.string(),
  source: v.picklist(sources),
  state: v.picklist(deliveryStates),
  createdAt: integer,
  /** Grows with every change, by a millisecond at least: conditional writes compare it. */
  updatedAt: integer,
  /** When the schedule brings it back if nothing else did. */
  dueAt: integer,
  /** Failed attempts that count towards the limit. */
  failures: v.pipe(integer, v.minValue(0)),
  attempts: v.array(attemptSchema),
  /** The configuration's id while the delivery waits for its appliance to be reached again. Indexed: who is held. */
  heldFor: v.optional(v.string()),
  /** When an administrator brought it up again. From then on it is not retried by itself. */
  replayedAt: v.optional(integer),
  /** When an administrator chose another issue for its session: what they chose is on record since. */
  redirectedAt: v.optional(integer),
  /** The event came once more while the delivery waited: what is under way may have read too early. */
  cameAgain: v.optional(v.boolean()),
  /** An attempt was begun, by that message of the queue, and its outcome is not known yet. */
  start: v.optional(v.object({ at: integer, by: v.optional(v.string()) })),
  /** What Jira has denied so far, while the delivery waits: a second look decides. */
  denials: v.optional(v.array(denialSchema)),
  /** What an administrator left out of the backfill that made it: it holds for each attempt. */
  leftOut: v.optional(leftOutSchema),
  issueKey: v.optional(v.string()),
  workLogId: v.optional(v.string()),
  representative: v.optional(v.string()),
  sessionEndedAt: v.optional(integer),
});

export type Delivery = v.InferOutput<typeof deliverySchema>;

/** How long a claimed delivery may stay with the queue before the schedule takes it for lost: 15 minutes. */
export const queueGrace = 15 * minute;

export interface NewDelivery {
  configurationId: string;
  applianceId: string;
  lsid: string;
  eventType: EventType;
  source: Source;
  leftOut?: OptionalEffect[];
}

/** The key under which a delivery is claimed: the same for every way in which its event can come. */
export function deliveryId(of: Pick<NewDelivery, 'configurationId' | 'lsid' | 'eventType'>): string {
  return `${of.configurationId}:${of.lsid}:${of.eventType}`;
}

/** A delivery that waits to be processed from now on. */
export function newDelivery(of: NewDelivery, now: number): Delivery {
  return {
    ...of,
    id: deliveryId(of),
    state: 'waiting',
    createdAt: now,
    updatedAt: now,
    dueAt: now + queueGrace,
    failures: 0,
    attempts: [],
  };
}

/** The delivery with something changed; whoever still holds the former one can no longer write it back. */
export function changed(delivery: Delivery, changes: Partial<Delivery>, now: number): Delivery {
  return { ...delivery, ...changes, updatedAt: Math.max(now, delivery.updatedAt + 1) };
}

/**
 * The delivery with one more attempt on its record, bounded in number, and what else it changes. An attempt that was
 * begun has its outcome then, or does not matter any more.
 */
export function withAttempt(delivery: Delivery, attempt: Attempt, changes: Partial<Delivery> = {}): Delivery {
  const attempts = withOneMore(delivery.attempts, attempt);
  return changed(delivery, { start: undefined, ...changes, attempts }, attempt.at);
}

/**
 * Longest cause that is kept: all fit one stored value (240 KiB), and 25 deliveries one batch (4 MB; Forge KVS
 * limits).
 */
const longestCause = 2000;

/** Attempts with one more, bounded in number and length. */
export function withOneMore(former: readonly Attempt[], attempt: Attempt): Attempt[] {
  const attempts = [...former, { ...attempt, cause: attempt.cause && shortened(attempt.cause) }];
  const [first, ...rest] = attempts;
  return first && attempts.length > maximumAttemptsKept
    ? [first, ...rest.slice(1 - maximumAttemptsKept)]
    : attempts;
}

/** Of a long cause, the end says what failed, and its beginning what was done before. */
function shortened(cause: string): string {
  const whole = cleanText(cause);
  if (whole.length <= longestCause) return whole;
  const half = longestCause / 2;
  return `${textStart(whole, half)} … ${textEnd(whole, half)}`;
}

/** Whether it is done, as a whole or with remarks. */
export function isDone({ state }: Pick<Delivery, 'state'>): boolean {
  return state === 'done' || state === 'done-with-remarks';
}

/**
 * Since when the delivery tries to get through: its claim, the latest time at which somebody brought it up again, the
 * latest choice of an issue, or the latest time at which writing was found to be paused. A pause uses up nobody's
 * patience.
 */
export function waitingSince({ replayedAt, redirectedAt, createdAt, attempts }: Delivery): number {
  const anew = attempts.findLast(({ outcome, isOfPause }) => outcome === 'replayed' || isOfPause === true);
  return Math.max(createdAt, replayedAt ?? 0, redirectedAt ?? 0, anew?.at ?? 0);
}
