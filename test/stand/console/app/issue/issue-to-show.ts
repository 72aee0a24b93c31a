import type { IssueSummary } from '../api/stand-state';

/**
 * Which issue the console shows: the one that was chosen, as long as it exists; otherwise the one changed last.
 *
 * @param chosen undefined while the console chooses by itself
 */
export function issueToShow(issues: readonly IssueSummary[], chosen: string | undefined): string | undefined {
  if (chosen !== undefined && issues.some(({ key }) => key === chosen)) return chosen;
  return issues.reduce<IssueSummary | undefined>(
    (latest, issue) => (latest === undefined || issue.updatedAt > latest.updatedAt ? issue : latest),
    undefined,
  )?.key;
}
