import { markOf } from '../../../src/jira/session-mark';
import { createdIssues } from '../../scenarios/support/created-issues';
import type { Issue } from '../../stand/jira/site/issue';
import { ownerIn } from './app-work-logs';
import type { JudgedRun } from './judged-run';

/** An issue that the app has created, and whom for. */
export interface CreatedIssue {
  configurationId: string;
  lsid: string;
  issue: Issue;
}

/**
 * Every issue that the app has created, as the simulated Jira shows it to anyone: by its property, or by the last
 * line of its description. One that names no session counts as nobody's.
 */
export function createdIssuesOf({ stand, configurations, played }: JudgedRun): CreatedIssue[] {
  const owners = configurations.flatMap(({ id: configurationId }) =>
    played.map(({ lsid }) => ({ configurationId, lsid })),
  );
  return createdIssues(stand).map((issue) => {
    const text = JSON.stringify(issue.fields.get('description') ?? '');
    const marker = ownerIn(issue.properties) ?? owners.find((one) => text.includes(markOf(one)));
    return { configurationId: '', lsid: '', ...marker, issue };
  });
}
