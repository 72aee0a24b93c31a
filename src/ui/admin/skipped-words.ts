import type { Skipped } from '../../polling/skipped';
import { dateAndTime, inFewWords } from '../shared/moment';
import { counted } from '../shared/words';

const lists: Record<'sessions' | 'surveys', string> = {
  sessions: 'the list of sessions that ended',
  surveys: 'the list of surveys of sessions that ended',
};

/** What could not be read, as one sentence or two. @param now milliseconds */
export function skippedInWords(skipped: Skipped, now: number, locale?: string): string {
  const last = inFewWords(skipped.at, now, locale);
  if (skipped.kind === 'session') {
    return `Session ${skipped.lsid}, which has no end yet (last tried ${last}): ${skipped.cause}`;
  }
  const { from, until } = skipped;
  const between = `between ${dateAndTime(from, locale)} and ${dateAndTime(until, locale)}`;
  const list = `${lists[skipped.of]} ${between}`;
  switch (skipped.kind) {
    case 'entries':
      return `In ${list}, ${counted(skipped.count, 'entry names no session', 'entries name no session')} that can be read.`;
    case 'stretch':
      return `Nothing in ${list} can be read. ${skipped.cause}`;
    case 'unknown-answer':
      return `The app asked for ${list} and does not know the appliance’s answer: “${skipped.said}” The account may read reports, so the app takes this for “nothing found”, and asks again.`;
  }
}

/** Whether all of it is an answer that the app does not know: then perhaps nothing is missing. */
export function isUnknownAnswersOnly(skipped: readonly Skipped[]): boolean {
  return skipped.every(({ kind }) => kind === 'unknown-answer');
}
