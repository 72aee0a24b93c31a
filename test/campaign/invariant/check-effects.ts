import { isDone } from '../../../src/delivery/delivery';
import { deliveriesOf } from '../../scenarios/support/inspect';
import type { Issue } from '../../stand/jira/site/issue';
import { ownerIn, type AppWorkLog } from './app-work-logs';
import type { Evidence } from './evidence';
import type { JudgedRun } from './judged-run';
import { mayBeTwice } from './may-be-twice';
import { isChosenElsewhere } from './target';
import type { Violation } from './violation';

/**
 * What else there is on the issues, besides work logs: no comment, file or link twice, no comment that customers see,
 * no transition that a survey has asked for already, and nothing missing if a delivery says that it is done.
 */
export function checkEffects(run: JudgedRun, { workLogs, parked }: Evidence): Violation[] {
  const issues = run.stand.jira.site.issues();
  const isExcused = (text: string) =>
    parked.some((delivery) => text.includes(delivery.lsid ?? '') && mayBeTwice(run, [delivery]));
  return [...issues.flatMap((issue) => tooMany(issue, run, isExcused)), ...missing(run, workLogs)];
}

function tooMany(issue: Issue, { plan }: JudgedRun, isExcused: (text: string) => boolean): Violation[] {
  const comesLate = plan.troubles.includes('late-jira-effects');
  const mayLackMarks = refusals.some((name) => plan.troubles.includes(name));
  const comments = issue.comments.flatMap(({ properties }) => {
    const marker = ownerIn(properties);
    return marker ? [{ ...marker, isPublic: !properties.has('sd.public.comment') }] : [];
  });
  const mendable = [
    ...twice(comments.map(({ configurationId, lsid }) => `${configurationId} ${lsid}`)).map(
      (marker) => `has two comments of ${marker}`,
    ),
    ...twice(issue.attachments.map(({ filename }) => filename)).map((name) => `has two files ${name}`),
  ];
  const found = [
    ...mendable.filter((text) => !isExcused(text)),
    ...comments.filter(({ isPublic }) => isPublic).map(({ lsid }) => `has a public comment of ${lsid}`),
    ...twice(issue.remoteLinks.map(({ globalId = '' }) => globalId)).map((id) => `has two links ${id}`),
    ...(comesLate || mayLackMarks ? [] : movedTooOften(issue)),
  ];
  return found.map((what) => ({ what: `${issue.key} ${what}.` }));
}

/** With these Jira may refuse the mark of a transition, and take the transition. */
const refusals = ['jira-refusals', 'passing-refusals'] as const;

/** What Jira does only after it reported a failure can come twice: one move looks like the other. */
function movedTooOften(issue: Issue): string[] {
  const surveys = [...issue.properties.keys()].filter((key) => key.startsWith('remote-support-survey-'));
  const moves = issue.history.filter(({ items }) => items.some(({ field }) => field === 'status'));
  return moves.length > surveys.length
    ? [`was moved ${moves.length} times by ${surveys.length} surveys`]
    : [];
}

function missing(run: JudgedRun, workLogs: readonly AppWorkLog[]): Violation[] {
  const { stand, configurations, played } = run;
  const deliveries = deliveriesOf(stand);
  return workLogs.flatMap(({ configurationId, lsid, issueKey }) => {
    const configuration = configurations.find(({ id }) => id === configurationId);
    const session = played.find((one) => one.lsid === lsid);
    const issue = stand.jira.site.issue(issueKey);
    const own = deliveries.filter((one) => one.lsid === lsid && one.configurationId === configurationId);
    if (!configuration || !session || !issue || own.some((one) => !isDone(one))) return [];
    if (isChosenElsewhere(run, configuration, session, issue)) return [];
    const { effects } = configuration;
    const isCommented = issue.comments.some(({ properties }) => {
      const marker = ownerIn(properties);
      return marker?.lsid === lsid && marker.configurationId === configurationId;
    });
    const { isLong } = session.planned;
    const ownFile = `${lsid}-${configurationId.slice(0, 8)}`;
    const isAttached = issue.attachments.some(({ filename }) => filename.includes(ownFile));
    const lacks = [
      ...(effects.internalComment && issue.projectKey === 'SUP' && !isCommented ? ['comment'] : []),
      ...(effects.attachFullReport && isLong && !isAttached ? ['file'] : []),
    ];
    return lacks.map((what) => ({ lsid, what: `Session ${lsid} has no ${what} on ${issueKey}.` }));
  });
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
