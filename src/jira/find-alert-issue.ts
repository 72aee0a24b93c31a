import * as v from 'valibot';
import { alertIssueProperties, alertIssueProperty, createdIssue, type CreatedIssue } from './alert-issue';
import { callJira } from './jira-call';
import type { SendToJira } from './jira-http';

/** Where a creation is looked for whose answer got lost. */
export interface LostCreation {
  /** Digits. */
  projectId: string;
  token: string;
  /** How many minutes ago it may have been at the most, and at the least, by Jira's clock. */
  minutesAgo: { most: number; least: number };
}

const searchSchema = v.object({
  issues: v.array(v.object({ ...createdIssue.entries, properties: alertIssueProperties })),
  nextPageToken: v.optional(v.string()),
});

/** How many issues of the project are looked through at the most: 1,000. */
const pagesSearched = 10;

/**
 * The issue with that token among those that were created at that time. Jira's search lags behind: ask some minutes
 * after the creation.
 *
 * @returns `not-known`: there are too many to look through
 * @throws what `callJira` throws
 */
export async function findAlertIssue(
  send: SendToJira,
  { projectId, token, minutesAgo }: LostCreation,
): Promise<CreatedIssue | 'none' | 'not-known'> {
  let nextPageToken: string | undefined;
  for (let page = 0; page < pagesSearched; page += 1) {
    const found = await callJira(send, {
      request: {
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: {
          jql: `project = ${projectId} AND ${jqlOf(minutesAgo)} ORDER BY created ASC`,
          fields: ['created'],
          properties: [alertIssueProperty],
          maxResults: 100,
          nextPageToken,
        },
      },
      action: 'look for the alert issue',
      answer: searchSchema,
    });
    const issue = found.issues.find(({ properties }) => properties[alertIssueProperty]?.token === token);
    if (issue) return { id: issue.id, key: issue.key };
    nextPageToken = found.nextPageToken;
    if (nextPageToken === undefined) return 'none';
  }
  return 'not-known';
}

/** Times are relative: absolute ones are read in the time zone of the app's user. */
function jqlOf({ most, least }: LostCreation['minutesAgo']): string {
  const from = `created >= "-${most}m"`;
  return least > 0 ? `${from} AND created <= "-${least}m"` : from;
}
