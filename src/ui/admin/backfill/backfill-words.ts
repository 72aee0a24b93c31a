import type { BackfillProgress } from '../../../administration/backfill/backfill-api';
import { stateWords } from '../../../administration/activity/delivery-words';
import type { Prospect } from '../../../polling/backfill/what-would-be-done';
import type { PreviewedSession } from '../../../polling/backfill/preview-backfill';
import { isUnknownAnswersOnly } from '../skipped-words';
import { counted } from '../../shared/words';

/** “12 Jan 2026”, as the browser writes it unless a locale is given. @param day such as `2026-01-12` */
export function dayInWords(day: string, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day));
}

/** “12 Jan 2026 to 14 Jan 2026 (Europe/Berlin)”. */
export function daysInWords({ first, last, timeZone }: BackfillProgress['days'], locale?: string): string {
  const days =
    first === last
      ? dayInWords(first, locale)
      : `${dayInWords(first, locale)} to ${dayInWords(last, locale)}`;
  return `${days} (${timeZone})`;
}

/** What the backfill would do with one session. */
export function prospectInWords(prospect: Prospect): string {
  switch (prospect.kind) {
    case 'into-issue':
      return `Bring into ${prospect.issueKey}`;
    case 'into-new-issue':
      return 'Bring into a new issue';
    case 'no-issue':
      return 'Nothing: names no issue';
    case 'not-created':
      return 'Discard: names no issue, and creating is not ticked';
    case 'not-told':
      return 'Ask for its report: its entry in the list cannot be read';
    case 'known':
      return `Nothing: already known (${stateWords[prospect.state].toLowerCase()})`;
  }
}

export interface ProspectCounts {
  intoIssues: number;
  intoNewIssues: number;
  withoutIssue: number;
  notCreated: number;
  notTold: number;
  known: number;
}

/** How many sessions there are for each thing that the backfill would do. */
export function countProspects(sessions: readonly PreviewedSession[]): ProspectCounts {
  const count = (kind: Prospect['kind']) => sessions.filter(({ prospect }) => prospect.kind === kind).length;
  return {
    intoIssues: count('into-issue'),
    intoNewIssues: count('into-new-issue'),
    withoutIssue: count('no-issue'),
    notCreated: count('not-created'),
    notTold: count('not-told'),
    known: count('known'),
  };
}

/** A line for each kind that occurs. */
export function prospectLines(counts: ProspectCounts): string[] {
  const { intoIssues, intoNewIssues, withoutIssue, notCreated, notTold, known } = counts;
  const lines: [number, string, string][] = [
    [intoIssues, 'session would be brought into its issue', 'sessions would be brought into their issues'],
    [intoNewIssues, 'session would get a new issue', 'sessions would get new issues'],
    [
      withoutIssue,
      'session names no issue: it would be listed in Activity, and nothing written',
      'sessions name no issue: they would be listed in Activity, and nothing written',
    ],
    [
      notCreated,
      'session names no issue: it would be discarded, since creating is not ticked',
      'sessions name no issue: they would be discarded, since creating is not ticked',
    ],
    [
      notTold,
      'session has a broken entry in the appliance’s list: its own report decides',
      'sessions have broken entries in the appliance’s list: their own reports decide',
    ],
    [known, 'session is already known and stays as it is', 'sessions are already known and stay as they are'],
  ];
  return lines.filter(([count]) => count > 0).map(([count, one, many]) => counted(count, one, many));
}

/** How far a backfill has come. */
export function progressInWords({ state, claimed, reachedDay }: BackfillProgress, locale?: string): string {
  const none = claimed === 0;
  const found = none ? 'no new sessions' : counted(claimed, 'new session', 'new sessions');
  if (state === 'done') {
    return `All days are done. The backfill found ${found}.${none ? '' : ' Activity shows what became of each.'}`;
  }
  const listed = none ? '' : ' Activity shows what becomes of each.';
  const reached = dayInWords(reachedDay, locale);
  if (state === 'cancelled') {
    return `Cancelled at ${reached}. Up to there, the backfill found ${found}.${listed}`;
  }
  return `${reached} is reached. So far, the backfill has found ${found}.${listed}`;
}

/** The state in a word. A backfill that skipped part of the list is not simply called done. */
export function stateInWords({ state, skipped }: Pick<BackfillProgress, 'state' | 'skipped'>): StateWord {
  const isWhole = isUnknownAnswersOnly(skipped);
  return state === 'done' && !isWhole ? { word: 'Done, with gaps', look: 'moved' } : stateWord[state];
}

interface StateWord {
  word: string;
  look: 'inprogress' | 'moved' | 'default' | 'success';
}

const stateWord: Record<BackfillProgress['state'], StateWord> = {
  running: { word: 'Running', look: 'inprogress' },
  paused: { word: 'Paused', look: 'moved' },
  cancelled: { word: 'Cancelled', look: 'default' },
  done: { word: 'Done', look: 'success' },
};
