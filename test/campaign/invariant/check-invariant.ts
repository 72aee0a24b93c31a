import type { Delivery } from '../../../src/delivery/delivery';
import { deliveriesOf } from '../../scenarios/support/inspect';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { PlayedSession } from '../run/played-session';
import { surveyEventType } from '../plan/planned-session';
import { appWorkLogsOf, type AppWorkLog } from './app-work-logs';
import { checkContent } from './check-content';
import { checkEffects } from './check-effects';
import { dutyOf } from './duty';
import type { JudgedRun } from './judged-run';
import type { Violation } from './violation';

/**
 * Never lost, never twice, judged by what the simulated Jira and appliance hold: every session that ended and that
 * the app was told of has exactly one work log for each configuration, with its latest content, or is parked.
 *
 * @param parkedIsEnough false once everything parked has been replayed: then only what Jira does not let in may be
 */
export function checkInvariant(run: JudgedRun, parkedIsEnough: boolean): Violation[] {
  const workLogs = appWorkLogsOf(run.stand);
  const hopeless = new Set(
    run.played.flatMap(({ lsid, planned }) => (planned.keyKind === 'visible' ? [] : [lsid])),
  );
  const parked = deliveriesOf(run.stand)
    .filter(({ state }) => state === 'parked')
    .filter(({ lsid = '' }) => parkedIsEnough || hopeless.has(lsid));
  return [
    ...strayWorkLogs(run, workLogs),
    ...checkEffects(run, workLogs),
    ...run.configurations.flatMap((configuration) =>
      run.played.flatMap((session) => checkSession(run, configuration, session, workLogs, parked)),
    ),
  ];
}

function checkSession(
  run: JudgedRun,
  configuration: EnteredConfiguration,
  session: PlayedSession,
  allWorkLogs: readonly AppWorkLog[],
  allParked: readonly Delivery[],
): Violation[] {
  const { lsid, planned } = session;
  const isAbout = (one: { configurationId: string; lsid?: string }) =>
    one.lsid === lsid && one.configurationId === configuration.id;
  const workLogs = allWorkLogs.filter(isAbout);
  const parked = allParked.filter(isAbout);
  const violation = (what: string): Violation => ({
    lsid,
    what: `${describe(session, configuration)} ${what}`,
  });
  const [workLog] = workLogs;

  if (workLogs.length > 1) return [violation(`has ${workLogs.length} work logs.`)];
  if (workLog && session.endedAt === undefined) return [violation('has a work log and never ended.')];
  if (workLog && planned.keyKind !== 'visible') return [violation(`has a work log on ${workLog.issueKey}.`)];
  const { mustArrive, mustShow } = dutyOf(run, configuration, session);
  if (!workLog) {
    const isOwed = mustArrive && planned.keyKind !== 'none';
    return isOwed && parked.length === 0 ? [violation('has no work log and is not parked.')] : [];
  }
  const isExcused = (type: string) => parked.some(({ eventType }) => eventType === type);
  const owed = mustShow.filter(({ submitter }) => !isExcused(surveyEventType(submitter)));
  return checkContent(run, session, owed, workLog).map(violation);
}

function strayWorkLogs({ configurations, played }: JudgedRun, workLogs: readonly AppWorkLog[]): Violation[] {
  return workLogs
    .filter(
      ({ configurationId, lsid }) =>
        configurations.every(({ id }) => id !== configurationId) ||
        played.every((session) => session.lsid !== lsid),
    )
    .map(({ issueKey, workLog }) => ({
      what: `The work log ${workLog.id} on ${issueKey} belongs to no session.`,
    }));
}

function describe({ lsid, planned }: PlayedSession, { name }: EnteredConfiguration): string {
  const closing = planned.ending?.abnormally ? ' (closed abnormally)' : '';
  return `“${name}”: session ${planned.number} ${lsid} for ${planned.externalKey ?? 'no issue'}${closing}`;
}
