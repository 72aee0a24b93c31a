import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { minute } from '../foundation/durations';
import type { Reach } from './appliance-reach';

/** So many connection failures in a row open the breaker, each of them confirmed by a call that is about no session. */
export const failuresThatOpen = 5;

/**
 * Whether a configuration's appliance is known to be down.
 * - `closed`: it is called; `failures` connections in a row have failed.
 * - `open`: it is not called but for one probe in five minutes, which is about no delivery; deliveries are held.
 * - `half-open`: it answers again, or writing was resumed, and what was held is brought back little by little.
 */
export const circuitBreakerSchema = v.object({
  configurationId: v.string(),
  phase: v.picklist(['closed', 'open', 'half-open']),
  failures: v.pipe(integer, v.minValue(0)),
  /** When it opened last. */
  openedAt: v.optional(integer),
  /** When the appliance answered again. */
  closedAt: v.optional(integer),
  /** What the latest connection failed with, in words. */
  cause: v.optional(v.string()),
  /** Grows with every change; 0 if nothing is kept. */
  revision: v.pipe(integer, v.minValue(0)),
});

export type CircuitBreaker = v.InferOutput<typeof circuitBreakerSchema>;

/** Where the breakers are kept. Every method throws StorageUnavailable if the platform refuses. */
export interface CircuitBreakerStore {
  /** The breaker of a configuration: a closed one if nothing is kept. One storage read. */
  breakerOf(configurationId: string): Promise<CircuitBreaker>;
  /** Those that are open or half-open, the longest opened first. One query, however many configurations there are. */
  notClosed(): Promise<CircuitBreaker[]>;
  /**
   * Writes `next` if the breaker still is as `previous` says. One storage write.
   *
   * @returns false if it has changed since: nothing is written then
   */
  replace(previous: CircuitBreaker, next: CircuitBreaker): Promise<boolean>;
}

/** The breaker of a configuration whose appliance has given no cause for complaint. */
export function closedBreaker(configurationId: string): CircuitBreaker {
  return { configurationId, phase: 'closed', failures: 0, revision: 0 };
}

/**
 * After an attempt that found no connection, which a second call has confirmed. Gives the very same breaker if
 * nothing changes.
 */
export function recordFailure(breaker: CircuitBreaker, cause: string, now: number): CircuitBreaker {
  if (breaker.phase === 'open') return breaker;
  const failures = breaker.failures + 1;
  if (failures < failuresThatOpen) return next(breaker, { failures, cause });
  return next(breaker, { phase: 'open', failures, cause, openedAt: now, closedAt: undefined });
}

/** After an attempt that the appliance answered, whatever it said. The same breaker if nothing changes. */
export function recordSuccess(breaker: CircuitBreaker, now: number): CircuitBreaker {
  if (breaker.phase === 'open') return next(breaker, { phase: 'half-open', failures: 0, closedAt: now });
  return breaker.failures === 0 ? breaker : next(breaker, { failures: 0 });
}

/**
 * As writing is resumed: what was held meanwhile is brought back as after an outage, here one that took no time. An
 * appliance that is down stays so.
 */
export function drainAfterPause(breaker: CircuitBreaker, now: number): CircuitBreaker {
  if (breaker.phase === 'open') return breaker;
  return next(breaker, { phase: 'half-open', openedAt: now, closedAt: now, cause: undefined });
}

/** Whether a breaker is half-open because writing was resumed, and not because an outage has ended. */
export function isAfterPause({ phase, openedAt, closedAt }: CircuitBreaker): boolean {
  return phase === 'half-open' && openedAt === closedAt;
}

/** After a probe: an answer ends the outage. What else it fails with is kept only if it is something new. */
export function recordProbe(
  breaker: CircuitBreaker,
  { connection, cause }: Reach,
  now: number,
): CircuitBreaker {
  if (breaker.phase !== 'open') return breaker;
  if (connection === 'answered') return recordSuccess(breaker, now);
  return cause === undefined || cause === breaker.cause ? breaker : next(breaker, { cause });
}

/** How long the schedule still looks for held deliveries after it found none: queries lag behind. */
const drainedAfter = 10 * minute;

/**
 * When the schedule finds nothing that is held. If it was still open nobody waits for the appliance: it is probed no
 * more, and whether it is still down the next events find out.
 */
export function closeOnceDrained(breaker: CircuitBreaker, now: number): CircuitBreaker {
  if (breaker.phase === 'closed') return breaker;
  const since = breaker.closedAt ?? breaker.openedAt ?? 0;
  if (now - since < drainedAfter) return breaker;
  return next(breaker, { phase: 'closed', failures: 0 });
}

function next(breaker: CircuitBreaker, changes: Partial<CircuitBreaker>): CircuitBreaker {
  return { ...breaker, ...changes, revision: breaker.revision + 1 };
}

const attemptsToWrite = 5;

/**
 * Applies a change to a breaker. Several lanes may report at the same time: whoever comes second applies its change
 * to what the first one wrote.
 *
 * @returns the breaker as it is kept then; one storage write if it changes, and none if it does not
 * @throws StorageUnavailable
 */
export async function changeBreaker(
  known: CircuitBreaker,
  change: (breaker: CircuitBreaker) => CircuitBreaker,
  breakers: Pick<CircuitBreakerStore, 'breakerOf' | 'replace'>,
): Promise<CircuitBreaker> {
  let breaker = known;
  for (let attempt = 0; attempt < attemptsToWrite; attempt += 1) {
    const wanted = change(breaker);
    if (wanted === breaker || (await breakers.replace(breaker, wanted))) return wanted;
    breaker = await breakers.breakerOf(known.configurationId);
  }
  return breaker;
}
