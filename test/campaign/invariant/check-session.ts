import type { Delivery } from '../../../src/delivery/delivery';
import { surveyEventType } from '../plan/planned-session';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { PlayedSession } from '../run/played-session';
import type { AppWorkLog } from './app-work-logs';
import { checkNamedIssue, checkNewIssue } from './check-assignment';
import { checkChosenSession } from './check-chosen-session';
import { checkContent } from './check-content';
import { checkWorkLogs } from './check-work-logs';
import { dutyOf, type Duty } from './duty';
import type { Evidence } from './evidence';
import type { JudgedRun } from './judged-run';
import { mayBeTwice } from './may-be-twice';
import { choiceInForce, type ChoiceInForce } from './recorded-choice';
import { targetByKey, targetOf } from './target';
import type { Violation } from './violation';

/** What is wrong with one session by one configuration. */
export function checkSession(
  run: JudgedRun,
  configuration: EnteredConfiguration,
  session: PlayedSession,
  evidence: Evidence,
): Violation[] {
  const { lsid } = session;
  const isAbout = (one: { configurationId: string; lsid?: string }) =>
    one.lsid === lsid && one.configurationId === configuration.id;
  const own = {
    workLogs: evidence.workLogs.filter(isAbout),
    created: evidence.created.filter(isAbout),
    parked: evidence.parked.filter(isAbout),
  };
  return wrongWith(run, configuration, session, own).map((what) => ({
    lsid,
    what: `${describe(session, configuration)} ${what}`,
  }));
}

function wrongWith(
  run: JudgedRun,
  configuration: EnteredConfiguration,
  session: PlayedSession,
  { workLogs, created, parked }: Evidence,
): string[] {
  const target = targetOf(run, configuration, session);
  const inForce = choiceInForce(run, { configurationId: configuration.id, lsid: session.lsid });
  const issues = 'issues' in target ? target.issues : created.map(({ issue }) => issue);
  if (session.endedAt === undefined && workLogs.length + created.length > 0) {
    return ['has come to Jira and never ended.'];
  }
  const keys = created.map(({ issue }) => issue.key).join(', ');
  if (created.length > mostCreated(run, configuration, session)) return [`has ${keys} created for it.`];
  if (inForce) {
    const found = { workLogs, created, parked, inForce };
    const astray = checkChosenSession(run, configuration, session, found);
    if (astray.length > 0 || !inForce.isMade) return astray;
  }
  const elsewhere = workLogs.filter(({ issueKey }) => issues.every(({ key }) => key !== issueKey));
  if (elsewhere.length > 0 && !inForce)
    return elsewhere.map(({ issueKey }) => `has a work log on ${issueKey}.`);

  const duty = dutyOf(run, configuration, session);
  const mustArrive = duty.mustArrive || (session.endedAt !== undefined && isBroughtUp(inForce));
  const isOwed = mustArrive && target.kind !== 'nowhere' && parked.length === 0;
  if (isOwed && issues.length === 0) return ['has no issue and is not parked.'];
  const place = { run, configuration, session, duty, parked };
  return issues.flatMap((issue) => {
    const here = workLogs.filter(({ issueKey }) => issueKey === issue.key);
    const isDeleted = run.edits.isDeleted(issue, { configurationId: configuration.id, lsid: session.lsid });
    if (here.length === 0)
      return isOwed && !isDeleted ? [`has no work log on ${issue.key} and is not parked.`] : [];
    const checkIssue = target.kind === 'new' ? checkNewIssue : checkNamedIssue;
    const reported = run.stand.appliance.session(session.lsid);
    return [
      ...wrongOn(place, here, isDeleted),
      ...checkIssue(run, configuration, reported, { issue, isDone: parked.length === 0 }),
    ];
  });
}

/** How many issues may have been created for a session: one, if its key or a person once asked for that. */
function mostCreated(run: JudgedRun, configuration: EnteredConfiguration, session: PlayedSession): number {
  const choices = run.choices.of({ configurationId: configuration.id, lsid: session.lsid });
  const isWanted = choices.some(({ to }) => to === 'own');
  return isWanted || targetByKey(run, configuration, session).kind === 'new' ? 1 : 0;
}

/** Whether a choice has the session written, whatever else does. */
function isBroughtUp(inForce: ChoiceInForce | undefined): boolean {
  return inForce?.from.some(({ told }) => told === 'made') ?? false;
}

interface Place {
  run: JudgedRun;
  configuration: EnteredConfiguration;
  session: PlayedSession;
  duty: Duty;
  parked: readonly Delivery[];
}

function wrongOn(
  { run, configuration, session, duty, parked }: Place,
  workLogs: readonly AppWorkLog[],
  isDeleted: boolean,
): string[] {
  const { ending } = session.planned;
  const isEndTold = ending !== undefined && !ending.abnormally && !ending.awaitsSurvey;
  const isExcused = (type: string) => parked.some(({ eventType }) => eventType === type);
  const owed = duty.mustShow.filter(({ submitter }) => !isExcused(surveyEventType(submitter)));
  const isWhole = isEndTold && parked.length === 0 && !isDeleted;
  return [
    ...checkWorkLogs(configuration, run.stand.appliance.session(session.lsid), workLogs, {
      isWhole,
      mayBeTwice: mayBeTwice(run, parked),
      edits: run.edits,
    }),
    ...(isDeleted ? [] : checkContent(run, session, owed, workLogs)),
  ];
}

function describe({ lsid, planned }: PlayedSession, { name }: EnteredConfiguration): string {
  const closing = planned.ending?.abnormally ? ' (closed abnormally)' : '';
  return `“${name}”: session ${planned.number} ${lsid} for ${planned.externalKey ?? 'no issue'}${closing}`;
}
