import type { ServedStand } from './served-stand';

/** What the work logs of an issue say, as one text. */
export function workLogsIn({ jira }: ServedStand, issueKey: string): string {
  return JSON.stringify(jira.site.issue(issueKey)?.worklogs.map(({ comment }) => comment) ?? []);
}
