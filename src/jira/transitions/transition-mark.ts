import * as v from 'valibot';
import type { Marker } from '../marker';

/** Where an issue was when a transition was about to be made. */
export interface TransitionStart {
  /** The id of its status. */
  from: string;
  /** When it had last been changed, by Jira's clock and in its words; absent if Jira did not tell. */
  updated?: string;
}

/** What a transition is marked with before it is made. An issue that needed none has no start. */
export type TransitionMark = Marker & { transition: string } & Partial<TransitionStart>;

const startSchema = v.object({ from: v.string(), updated: v.optional(v.string()) });

/**
 * The start that a mark tells; `undefined` if it tells none, since nothing was to be made or an older version wrote
 * it.
 */
export function startOf(mark: unknown): TransitionStart | undefined {
  const reading = v.safeParse(startSchema, mark);
  return reading.success ? reading.output : undefined;
}
