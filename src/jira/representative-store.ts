import * as v from 'valibot';
import type { UnmatchedList } from './unmatched-representative';

/** What a search among Jira's users has found. `none` is kept for a shorter time: somebody may mend it. */
export const knownMatchSchema = v.union([
  v.object({ found: v.literal('user'), accountId: v.string() }),
  v.object({ found: v.literal('none'), reason: v.picklist(['nobody', 'several', 'hidden']) }),
]);

export type KnownMatch = v.InferOutput<typeof knownMatchSchema>;

/** What is known of some representatives. */
export interface KnownRepresentatives {
  /** What an administrator has mapped by hand; without an account if that was closed. */
  overrides: readonly { representative: string; accountId: string }[];
  /** Matches found lately, by their keys. */
  matches: ReadonlyMap<string, KnownMatch>;
  unmatched: UnmatchedList;
}

/** Where it is kept. Every method throws StorageUnavailable if the platform refuses. */
export interface RepresentativeStore {
  /** @param matchKeys at most 20. One storage read, and another if nobody is mapped */
  read(matchKeys: readonly string[]): Promise<KnownRepresentatives>;
  /** One storage write. */
  keepMatch(key: string, match: KnownMatch, keepHours: number): Promise<void>;
  /** One storage write. @returns false if somebody else was faster: nothing is written then */
  replaceUnmatched(list: UnmatchedList, expectedRevision: number): Promise<boolean>;
}
