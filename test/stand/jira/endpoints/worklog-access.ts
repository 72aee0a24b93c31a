import { refusal } from '../refusal';
import type { Exchange } from '../route';
import type { Issue, Worklog } from '../site/issue';
import { holds } from '../site/permissions';
import { statusOf } from '../site/workflow';
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
 * The issue that the path names, for a new work log. Jira documents no status for a site that does not track time:
 * another one than for reading, so that an app which relies on that shows it.
 *
 * @throws Refusal 404 for the issue, 400 for the rest
 */
export function loggableIssue(exchange: Exchange<unknown, unknown>): SeenIssue {
  const seen = seenIssue(exchange);
  if (!exchange.site.timeTrackingEnabled) throw refusal(400, 'Time Tracking is currently disabled.');
  requireEditable(seen);
  return seen;
}

function requireEditable({ issue, project }: SeenIssue): void {
  if (!statusOf(project.workflow, issue.statusId).notEditable) return;
  throw refusal(400, 'You cannot change a worklog of an issue in this workflow step.');
}

/**
 * The work log that the path names, if the actor may change it.
 *
 * @throws Refusal 404 if there is none, 400 without the permission or in a status that is not editable, as Jira
 * documents it
 */
export function editableWorklog(
  exchange: Exchange<unknown, unknown>,
  own: 'EDIT_OWN_WORKLOGS' | 'DELETE_OWN_WORKLOGS' = 'EDIT_OWN_WORKLOGS',
): { issue: Issue; worklog: Worklog } {
  const { issue, project } = trackedIssue(exchange);
  const worklog = worklogOf(issue, exchange.param('worklog'));
  requireEditable({ issue, project });
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
