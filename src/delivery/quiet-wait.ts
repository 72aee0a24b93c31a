import { minute } from '../foundation/durations';
import { waitingSince, type Delivery } from './delivery';

/** Up to two minutes, a wait that spends no attempt may be left to the queue alone. */
const longestQuietWait = 2 * minute;

/** The schedule must not take a delivery for lost while the queue waits quietly. */
const quietMargin = 5 * minute;

/** For how long a delivery waits before its record says what for. A report is often late by a minute. */
const untoldFor = { 'not-ready': 2 * minute, limited: minute };

/**
 * The same for a session of which the appliance knows nothing. Such ids can be made up in bulk, and a longer wait of
 * one is on record anyway.
 */
const untoldIfUnknown = 5 * minute;

/** What a wait that spends no attempt is for. */
export type QuietWait = keyof typeof untoldFor;

/**
 * Whether a wait costs no storage write. It does if it is short, and over soon or told already: whoever looks at a
 * delivery that has waited for minutes is to see what it waits for.
 */
export function isQuiet(
  delivery: Delivery,
  { kind, isUnknown = false }: { kind: QuietWait; isUnknown?: boolean },
  delay: number,
  now: number,
): boolean {
  const isSafe = delivery.dueAt - now > delay + quietMargin && delivery.heldFor === undefined;
  const untold = isUnknown ? untoldIfUnknown : untoldFor[kind];
  const isOverSoon = now + delay - waitingSince(delivery) <= untold;
  return delay <= longestQuietWait && isSafe && (isOverSoon || tells(delivery, kind));
}

/** A write in doubt tells of its second look, which often has to wait for the first. */
function tells({ attempts }: Delivery, kind: QuietWait): boolean {
  const last = attempts.at(-1);
  if (last?.nextAt === undefined) return false;
  return last.outcome === kind || last.isInDoubt === true;
}
