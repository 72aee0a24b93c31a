import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { compareAndSwap, overtaken } from '../foundation/compare-and-swap';
import { minute } from '../foundation/durations';
import type { Revised } from '../foundation/revised';

/**
 * The platform takes 500 events a minute from one installation, live ones included. What is found in bulk leaves
 * more than half of them: at most `atOnce` together and `perMinute` in the long run, 250 in any minute. 150 sessions
 * a minute are also 9,000 requests an hour to the appliance, which takes 15,000.
 */
const perMinute = 150;
const atOnce = 100;

/** Milliseconds from one event to the next in the long run. */
export const pace = minute / perMinute;

/** A grant smaller than this is not worth a step of its own, unless no more is wanted. */
const smallestGrant = 50;

/** By this installation's clock: when all that was granted so far is paced out. One for the whole installation. */
export const pushBudgetSchema = v.object({ usedUntil: integer });

export type PushBudget = v.InferOutput<typeof pushBudgetSchema>;

/** Where the budget is kept. Throws StorageUnavailable. */
export interface PushBudgetStore {
  /** One storage read. */
  read(): Promise<Revised<PushBudget | undefined>>;
  /** One storage write. @returns false if somebody else was faster: nothing is written then */
  replace(budget: PushBudget, expectedRevision: number): Promise<boolean>;
}

export interface Grant {
  /** How many events may be pushed now; 0 if it is too early. */
  events: number;
  /** When to ask for the rest, in milliseconds. */
  askAgainAt: number;
}

/** What the budget grants now, and what is left of it then. */
export function grantOf(
  { usedUntil }: PushBudget,
  wanted: number,
  now: number,
): { grant: Grant; left: PushBudget } {
  const used = Math.max(usedUntil, now);
  const available = Math.floor(atOnce - (used - now) / pace);
  const events = available >= Math.min(wanted, smallestGrant) ? Math.min(wanted, available) : 0;
  const left = { usedUntil: Math.round(used + events * pace) };
  const askAgainAt = Math.max(now, Math.ceil(left.usedUntil - (atOnce - smallestGrant) * pace));
  return { grant: { events, askAgainAt }, left };
}

/** How often two who ask at once may disturb each other before one of them comes back later. */
const tries = 5;
const askedAgainAfter = 5_000;

/** Reserves events of the budget. One storage read and one write. @throws StorageUnavailable */
export async function reserveEvents(
  wanted: number,
  { budget, now }: { budget: PushBudgetStore; now: () => number },
): Promise<Grant> {
  const granted = await compareAndSwap(tries, async () => {
    const stored = await budget.read();
    const { grant, left } = grantOf(stored.content ?? { usedUntil: 0 }, wanted, now());
    return grant.events === 0 || (await budget.replace(left, stored.revision)) ? grant : overtaken;
  });
  return granted === overtaken ? { events: 0, askAgainAt: now() + askedAgainAfter } : granted;
}
