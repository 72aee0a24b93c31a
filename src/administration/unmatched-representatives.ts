import {
  unmatchedReasonWords,
  type UnmatchedList,
  type UnmatchedReason,
} from '../jira/unmatched-representative';
import { isOf, isOfFormerUser, type Override } from './representative-overrides';

/** Where unmatched representatives are listed. Throws StorageUnavailable if the platform refuses. */
export interface UnmatchedStore {
  /** One storage read. */
  readUnmatched(): Promise<UnmatchedList>;
}

/** A representative who is not mapped to a Jira user yet, for the Settings tab. */
export interface UnmatchedRepresentativeRow {
  configurationId: string;
  /** The name that the mapping is entered for. */
  representative: string;
  reason: UnmatchedReason;
  /** The reason as a sentence. */
  reasonInWords: string;
  lastSeenAt: number;
}

/** Representatives who have not been mapped by hand since, the last seen first. */
export function unmatchedRows(
  list: UnmatchedList,
  overrides: readonly Override[],
): UnmatchedRepresentativeRow[] {
  const mapped = overrides.filter((override) => !isOfFormerUser(override));
  return list.representatives
    .filter(({ representative }) => !mapped.some((override) => isOf(override, representative)))
    .map((unmatched) => ({ ...unmatched, reasonInWords: unmatchedReasonWords[unmatched.reason] }));
}
