import { isDone, type Delivery } from '../../../src/delivery/delivery';
import { representativeDigest } from '../../../src/reconcile/record/representative-digest';
import type { ApplianceSession } from '../../stand/appliance/appliance-session';
import type { Issue } from '../../stand/jira/site/issue';
import { second } from '../durations';
import { surveyEventType } from '../plan/planned-session';
import type { EnteredConfiguration } from '../run/enter-configurations';
import type { PlayedSession } from '../run/played-session';
import { dutyOf } from './duty';
import type { Evidence } from './evidence';
import type { JudgedRun } from './judged-run';
import { isEndReported } from './polling-duty';
import type { StoredSessionRecord } from './stored-records';
import { isChosenElsewhere } from './target';

/** A session by one configuration, with what is remembered of it. */
export interface RecordedSession {
  configuration: EnteredConfiguration;
  session: PlayedSession;
  record: StoredSessionRecord | undefined;
  /** Its deliveries. */
  own: readonly Delivery[];
  evidence: Evidence;
}

type Recorded = RecordedSession & { record: StoredSessionRecord };

/** What is wrong with the issues of a record: those of Jira that show the session, each by its id. */
export function checkRecordedIssues(
  run: JudgedRun,
  { record, session, configuration, own, evidence }: Recorded,
) {
  const { edits } = run;
  const { site } = run.stand.jira;
  const isAbout = (one: { configurationId: string; lsid?: string }) =>
    one.lsid === session.lsid && one.configurationId === configuration.id;
  const named = record.issues.map(({ issueId, issueKey }) => ({ issueId, issue: site.issue(issueKey) }));
  const wrong = record.issues
    .filter(({ issueId, issueKey }) => issueId !== undefined && site.issue(issueKey)?.id !== issueId)
    .map(({ issueId, issueKey }) => `calls ${issueKey} ${issueId}.`);
  const [first] = record.issues;
  if (first?.issueId !== record.first.issueId || first?.issueKey !== record.first.issueKey) {
    wrong.push(`is found by ${record.first.issueKey}, not by ${first?.issueKey}.`);
  }
  const shown = new Set([
    ...evidence.workLogs.filter(isAbout).flatMap(({ issueKey }) => site.issue(issueKey) ?? []),
    ...evidence.created.filter(isAbout).map(({ issue }) => issue),
  ]);
  if (own.some(isDone)) {
    const missing = [...shown].filter(
      (one) =>
        named.every(({ issue }) => issue !== one) && !isChosenElsewhere(run, configuration, session, one),
    );
    wrong.push(...missing.map(({ key }) => `does not name ${key}.`));
  }
  const isDeleted = (issue: Issue) =>
    edits.isDeleted(issue, { configurationId: configuration.id, lsid: session.lsid });
  // What is parked while it moves adds to the issues, and may have been removed from some of them.
  if (
    record.state === 'parked' &&
    run.choices.of({ configurationId: configuration.id, lsid: session.lsid }).length > 0
  )
    return wrong;
  const ofNobody = named.filter(({ issue }) => !issue || !(shown.has(issue) || isDeleted(issue)));
  return [...wrong, ...ofNobody.map(({ issue }) => `names ${issue?.key}, which does not show it.`)];
}

/** What is wrong with when it was, who took part and the rating, as the appliance knows them. */
export function checkRecordedTruth(
  run: JudgedRun,
  { record, session, configuration, own }: Recorded,
): string[] {
  if (!isEndReported(session)) return [];
  const reported = run.stand.appliance.session(session.lsid);
  const endedAt = reported.ending?.at ?? 0;
  const wanted = {
    startedAt: inWholeSeconds(reported.startedAt),
    endedAt: inWholeSeconds(endedAt),
    representatives: involvementsOf(reported, endedAt),
  };
  const wrong = Object.entries(wanted)
    .map(([name, value]) => [
      name,
      JSON.stringify(value),
      JSON.stringify(record[name as keyof typeof wanted]),
    ])
    .filter(([, value, found]) => value !== found)
    .map(([name, value, found]) => `has ${name} ${found}, not ${value}.`);
  const isOwed = dutyOf(run, configuration, session).mustShow.some(
    ({ submitter }) =>
      submitter === 'customer' &&
      own.some((one) => one.eventType === surveyEventType(submitter) && isDone(one)),
  );
  const isRated = session.surveys.some(({ submitter }) => submitter === 'customer');
  if (isOwed && record.rating !== 4) wrong.push(`has the rating ${record.rating}, not 4.`);
  if (!isRated && record.rating !== undefined) wrong.push(`is rated ${record.rating} by nobody.`);
  return wrong;
}

function inWholeSeconds(at: number): number {
  return Math.floor(at / second) * second;
}

function involvementsOf({ representatives }: ApplianceSession, endedAt: number) {
  return representatives
    .map(({ displayName, joinedAt, leftAt = endedAt }) => ({
      who: representativeDigest(displayName),
      minutes: Math.ceil(Math.floor((leftAt - joinedAt) / second) / 60),
    }))
    .sort((one, other) => other.minutes - one.minutes);
}
