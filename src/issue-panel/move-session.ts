import { readChosenIssue, whyNotThere } from '../administration/activity/redirect/may-write-there';
import type { IssueDependencies } from '../administration/activity/redirect/may-write-there';
import { issueKeyIn } from '../jira/issue-key';
import { invalid } from '../resolver/page-problem';
import { rightsOn } from './issue-rights';
import { mayMoveWith } from './may-move';
import { requireWork, shownIssue, type IssueCaller } from './refuse-strangers';
import { isThisIssue, placeOf, type PlaceDependencies, type SessionPlace } from './session-place';
import type { ShownIssue } from './start-ways';
import { writeSessionTo, type WriteToDependencies } from './write-session-to';

interface MoveDependencies extends IssueCaller, PlaceDependencies, WriteToDependencies, IssueDependencies {
  deliveries: WriteToDependencies['deliveries'];
  sessionIssues: WriteToDependencies['sessionIssues'];
  accountId: string | undefined;
}

/**
 * Moves a session of this issue to another one, on which the caller may work too: it is written there, and then what
 * the app wrote for it here is removed.
 *
 * @param to the key or the address of the other issue, as it was typed
 * @throws PageProblem, StorageUnavailable, and what `callJira` throws
 */
export async function moveSession(
  { configurationId, lsid, to }: { configurationId: string; lsid: string; to: string },
  dependencies: MoveDependencies,
): Promise<{ issueKey: string }> {
  await requireWork(dependencies);
  const here = shownIssue(dependencies);
  const { configuration, retentionDays } = await mayMoveWith(configurationId, here, dependencies);
  const why = whyNotFrom(here, await placeOf({ configurationId, lsid }, dependencies));
  if (why !== undefined) throw wrongIssue(why);
  const issueKey = issueKeyIn(to);
  if (issueKey === undefined) throw wrongIssue('Enter the key of an issue, such as SUP-12.');
  const issue = await readChosenIssue(issueKey, dependencies);
  if (issue.issueId === here.id) throw wrongIssue('It is on this issue. Enter another one.');
  const { mayWork } = await rightsOn(issue.issueId, dependencies.jiraAsUser);
  if (!mayWork) throw wrongIssue(`You may not work on ${issue.issueKey}.`);
  const whyNot = await whyNotThere(configuration, issue, dependencies);
  if (whyNot !== undefined) throw wrongIssue(whyNot);
  const order = { configuration, lsid, issue, clears: 'all' as const, hasEnded: true, retentionDays };
  await writeSessionTo(order, dependencies);
  return { issueKey: issue.issueKey };
}

/** Only a session that is here and nowhere else: of the other issues, the caller's rights are not known. */
function whyNotFrom(here: ShownIssue, { issues, end }: SessionPlace): string | undefined {
  if (issues.length > 1) return 'This session is on several issues. An administrator of Jira can move it.';
  const [only] = issues;
  const isHere = only ? isThisIssue(only, here) : end?.state === 'waiting' && end.issueKey === here.key;
  return isHere ? undefined : 'This session is no longer on this issue. Refresh the list.';
}

function wrongIssue(message: string) {
  return invalid([{ path: 'issue', message }]);
}
