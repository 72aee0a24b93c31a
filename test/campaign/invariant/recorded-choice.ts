import * as v from 'valibot';
import { chosenSchema, type Chosen } from '../../../src/reconcile/issue/choice';
import { entitiesOf } from '../../scenarios/support/stored';
import type { VirtualStand } from '../../stand/virtual-stand';
import { wasMade, type Choice, type Choices, type OfSession } from '../run/choices';
import type { JudgedRun } from './judged-run';

/** What tells of choices. */
export type ChosenRun = Pick<JudgedRun, 'stand' | 'choices' | 'plan'>;

const recordSchema = v.object({ chosen: v.optional(chosenSchema) });

/** What is on record as chosen, by the keys of the records. */
export function recordedChoices(stand: VirtualStand): Map<string, Chosen> {
  const records = entitiesOf(stand, 'session-issue').map(
    ({ key, value }) => [key, v.parse(recordSchema, value).chosen] as const,
  );
  return new Map(records.flatMap(([key, chosen]) => (chosen === undefined ? [] : [[key, chosen]])));
}

export function recordKeyOf({ configurationId, lsid }: OfSession): string {
  return `${configurationId}:${lsid}`;
}

/** What a person chose for a session, as it is on record and as it came there. */
export interface ChoiceInForce {
  chosen: Chosen;
  /** Those of people that may have put it there. */
  from: Choice[];
  /**
   * Whether somebody was told that it was made: then all that follows from it has been set going. For a session that
   * runs nothing is set going, and no delivery says that there is a choice: if batches may lack the record, it may be
   * missed.
   */
  isMade: boolean;
}

/**
 * The choice that is on record for a session; `undefined` if there is none. Only looked for if anybody chose.
 */
export function choiceInForce(
  { stand, choices, plan }: ChosenRun,
  session: OfSession,
): ChoiceInForce | undefined {
  if (choices.of(session).length === 0) return undefined;
  const chosen = recordedChoices(stand).get(recordKeyOf(session));
  if (chosen === undefined) return undefined;
  const from = lastOnes(choices, session).filter((choice) => isRecordedAs(choice, chosen));
  const mayBeMissed = plan.troubles.includes('stale-batches');
  const isMade = from.some(({ told }) => told === 'made' || (told === 'recorded' && !mayBeMissed));
  return { chosen, from, isMade };
}

/** The choices of which each may be the last one that was recorded: none was made for certain after it. */
export function lastOnes(choices: Choices, session: OfSession): Choice[] {
  const all = choices.of(session);
  return all.filter((one) => all.every((other) => !wasMade(other) || other.asked < one.answered));
}

function isRecordedAs({ to }: Choice, chosen: Chosen): boolean {
  if (to === 'own' || chosen === 'own') return to === chosen;
  return chosen.length === 1 && chosen[0]?.issueId === to.id;
}
