import type { RetryPolicy } from '../failure/policy-error';
import { hour, day } from '../foundation/durations';
import { withMade } from './with-made';
import { withoutStart } from './attempt-start';
import { changed, isDone, queueGrace, waitingSince, withAttempt, type Delivery } from './delivery';
import { confirmDelay, isDeniedAgain, withDenials } from './denial';
import { retryAfter, acknowledge, type QueueResult } from './queue-result';
import { isQuiet, type QuietWait } from './quiet-wait';
import { isHeld, nextAttemptAt } from './early-message';
import type { FailedOutcome, HeldOutcome, Outcome } from '../reconcile/outcome';
import { signsOf, park, settle, type AttemptFacts } from './recorded-attempt';
import { remarksOn, type Remark } from '../reconcile/remark';
import { outcomeInWords } from '../reconcile/results-in-words';
import { attemptsThoughCutShort, whyNotRetried } from './retry-policy';
import {
  heldCheckDelay,
  heldPatience,
  jitter,
  limitPatience,
  longestQueueDelay,
  notReadyDelay,
  notReadyPatience,
  patientDelay,
  retryDelay,
  unknownDelay,
} from './retry-schedule';
import { inDoubtFor, verifiableAfter } from './in-doubt';
import type { MessageHistory } from './message-history';
import type { Circumstances, NextStep } from './step';

/** Decides what becomes of a delivery after an attempt. One whose start is on record ends with a write. */
export function nextStep(delivery: Delivery, outcome: Outcome, circumstances: Circumstances): NextStep {
  const step = withMade(stepAfter(delivery, outcome, circumstances), delivery, circumstances.made);
  if (step.record || delivery.start === undefined) return step;
  return { ...step, record: withoutStart(delivery, circumstances.now) };
}

function stepAfter(delivery: Delivery, outcome: Outcome, circumstances: Circumstances): NextStep {
  const { now, random } = circumstances;
  if (outcome.kind === 'done') return finish(delivery, outcome, circumstances);
  if (isDone(delivery)) return { result: retryVerification(delivery, now) };
  switch (outcome.kind) {
    case 'ignored':
      return { record: settle(delivery, outcome, now), result: acknowledge };
    case 'held':
      return { record: holdFor(delivery, outcome, now), result: acknowledge };
    case 'not-ready': {
      if (isPatienceOver(delivery, now))
        return retryOrPark(delivery, told(outcome), { kind: 'retry' }, circumstances);
      const late = { ...told(outcome), isUnknown: outcome.why.code === 'no-report' };
      return wait(delivery, late, readyDelay(outcome, now - delivery.createdAt), now);
    }
    case 'limited': {
      const { afterSeconds } = outcome;
      const age = now - waitingSince(delivery);
      if (age >= limitPatience)
        return retryOrPark(delivery, told(outcome), { kind: 'retry', afterSeconds }, circumstances);
      return wait(delivery, told(outcome), patientDelay(retryDelay(1, random, afterSeconds), age), now);
    }
    case 'failed':
      if (outcome.policy.kind === 'unreachable') return holdUnreached(delivery, told(outcome), circumstances);
      return retryOrPark(delivery, told(outcome), outcome.policy, circumstances);
  }
}

/** In words, and with what was done, refused and impossible before. */
export function told<Kind extends Exclude<Outcome, { kind: 'done' | 'ignored' }>>(
  outcome: Kind,
): Kind & { cause: string; remarks: Remark[] } {
  const results = 'results' in outcome ? outcome.results : [];
  return { ...outcome, cause: outcomeInWords(outcome), remarks: remarksOn(results) };
}

function readyDelay({ why }: Outcome & { kind: 'not-ready' }, age: number): number {
  return why.code === 'no-report' ? unknownDelay(age) : patientDelay(notReadyDelay, age);
}

/** Whether the report of a session has been waited for long enough. */
export function isPatienceOver(delivery: Delivery, now: number): boolean {
  return now - delivery.createdAt >= notReadyPatience;
}

/** The queue brings it back once more if something may still appear in Jira: only a second look can tell. */
function finish(
  delivery: Delivery,
  outcome: Outcome & { kind: 'done' },
  { mayBeInDoubt, now }: Circumstances,
): NextStep {
  if (!mayBeInDoubt) return { record: settle(delivery, outcome, now), result: acknowledge };
  const nextAt = now + longestQueueDelay;
  return { record: settle(delivery, outcome, now, nextAt), result: retryAfter(longestQueueDelay) };
}

/**
 * A delivery that was done a short while ago, if the platform brings back a message whose attempt was killed. That
 * attempt may have done it, and was killed afterwards; or it was killed before, and a copy of the message has done it:
 * then what the first has left may still appear in Jira. Only a second look can tell.
 *
 * @param delivery at rest
 * @returns `undefined`: nothing is to be looked for
 */
export function verifyAfterKill(
  delivery: Delivery,
  { wasKilled }: MessageHistory,
  now: number,
): Required<NextStep> | undefined {
  const last = delivery.attempts.at(-1);
  if (!wasKilled || last?.outcome !== 'done' || now - last.at >= inDoubtFor) return undefined;
  const attempts = [...delivery.attempts.slice(0, -1), { ...last, nextAt: now + longestQueueDelay }];
  return { record: changed(delivery, { attempts }, now), result: retryAfter(longestQueueDelay) };
}

/** How long a second look is tried for. What it is to find is rare, and the delivery is done without it. */
const verificationPatience = 6 * hour;

function retryVerification(delivery: Delivery, now: number): QueueResult {
  const planned = nextAttemptAt(delivery) ?? now;
  return now - planned >= verificationPatience ? acknowledge : retryAfter(longestQueueDelay);
}

