import type { IssueDependencies } from '../administration/activity/redirect/may-write-there';
import { findIssue } from '../jira/find-issue';
import { belongsElsewhere } from './move-problems';
import { rightsOn } from './issue-rights';
import type { ShownIssue } from './start-ways';

/** Of more keys the likeliest ones count. */
const keysAsked = 5;

/**
 * Refuses a session whose external key names an issue that exists, unless the caller may work there as well: left
 * alone, it would go there. For each of at most five keys one call as the app, and one as the user if there is such
 * an issue.
 *
 * @throws PageProblem, and what `callJira` throws
 */
export async function refuseNamedIssues(
  keys: readonly string[],
  here: ShownIssue,
  { jira, jiraAsUser }: IssueDependencies,
): Promise<void> {
  for (const key of keys.slice(0, keysAsked)) {
    const named = await findIssue(jira, key);
    if (named?.issueId === undefined || named.issueId === here.id) continue;
    const { mayWork } = await rightsOn(named.issueId, jiraAsUser);
    if (!mayWork) throw belongsElsewhere();
  }
}
