import { deliveriesOf } from '../../scenarios/support/inspect';
import { linesWithPeople } from '../../stand/people-in-logs';
import { hour, minute, second } from '../durations';
import { comeToRest } from '../run/come-to-rest';
import type { PlayedSession } from '../run/played-session';
import { checkBrokenSessions } from './check-broken-sessions';
import { checkInvariant } from './check-invariant';
import { checkParked } from './check-parked';
import { checkRetention } from './check-retention';
import { chooseAgain } from './choose-again';
import { isEndTold } from './duty';
import type { JudgedRun } from './judged-run';
import { isEndReported, quietBeforeSweep } from './polling-duty';
import type { Violation } from './violation';

export interface Judgement {
  violations: Violation[];
  /** How many deliveries were parked before they were replayed. */
  parked: number;
}

/**
 * Lets a run come to rest and judges it; then replays everything that is parked, and judges once more: what was
 * parked must not be lost either. Last of all the retention is lowered: nothing may outlive it.
 */
export async function judge(run: JudgedRun): Promise<Judgement> {
  const { stand, observation, configurations, played, broken } = run;
  const rest = async (atLeastMs: number): Promise<Violation[]> => {
    const onItsWay = await comeToRest(stand, atLeastMs, () => observation.catchUp());
    return onItsWay.map((what) => ({ what, lsid: played.find(({ lsid }) => what.includes(lsid))?.lsid }));
  };
  const violations = [
    ...(await rest(timeToNotice(run))),
    ...checkInvariant(run, true),
    ...checkParked(run),
    ...(await checkBrokenSessions(run)),
  ];
  const parked = deliveriesOf(stand).filter(({ state }) => state === 'parked').length;
  if (violations.length === 0) {
    observation.note('broken sessions are mended, and everything that is parked is replayed');
    broken.mend();
    // What was parked a moment ago is not found by a query that lags behind.
    await stand.advance(minute / second);
    violations.push(...(await chooseAgain(run)));
    for (const { id } of configurations) {
      await stand.callAdmin('replayDeliveries', { configurationId: id, since: 0 });
    }
    violations.push(...(await rest(20 * minute)), ...checkInvariant(run, false));
  }
  if (violations.length === 0) violations.push(...(await checkRetention(run)));
  const telling = observation.secrets.found.map((line) => ({ what: `A log tells a secret: ${line}` }));
  const naming = linesWithPeople(stand).map((line) => ({ what: `A log names somebody: ${line}` }));
  const undocumented = stand.jira.undocumented.map((call) => ({ what: `Jira does not document: ${call}` }));
  const undone = run.documents.found.map((what) => ({ what }));
  return { violations: [...violations, ...undone, ...telling, ...naming, ...undocumented], parked };
}

/** A session that only the sweep of polling can find takes hours to be found. */
function timeToNotice(run: JudgedRun): number {
  const polling = run.configurations.filter(({ polls }) => polls);
  const isLeftToSweep = (session: PlayedSession) =>
    session.endedAt !== undefined &&
    !isEndReported(session) &&
    polling.some((configuration) => !isEndTold(run, configuration, session));
  return run.played.some(isLeftToSweep) ? quietBeforeSweep : hour;
}
