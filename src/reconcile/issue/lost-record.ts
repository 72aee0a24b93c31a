import { shortestRetentionDays } from '../../configuration/configuration-set';
import { day } from '../../foundation/durations';
import type { CreatedIssuesWanted, FoundIssue } from '../../jira/find-created-issues';
import type { SessionWithoutIssue } from './new-issue-fields';
import type { SessionIssue } from './session-issue';

/**
 * Records do not outlive the deliveries. For a session so old that its own may be gone, such as one of a backfill,
 * Jira is asked before an issue is created a second time. The retention may have been shorter when it was written.
 * For one that ended before its configuration was entered here, a former installation may have written one, which
 * went with it.
 *
 * @returns what is searched for; `undefined` if the record cannot be gone
 */
export function searchForLost(
  { times, marker, configuration }: SessionWithoutIssue,
  now: number,
): CreatedIssuesWanted | undefined {
  const { mode } = configuration.settings.issueCreation;
  const age = now - times.endedAt;
  const isOlderThanHere = times.endedAt < configuration.createdAt;
  if (mode === 'off' || (age < shortestRetentionDays * day && !isOlderThanHere)) return undefined;
  return { marker, mode, within: age };
}

/** What the record of an issue that was found would say. */
export function lostRecord(
  { key }: FoundIssue,
  { times: { endedAt } }: SessionWithoutIssue,
  mode: CreatedIssuesWanted['mode'],
): SessionIssue {
  return { revision: 0, since: endedAt, intendedAt: endedAt, mode, issueKey: key, pendingSteps: [] };
}
