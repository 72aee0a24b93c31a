import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { minute } from '../foundation/durations';

/**
 * Something that Jira denied at one look. That may have been a passing fault of Jira, so it decides nothing: the second
 * look does, five minutes later at the earliest.
 */
export const denialSchema = v.object({
  /** The key of an issue that Jira did not know when it was asked for that issue, or `access` for all else. */
  of: v.string(),
  /** When it was denied first. */
  since: integer,
});

export type Denial = v.InferOutput<typeof denialSchema>;

/** How long after the first look the second is taken at the earliest, so that what passes has passed. */
export const confirmDelay = 5 * minute;

/** More are never of use: an external key counts up to 20 candidates. */
const maximumDenials = 40;

/** What is denied now besides what was; a denial that is known keeps its time. */
export function withDenials(former: readonly Denial[], denied: readonly string[], now: number): Denial[] {
  const known = new Set(former.map(({ of }) => of));
  const fresh = denied.filter((of) => !known.has(of)).map((of) => ({ of, since: now }));
  return [...former, ...fresh].slice(-maximumDenials);
}

/** Whether all of it was denied before, so long ago that this is the second look. */
export function isDeniedAgain(former: readonly Denial[], denied: readonly string[], now: number): boolean {
  return denied.every((of) =>
    former.some((denial) => denial.of === of && now - denial.since >= confirmDelay),
  );
}
