import type { SessionLine, SessionStanding } from '../../issue-panel/issue-api';
import { minute } from '../../foundation/durations';
import { counted } from '../shared/words';

const standingWords: Record<SessionStanding, string> = {
  written: 'Written',
  'written-with-remarks': 'Written with remarks',
  waiting: 'Waiting',
  parked: 'Not written',
  'left-out': 'Left out',
};

/** What became of a session, in a word or three. */
export function standingInWords({ standing, workLogId }: SessionLine): string {
  return standing === 'written' && workLogId !== undefined ? 'In the work log' : standingWords[standing];
}

/** “Ann Lee and 2 others, 12 minutes, rated 5”; empty if nothing of it is known. */
export function sessionInWords({ representative, others, startedAt, endedAt, rating }: SessionLine): string {
  const people = [representative, others > 0 ? counted(others, 'other', 'others') : undefined];
  const facts = [
    people.filter((one) => one !== undefined).join(' and '),
    startedAt !== undefined && endedAt !== undefined ? durationWords(endedAt - startedAt) : '',
    rating === undefined ? '' : `rated ${rating}`,
  ];
  return facts.filter((fact) => fact !== '').join(', ');
}

/** A minute that was begun counts, as in work logs. */
function durationWords(milliseconds: number): string {
  return counted(Math.max(1, Math.ceil(milliseconds / minute)), 'minute', 'minutes');
}
