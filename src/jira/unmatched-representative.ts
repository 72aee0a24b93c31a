import { textStart } from '../foundation/text-start';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { day } from '../foundation/durations';
import { isSameName } from './same-name';

/** Why a representative was not matched to a Jira user. */
export const unmatchedReasons = ['nobody', 'several', 'hidden', 'refused', 'no-value', 'no-right'] as const;

export type UnmatchedReason = (typeof unmatchedReasons)[number];

export const unmatchedRepresentativeSchema = v.object({
  configurationId: v.string(),
  /**
   * What an override has to name: the value of the representative field, or the name that is known instead if
   * that field is empty or cannot be read.
   */
  representative: v.string(),
  reason: v.picklist(unmatchedReasons),
  /** Milliseconds by this installation's clock, of the latest session; a day behind at most. */
  lastSeenAt: integer,
});

/** A representative whose sessions are assigned to nobody. */
export type UnmatchedRepresentative = v.InferOutput<typeof unmatchedRepresentativeSchema>;

/** The representatives of all configurations as one stored value, the latest seen first. */
export interface UnmatchedList {
  revision: number;
  representatives: UnmatchedRepresentative[];
}

/** How many the list holds; of more the latest seen stay. */
export const maximumUnmatched = 200;

/** Longest name that the list keeps. */
const longestName = 200;

/**
 * The list after sessions of these representatives; `undefined` if it need not be written: those who could not
 * be matched stand in it with the same reason since less than a day, and those who could do not.
 */
export function afterMatching(
  list: UnmatchedList,
  matched: readonly Pick<UnmatchedRepresentative, 'configurationId' | 'representative'>[],
  unmatched: readonly UnmatchedRepresentative[],
): UnmatchedList | undefined {
  const fresh = unmatched.map((one) => ({
    ...one,
    representative: textStart(one.representative, longestName),
  }));
  const isNews = fresh.some(
    (one) => !list.representatives.some((known) => isSame(known, one) && isRecent(known, one)),
  );
  const left = list.representatives.filter((known) => !matched.some((one) => isOfSame(known, one)));
  if (!isNews && left.length === list.representatives.length) return undefined;
  const others = left.filter((known) => !fresh.some((one) => isOfSame(known, one)));
  return {
    revision: list.revision + 1,
    representatives: [...fresh, ...others]
      .sort((one, other) => other.lastSeenAt - one.lastSeenAt)
      .slice(0, maximumUnmatched),
  };
}

function isSame(known: UnmatchedRepresentative, one: UnmatchedRepresentative): boolean {
  return isOfSame(known, one) && known.reason === one.reason;
}

function isRecent(known: UnmatchedRepresentative, { lastSeenAt }: UnmatchedRepresentative): boolean {
  return lastSeenAt - known.lastSeenAt < day;
}

function isOfSame(
  known: UnmatchedRepresentative,
  one: Pick<UnmatchedRepresentative, 'configurationId' | 'representative'>,
): boolean {
  return (
    known.configurationId === one.configurationId &&
    isSameName(known.representative, textStart(one.representative, longestName))
  );
}

/** The reason as a sentence for an administrator. */
export const unmatchedReasonWords: Record<UnmatchedReason, string> = {
  nobody: 'No active user who can be assigned in the project has this name or email address.',
  several: 'Several users who can be assigned in the project have this name.',
  hidden: 'A user with this email address hides it, and Jira does not let the app compare it.',
  refused: 'Jira does not let the app search the users who can be assigned in the project.',
  'no-value': 'The appliance has no value for the representative field that the configuration names.',
  'no-right':
    'The API account on the appliance lacks “Allow access to Configuration API”, which email addresses need.',
};
