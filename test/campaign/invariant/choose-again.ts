import { idsOf, redirectTo } from '../trouble/choose-issue';
import { wasMade } from '../run/choices';
import type { JudgedRun } from './judged-run';
import { choiceInForce } from './recorded-choice';
import type { Violation } from './violation';

/**
 * Makes the choices again of which nobody was told whether they are made, and that are on record: an administrator has
 * to be able to finish what was cut off.
 */
export async function chooseAgain(run: JudgedRun): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const session of run.choices.sessions()) {
    const inForce = choiceInForce(run, session);
    const last = inForce?.from.at(-1);
    const ids = idsOf(run.stand, session);
    if (!last || inForce?.isMade || ids.length === 0) continue;
    const again = await redirectTo(run, { ...session, to: last.to, clears: last.clears }, ids);
    if (wasMade(again)) continue;
    const { lsid } = session;
    violations.push({ lsid, what: `Session ${lsid} could not be redirected again: ${again.told}.` });
  }
  return violations;
}
