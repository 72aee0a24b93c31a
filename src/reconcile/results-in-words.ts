import { unknownIssue } from '../jira/jira-errors';
import { unmatchedReasonWords } from '../jira/unmatched-representative';
import type { Outcome } from './outcome';
import { whatScreenAsks, whyHeld, whyIgnored, whyImpossible, whyNotReady } from './reasons-in-words';
import { reporterInWords } from './reporter-in-words';
import type {
  AssigneeResult,
  CommentResult,
  IssueResult,
  KeptResult,
  LinkTarget,
  RemovalResult,
  RemovedPart,
  Result,
  TransitionMade,
  TransitionResult,
  WatcherResult,
  WhyNobody,
  WorkLogResult,
} from './write-result';

/** What a delivery records of an attempt. */
export function outcomeInWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'done':
      return resultsInWords(outcome.results);
    case 'ignored':
      return resultsInWords(outcome.results) || whyIgnored(outcome.why);
    case 'limited':
    case 'failed':
      return failureInWords(outcome);
    case 'not-ready':
      return whyNotReady(outcome.why);
    case 'held':
      return whyHeld(outcome.why);
  }
}

/** What was done, one sentence after the other; empty if there is nothing to tell. */
export function resultsInWords(results: readonly Result[]): string {
  return results
    .map(resultInWords)
    .filter((words) => words !== '')
    .join(' ');
}

/** What failed, after what was done before. */
function failureInWords({ results, cause }: { results: readonly Result[]; cause: string }): string {
  const done = resultsInWords(results);
  return done === '' ? cause : `${done} But: ${cause}`;
}

/** One result as English text; empty if there is nothing to tell. */
export function resultInWords(result: Result): string {
  switch (result.kind) {
    case 'issue':
      return issue(result);
    case 'field':
      return `Left the ${result.field} to Jira, which refused the app’s: ${result.jiraSays}`;
    case 'marker':
      return `Could not mark it as the session’s, since Jira refused: ${result.jiraSays}`;
    case 'watcher':
      return watcher(result);
    case 'work-log':
      return workLog(result);
    case 'comment':
      return comment(result);
    case 'attachment':
      return result.outcome === 'written'
        ? `Attached the full report to ${result.issueKey}.`
        : `The full report was attached to ${result.issueKey} before.`;
    case 'link':
      return result.outcome === 'written'
        ? `Linked ${result.issueKey} to the session’s ${linked(result.to)}.`
        : `${result.issueKey} was linked to the session’s ${linked(result.to)} before.`;
    case 'assignee':
      return assignee(result);
    case 'reporter':
      return reporterInWords(result);
    case 'transition':
      return transition(result);
    case 'removal':
      return `Removed ${removed(result)} from ${result.issueKey}.`;
    case 'kept':
      return kept(result);
    case 'template': {
      const which = result.name === undefined ? 'of the configuration' : `“${result.name}”`;
      const why = result.why ?? 'It does not exist any more.';
      return `The template ${which} could not be used, so the built-in one was. ${why}`;
    }
    case 'failure':
      return failureInWords(result);
  }
}

type OnIssue<Part> = Part & { issueKey: string };

function issue(result: OnIssue<IssueResult>): string {
  const { issueKey } = result;
  if (!('code' in result)) return `Created ${issueKey}.`;
  switch (result.code) {
    case 'found-again':
      return `Found ${issueKey}, which an earlier attempt had created.`;
    case 'record-damaged':
      return `Something of the record of ${issueKey} could not be read (${result.field}).`;
    case 'has-duplicates':
      return `Jira has more than one issue of this session: ${issueKey} is used, and ${result.duplicates.join(', ')} can be closed.`;
    case 'is-duplicate':
      return `${issueKey} was created as well and can be closed.`;
    case 'unknown':
    case 'no-key':
      return unknownIssue(issueKey);
  }
}

function watcher(result: WatcherResult): string {
  return result.outcome === 'written'
    ? `${result.name} watches it.`
    : `${result.name} does not watch it, since Jira refused: ${result.jiraSays}`;
}

function workLog(result: OnIssue<WorkLogResult>): string {
  const { created, updated, unchanged, leftOut } = result;
  const written = created + updated + unchanged;
  const all = (written + leftOut).toLocaleString('en-US');
  const bound = leftOut === 0 ? [] : [`Only the first ${written} of ${all} representatives have one.`];
  return [...workLogChanges(result), ...bound].join(' ');
}

