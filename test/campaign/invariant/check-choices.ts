import { wasMade } from '../run/choices';
import type { JudgedRun } from './judged-run';
import { choiceInForce, lastOnes, recordedChoices, recordKeyOf } from './recorded-choice';
import type { Violation } from './violation';

/**
 * What is wrong with the choices of people, as they are on record: one that somebody was told of is there until another
 * takes its place, and there is none that nobody made.
 */
export function checkChoices(run: JudgedRun): Violation[] {
  const { choices, stand } = run;
  const sessions = choices.sessions();
  const known = new Set(sessions.map(recordKeyOf));
  const ofNobody = [...recordedChoices(stand).keys()].filter((key) => !known.has(key));
  return [
    ...ofNobody.map((key) => ({ what: `The record ${key} holds a choice that nobody made.` })),
    ...sessions.flatMap((session) => {
      const { lsid } = session;
      const inForce = choiceInForce(run, session);
      const last = lastOnes(choices, session);
      if (inForce ? inForce.from.length > 0 : !last.some(wasMade)) return [];
      const wanted = last.map(({ to }) => (to === 'own' ? to : to.key)).join(' or ');
      const what = `Session ${lsid} has ${JSON.stringify(inForce?.chosen)} chosen, not ${wanted}.`;
      return [{ lsid, what }];
    }),
  ];
}