/**
 * After a failure to reach the appliance, which is nobody's. It spends no attempt: the breaker opens with the next
 * ones, and then the delivery is held. Until then it comes back as after a failure of its own.
 */
function holdUnreached(
  delivery: Delivery,
  outcome: FailedOutcome,
  { breakerIsOpen, now, random }: Circumstances,
): NextStep {
  if (breakerIsOpen && isHeld(delivery, now)) return { result: acknowledge };
  const isOver = now - waitingSince(delivery) >= heldPatience;
  if (breakerIsOpen || isOver) return { record: hold(delivery, outcome, now), result: acknowledge };
  const delay = Math.min(retryDelay(timesUnreached(delivery) + 1, random), longestQueueDelay);
  return schedule(delivery, { ...outcome, kind: 'held' }, {}, delay, now);
}

/** How many of its latest attempts found no appliance although its breaker was not open. */
function timesUnreached({ attempts }: Delivery): number {
  const other = attempts.findLastIndex(({ outcome, nextAt }) => outcome !== 'held' || nextAt === undefined);
  return attempts.length - 1 - other;
}

/** The delivery as it is held, for its appliance or until writing is resumed. A pause may last as long as it likes. */
export function holdFor(delivery: Delivery, outcome: HeldOutcome, now: number): Delivery {
  const { stage, cause, why } = told(outcome);
  if (why.code === 'appliance-down') return hold(delivery, { stage, cause }, now);
  const attempt = { at: now, stage, outcome: 'held', cause, isOfPause: true } as const;
  return withAttempt(delivery, attempt, heldFrom(delivery, now));
}

/** The delivery as it is held for its appliance: parked if that takes too long. */
function hold(
  delivery: Delivery,
  facts: Pick<AttemptFacts, 'stage' | 'cause' | 'found'>,
  now: number,
): Delivery {
  const { stage, cause, found } = facts;
  if (now - waitingSince(delivery) >= heldPatience) {
    const days = heldPatience / day;
    const given = { stage, cause: `${cause} The delivery has waited for ${days} days.`, found };
    return park(delivery, given, delivery.failures, now);
  }
  return withAttempt(
    delivery,
    { at: now, stage, outcome: 'held', cause },
    { ...found, ...heldFrom(delivery, now) },
  );
}

/** Out of the schedule's way until its configuration's breaker drains. */
function heldFrom({ configurationId }: Delivery, now: number): Partial<Delivery> {
  return { heldFor: configurationId, dueAt: now + heldCheckDelay };
}

function retryOrPark(
  delivery: Delivery,
  facts: AttemptFacts,
  policy: RetryPolicy,
  circumstances: Circumstances,
): NextStep {
  const { settings, now, random } = circumstances;
  const failures = delivery.failures + 1;
  if (policy.kind === 'confirm') return confirmOrPark(delivery, facts, policy.denied, circumstances);
  if (policy.kind === 'never') return { record: park(delivery, facts, failures, now), result: acknowledge };
  const why = whyNotRetried(delivery, failures, settings);
  const isTooEarly = facts.wasCutShort === true && failures < attemptsThoughCutShort;
  if (why !== undefined && !isTooEarly) {
    const record = park(delivery, { ...facts, cause: `${facts.cause} ${why}` }, failures, now);
    return { record, result: acknowledge };
  }
  const afterSeconds = policy.kind === 'retry' ? policy.afterSeconds : undefined;
  const verifiable = facts.isInDoubt ? verifiableAfter : 0;
  const delay = Math.max(retryDelay(failures, random, afterSeconds), verifiable);
  return schedule(delivery, { ...facts, kind: 'failed' }, { failures }, delay, now);
}

/**
 * What Jira denies at one look is looked at once more, whatever the settings for retries say: only what it denies again
 * parks the delivery. If the looks find something else denied each time, the limit of retries ends it.
 */
function confirmOrPark(
  delivery: Delivery,
  facts: AttemptFacts,
  what: readonly string[],
  { settings, now, random }: Circumstances,
): NextStep {
  const { denials = [] } = delivery;
  const failures = delivery.failures + 1;
  const isUsedUp = denials.length > 0 && failures > settings.retryLimit + 1;
  if (isUsedUp || isDeniedAgain(denials, what, now)) {
    return { record: park(delivery, facts, failures, now), result: acknowledge };
  }
  const cause = `${facts.cause} ${lookedAtAgain}`;
  const delay = Math.round(confirmDelay * (1 + jitter * random));
  const changes = { failures, denials: withDenials(denials, what, now) };
  return schedule(delivery, { ...facts, cause, kind: 'failed' }, changes, delay, now);
}

const lookedAtAgain = 'Such an answer may pass, so the app looks again in some minutes before it gives up.';

/** A wait that spends no attempt. */
function wait(
  delivery: Delivery,
  facts: AttemptFacts & { kind: QuietWait; isUnknown?: boolean },
  delay: number,
  now: number,
): NextStep {
  if (isQuiet(delivery, facts, delay, now)) return { result: retryAfter(delay) };
  return schedule(delivery, facts, {}, delay, now);
}

function schedule(
  delivery: Delivery,
  facts: AttemptFacts,
  changes: Partial<Delivery>,
  delay: number,
  now: number,
): NextStep {
  const nextAt = now + delay;
  const inQueue = delay <= longestQueueDelay;
  const dueAt = inQueue ? nextAt + queueGrace : nextAt;
  const { kind: outcome, stage, cause, found } = facts;
  const record = withAttempt(
    delivery,
    { at: now, stage, outcome, cause, nextAt, ...signsOf(facts) },
    { ...found, ...changes, dueAt, heldFor: undefined, cameAgain: undefined },
  );
  return { record, result: inQueue ? retryAfter(delay) : acknowledge };
}