function workLogChanges(result: OnIssue<WorkLogResult>): string[] {
  const { issueKey, created, updated, unchanged, removed } = result;
  const done = [
    ...(created > 0 ? [`Added ${workLogs(created)} to ${issueKey}.`] : []),
    ...(updated > 0 ? [`Updated ${updated === 1 ? 'the work log' : workLogs(updated)} on ${issueKey}.`] : []),
    ...(removed > 0 ? [`Removed ${workLogs(removed)} too many from ${issueKey}.`] : []),
  ];
  if (done.length > 0) return done;
  return unchanged === 1
    ? [`The work log on ${issueKey} was up to date.`]
    : [`The ${unchanged} work logs on ${issueKey} were up to date.`];
}

const partWords: Record<RemovedPart, (count: number) => string> = {
  'work-log': workLogs,
  comment: (count) => (count === 1 ? 'the internal comment' : `${count} internal comments`),
  attachment: (count) => (count === 1 ? 'the full report' : `${count} full reports`),
  link: (count) => (count === 1 ? 'the link' : `${count} links`),
};

function removed({ part, count }: RemovalResult): string {
  return partWords[part](count);
}

function kept({ issueKey, what }: OnIssue<KeptResult>): string {
  return what === 'issue'
    ? `${issueKey} was created for the session and can be closed.`
    : `A status, an assignee or watchers that ${issueKey} got for the session stay, and so do mails that were sent.`;
}

function workLogs(count: number): string {
  return count === 1 ? 'a work log' : `${count} work logs`;
}

function comment(result: OnIssue<CommentResult>): string {
  const { issueKey } = result;
  switch (result.outcome) {
    case 'written':
      return result.isNew
        ? `Added an internal comment to ${issueKey}.`
        : `Updated the internal comment on ${issueKey}.`;
    case 'unchanged':
      return `The internal comment on ${issueKey} was up to date.`;
    case 'impossible':
      return `No internal comment on ${issueKey}: its project is no service desk, so everybody would see it.`;
  }
}

const linkWords: Record<LinkTarget, string> = { chat: 'chat transcript', recording: 'recording' };

function linked(to: readonly LinkTarget[]): string {
  return to.map((target) => linkWords[target]).join(' and ');
}

function assignee(result: AssigneeResult): string {
  switch (result.outcome) {
    case 'unchanged':
      return '';
    case 'impossible':
      return `Left it unassigned: ${whyNobody(result.why)}`;
    case 'refused':
      return `Left it unassigned, since Jira refused: ${result.jiraSays}`;
    case 'written':
      return assigned(result);
  }
}

function assigned(result: AssigneeResult & { outcome: 'written' }): string {
  switch (result.whom) {
    case 'mapped':
      return `Assigned it to the user to whom ${result.name} is mapped.`;
    case 'leading':
      return `Assigned it to ${result.name}, who led the session.`;
    case 'default':
      return result.instead === undefined
        ? 'Assigned it to the default assignee.'
        : `Assigned it to the default assignee: ${whyNobody(result.instead)}`;
  }
}

/** A missing right is explained if it is news, and not with each session. */
function whyNobody(why: WhyNobody): string {
  if (why.code === 'no-representative') return 'the session has no representative.';
  const { name, reason, isNews } = why;
  if (reason === 'no-right' && !isNews) return `the email address of ${name} may not be read.`;
  const advice = reason === 'no-right' ? '' : ' Map the representative in the Settings tab.';
  return `no Jira user was found for ${name}. ${unmatchedReasonWords[reason]}${advice}`;
}

function transition(result: OnIssue<TransitionResult>): string {
  const { issueKey, survey } = result;
  const whose = `the ${survey}’s survey`;
  const notMoved = (why: string) =>
    `${issueKey} was not moved to “${result.transition}”, as ${whose} asks: ${why}.`;
  switch (result.outcome) {
    case 'written':
      return [`Moved ${issueKey} to “${result.to}”, as ${whose} asks.`, ...whatWasLeftOut(result)].join(' ');
    case 'unchanged':
      return result.code === 'there'
        ? `${issueKey} was in “${result.status}” already, as ${whose} asks.`
        : `What ${whose} asks of ${issueKey} was done before.`;
    case 'impossible':
      return notMoved(whyImpossible(result.why));
    case 'refused': {
      const others = (result.others ?? []).map(
        (way) => `“${way.transition}” was refused as well: ${way.jiraSays}`,
      );
      return [notMoved(result.jiraSays.replace(/\.$/, '')), ...others].join(' ');
    }
  }
}

/** What a transition that was made lacks, and which were tried before it. */
function whatWasLeftOut({ by, without, refused, asks }: TransitionMade): string[] {
  const why = refused.length === 0 ? `: the screen of “${by}” has none` : '';
  return [
    ...(without === undefined ? [] : [`The resolution “${without}” was not set${why}.`]),
    ...refused.map((way) => `Jira refused “${way.transition}” at first: ${way.jiraSays}`),
    ...(asks === undefined ? [] : [whatScreenAsks(by, asks)]),
  ];
}
