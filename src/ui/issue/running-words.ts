import type { RunningLine } from '../../issue-panel/issue-api';
import { inFewWords } from '../shared/moment';

/** “Mia Lindqvist (leads it), joined 3 minutes ago”. */
export function memberInWords(
  { type, name, since, leads }: RunningLine['members'][number],
  now: number,
): string {
  const who = type === 'customer' ? 'The customer' : (name ?? 'A representative');
  return `${who}${leads ? ' (leads it)' : ''}, joined ${inFewWords(since, now)}`;
}

/** What follows for whoever looks at it. */
export function runningInWords({ standing, knownAt, members }: RunningLine, now: number): string {
  if (standing === 'ended') return 'What is written of it comes as soon as the appliance has reported it.';
  if (standing === 'end-unknown')
    return `The app last heard of it ${inFewWords(knownAt, now)}. It may have broken off.`;
  if (members.length === 0)
    return 'Nobody is in it as far as the app has heard. It may wait for a representative.';
  return 'It is written into this issue when it has ended.';
}
