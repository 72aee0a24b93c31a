import type { VirtualStand } from '../../stand/virtual-stand';
import { plainTextOf } from '../../stand/jira/adf';
import type { Issue } from '../../stand/jira/site/issue';

/** An issue as it is in the simulated Jira. */
export function issueOf({ jira }: VirtualStand, issueKey: string): Issue {
  const issue = jira.site.issue(issueKey);
  if (!issue) throw new Error(`The simulated Jira has no issue ${issueKey}.`);
  return issue;
}

/** The name of an issue's status. */
export function statusOf(stand: VirtualStand, issueKey: string): string {
  const issue = issueOf(stand, issueKey);
  const { workflow } = stand.jira.site.projectOf(issue);
  return workflow.statuses.find(({ id }) => id === issue.statusId)?.name ?? '';
}

/** The statuses that the app has brought an issue to, in order. */
export function movesOf(stand: VirtualStand, issueKey: string): (string | null)[] {
  return issueOf(stand, issueKey).history.flatMap(({ items }) =>
    items.filter(({ field }) => field === 'status').map(({ to }) => to),
  );
}

/** What an issue's comments say, and whether customers can read it. */
export function commentsOf(stand: VirtualStand, issueKey: string): { text: string; isInternal: boolean }[] {
  return issueOf(stand, issueKey).comments.map(({ body, properties }) => ({
    text: plainTextOf(body),
    isInternal: JSON.stringify(properties.get('sd.public.comment')) === '{"internal":true}',
  }));
}

/** What the app calls in Jira from now on, as `METHOD path` without what all paths have in common. */
export function watchJira({ jira }: VirtualStand): () => string[] {
  const from = jira.calls.length;
  return () =>
    jira.calls
      .slice(from)
      .map(({ method, path }) => `${method} ${path.replace(/^\/rest\/api\/3\/issue\//, '')}`);
}
