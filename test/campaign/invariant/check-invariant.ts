import { deliveriesOf } from '../../scenarios/support/inspect';
import { appWorkLogsOf } from './app-work-logs';
import { assigneesOfNew, checkAssignments, leaderOf } from './check-assignment';
import { checkChoices } from './check-choices';
import { checkEffects } from './check-effects';
import { checkSession } from './check-session';
import { checkSessionRecords } from './check-session-records';
import { createdIssuesOf } from './created-issues';
import type { Evidence } from './evidence';
import type { JudgedRun } from './judged-run';
import { placesOf } from './places';
import { targetOf } from './target';
import type { Violation } from './violation';

/**
 * Never lost, never twice, judged by what the simulated Jira and appliance hold: every session that ended and that
 * the app was told of has, for each configuration, its work logs with their latest content on the issue that it
 * names or on the one that was created for it, or is parked.
 *
 * @param parkedIsEnough false once everything parked has been replayed: then only what Jira does not let in may be
 */
export function checkInvariant(run: JudgedRun, parkedIsEnough: boolean): Violation[] {
  const { configurations, played, stand } = run;
  const isHopeless = (configurationId: string, lsid = '') => {
    const configuration = configurations.find(({ id }) => id === configurationId);
    const session = played.find((one) => one.lsid === lsid);
    const kind = configuration && session && targetOf(run, configuration, session).kind;
    return kind === 'unreachable' || kind === 'forbidden';
  };
  const evidence: Evidence = {
    workLogs: appWorkLogsOf(stand),
    created: createdIssuesOf(run),
    parked: deliveriesOf(stand).filter(
      ({ state, configurationId, lsid }) =>
        state === 'parked' && (parkedIsEnough || isHopeless(configurationId, lsid)),
    ),
  };
  return [
    ...run.edits.violations().map((what) => ({ what })),
    ...strays(run, evidence),
    ...checkChoices(run),
    ...checkEffects(run, evidence),
    ...checkSessionRecords(run, evidence),
    ...assignments(run, evidence),
    ...configurations.flatMap((configuration) =>
      played.flatMap((session) => checkSession(run, configuration, session, evidence)),
    ),
  ];
}

function strays({ configurations, played }: JudgedRun, { workLogs, created }: Evidence): Violation[] {
  const isStray = ({ configurationId, lsid }: { configurationId: string; lsid: string }) =>
    configurations.every(({ id }) => id !== configurationId) ||
    played.every((session) => session.lsid !== lsid);
  return [
    ...workLogs.filter(isStray).map(({ issueKey, workLog }) => ({
      what: `The work log ${workLog.id} on ${issueKey} belongs to no session.`,
    })),
    ...created.filter(isStray).map(({ issue }) => ({
      what: `The issue ${issue.key} was created for no session.`,
    })),
  ];
}

/** Who is assigned by the app: to issues of its own, and to named ones that nobody is assigned to. */
function assignments(run: JudgedRun, { created }: Evidence): Violation[] {
  const { configurations, played, stand } = run;
  return stand.jira.site.issues().flatMap((issue) => {
    const marker = created.find((one) => one.issue === issue);
    const allowed = configurations.flatMap((configuration) =>
      played
        .filter((session) => {
          if (marker) return session.lsid === marker.lsid && configuration.id === marker.configurationId;
          const isMeant = placesOf(run, configuration, session, { created }).ever.has(issue);
          return isMeant && configuration.issues.assignUnassigned;
        })
        .flatMap(({ lsid }) => {
          const session = stand.appliance.session(lsid);
          return marker ? assigneesOfNew(run.plan, configuration, session) : [leaderOf(run.plan, session)];
        }),
    );
    return checkAssignments(run, issue, new Set(allowed)).map((what) => ({
      what: `${issue.key} ${what}`,
      lsid: marker?.lsid,
    }));
  });
}
