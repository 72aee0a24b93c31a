import type { Random } from '../../stand/appliance/random';
import type { VirtualStand } from '../../stand/virtual-stand';
import type { PlannedSession } from '../plan/planned-session';
import type { BrokenSessions } from '../run/broken-sessions';
import type { Choices } from '../run/choices';
import type { PlayedSession } from '../run/played-session';
import type { WorkLogEdits } from '../run/work-log-edits';
import type { OperationRules } from './operation-rules';
import type { TroubleName } from './trouble-names';

/** What a trouble has to work with. */
export interface Scene {
  stand: VirtualStand;
  /** For this trouble alone. */
  random: Random;
  /** Troubles that come at a moment choose one within the span. */
  spanMs: number;
  operations: OperationRules;
  broken: BrokenSessions;
  edits: WorkLogEdits;
  choices: Choices;
  /** All sessions of the run, and those that have begun so far. */
  planned: readonly PlannedSession[];
  played: () => readonly PlayedSession[];
  /** Does something so many milliseconds after the start of the run, unless the troubles have ended by then. */
  at(ms: number, act: () => void): void;
  /** The run goes on at least so many milliseconds from its start: something is still on its way. */
  runUntil(ms: number): void;
  /** Whether that trouble is part of the run as well. */
  hasTrouble(name: TroubleName): boolean;
  note(text: string): void;
}

/** Brings one kind of trouble into a run. */
export type Trouble = (scene: Scene) => void;

/** Does something at random moments of the span. */
export function atMoments(scene: Scene, count: number, act: (index: number) => void): void {
  for (let index = 0; index < count; index += 1) {
    scene.at(scene.random.integer(0, scene.spanMs), () => act(index));
  }
}

/** Begins something at random moments of the span, and ends it after a while. */
export function forPeriods(
  scene: Scene,
  { count, shortest, longest }: { count: number; shortest: number; longest: number },
  begin: () => () => void,
): void {
  const { random, spanMs } = scene;
  for (let period = 0; period < count; period += 1) {
    const from = random.integer(0, spanMs);
    const lasts = random.integer(shortest, Math.max(shortest, Math.min(longest, spanMs)));
    scene.at(from, () => {
      const end = begin();
      scene.at(from + lasts, end);
    });
  }
}

/** A probability, small ones as likely as large ones. */
export function chanceOf({ random }: Pick<Scene, 'random'>, least: number, most: number): number {
  return least * (most / least) ** random.next();
}
