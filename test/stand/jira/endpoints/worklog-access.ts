import { refusal } from '../refusal';
import type { Exchange } from '../route';
import type { Issue, Worklog } from '../site/issue';
import { holds } from '../site/permissions';
import { seenIssue, type SeenIssue } from './issue-access';

/**
 * The issue that the path names, on a site that tracks time.
 *
 * @throws Refusal 404
 */
export function trackedIssue(exchange: Exchange<unknown, unknown>): SeenIssue {
  const seen = seenIssue(exchange);
  if (!exchange.site.timeTrackingEnabled) throw refusal(404, 'Time Tracking is currently disabled.');
  return seen;
}

/**
 * The work log that the path names, if the actor may change it.
 *
 * @throws Refusal 404 if there is none, 400 without the permission, as Jira documents it
 */
export function editableWorklog(
  exchange: Exchange<unknown, unknown>,
  own: 'EDIT_OWN_WORKLOGS' | 'DELETE_OWN_WORKLOGS' = 'EDIT_OWN_WORKLOGS',
): { issue: Issue; worklog: Worklog } {
  const { issue, project } = trackedIssue(exchange);
  const worklog = worklogOf(issue, exchange.param('worklog'));
  const needed = worklog.author === exchange.accountId ? own : 'EDIT_ALL_WORKLOGS';
  if (!holds(exchange.site, exchange.accountId, needed, project)) {
    throw refusal(400, 'You do not have permission to edit this worklog.');
  }
  return { issue, worklog };
}

/** A work log of an issue. @throws Refusal 404 */
export function worklogOf(issue: Issue, id: string): Worklog {
  const worklog = issue.worklogs.find((candidate) => candidate.id === id);
  if (worklog === undefined) throw refusal(404, `Cannot find worklog with id: '${id}'.`);
  return worklog;
}
