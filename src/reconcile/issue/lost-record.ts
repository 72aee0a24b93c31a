import { shortestRetentionDays } from '../../configuration/configuration-set';
import { day } from '../../foundation/durations';
import { findCreatedIssues } from '../../jira/find-created-issues';
import type { ReadPorts } from '../ports';
import type { SessionWithoutIssue } from './new-issue-fields';
import type { SessionIssue } from './session-issue';

/**
 * Records do not outlive the deliveries. For a session so old that its own may be gone, such as one of a backfill,
 * Jira is asked before an issue is created a second time. The retention may have been shorter when it was written.
 *
 * @throws what `findCreatedIssues` throws
 */
export async function lostRecord(
  session: SessionWithoutIssue,
  { now, jira }: Pick<ReadPorts, 'now' | 'jira'>,
): Promise<SessionIssue | undefined> {
  const { times, marker, configuration } = session;
  const { mode } = configuration.settings.issueCreation;
  const age = now() - times.endedAt;
  if (mode === 'off' || age < shortestRetentionDays * day) return undefined;
  const [found] = await findCreatedIssues(jira, { marker, mode, within: age });
  if (!found) return undefined;
  return {
    revision: 0,
    since: times.endedAt,
    intendedAt: times.endedAt,
    mode,
    issueKey: found.key,
    pendingSteps: [],
  };
}
