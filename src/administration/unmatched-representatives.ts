import {
  unmatchedReasonWords,
  type UnmatchedList,
  type UnmatchedReason,
} from '../jira/unmatched-representative';
import { isOf, isOfFormerUser, type Override } from './representative-overrides';

/** Where representatives are listed that could not be matched. Throws StorageUnavailable where the platform refuses. */
export interface UnmatchedStore {
  /** One storage read. */
  readUnmatched(): Promise<UnmatchedList>;
}

/** A representative who waits to be mapped to a Jira user, for the tab Settings. */
export interface UnmatchedRepresentativeRow {
  configurationId: string;
  /** What the mapping has to be entered for. */
  representative: string;
  reason: UnmatchedReason;
  /** The reason as a sentence. */
  reasonInWords: string;
  lastSeenAt: number;
}

/** Those who are not mapped by hand since, the latest seen first. */
export function unmatchedRows(
  list: UnmatchedList,
  overrides: readonly Override[],
): UnmatchedRepresentativeRow[] {
  const mapped = overrides.filter((override) => !isOfFormerUser(override));
  return list.representatives
    .filter(({ representative }) => !mapped.some((override) => isOf(override, representative)))
    .map((unmatched) => ({ ...unmatched, reasonInWords: unmatchedReasonWords[unmatched.reason] }));
}
