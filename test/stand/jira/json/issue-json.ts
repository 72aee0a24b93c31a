import { formatDuration } from '../duration';
import { screenOf } from '../site/issue-fields';
import type { Issue } from '../site/issue';
import type { JiraSite } from '../site/jira-site';
import { statusOf } from '../site/workflow';
import { jiraTimestamp } from '../timestamps';
import { attachmentJson, commentJson, worklogJson } from './entry-json';
import { fieldValueJson } from './field-json';
import { issueTypeJson, projectReferenceJson, statusJson } from './project-json';
import { accountJson } from './user-json';

/** Every field of an issue by its id, as `GET /issue` answers them. */
export function issueFieldsJson(
  site: JiraSite,
  issue: Issue,
  viewer: string | undefined,
): Record<string, unknown> {
  const project = site.projectOf(issue);
  const onScreens = screenOf(site, issue).map(
    (field) =>
      [field.fieldId, fieldValueJson(site, project, field, issue.fields.get(field.fieldId))] as const,
  );
  return {
    ...Object.fromEntries(onScreens),
    project: projectReferenceJson(site, project),
    issuetype: issueTypeJson(site, site.issueTypeOf(issue)),
    status: statusJson(site, statusOf(project.workflow, issue.statusId)),
    creator: accountJson(site, issue.creator),
    created: jiraTimestamp(issue.created),
    updated: jiraTimestamp(issue.updated),
    watches: watchesJson(site, issue, viewer),
    attachment: issue.attachments.map((attachment) => attachmentJson(site, attachment)),
    ...timeTrackingJson(issue),
    ...logsJson(site, issue),
  };
}

/** An issue with these of its fields, and these of its properties. */
export function issueJson(
  site: JiraSite,
  issue: Issue,
  selected: { fields: Record<string, unknown> | undefined; properties?: string[] | undefined },
) {
  const { fields, properties } = selected;
  const kept = (properties ?? []).filter((key) => issue.properties.has(key));
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog',
    id: issue.id,
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(fields === undefined ? {} : { fields }),
    ...(properties === undefined
      ? {}
      : { properties: Object.fromEntries(kept.map((key) => [key, issue.properties.get(key)] as const)) }),
  };
}

/** How many watch an issue, and whether the caller does. */
export function watchesJson(site: JiraSite, issue: Issue, viewer: string | undefined) {
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: issue.watchers.size,
    isWatching: viewer !== undefined && issue.watchers.has(viewer),
  };
}

/** Most work logs that come along with an issue; the rest is fetched on its own. */
const WORKLOGS_IN_ISSUE = 20;

function logsJson(site: JiraSite, issue: Issue) {
  const worklogs = issue.worklogs.slice(0, WORKLOGS_IN_ISSUE);
  const total = issue.comments.length;
  return {
    comment: {
      comments: issue.comments.map((comment) => commentJson(site, issue, comment, false)),
      maxResults: total,
      total,
      startAt: 0,
    },
    worklog: {
      worklogs: worklogs.map((worklog) => worklogJson(site, issue, worklog, false)),
      maxResults: WORKLOGS_IN_ISSUE,
      total: issue.worklogs.length,
      startAt: 0,
    },
  };
}

function timeTrackingJson(issue: Issue) {
  const logged = issue.worklogs.reduce((sum, worklog) => sum + worklog.timeSpentSeconds, 0);
  const spent = logged - (issue.lostTime?.seconds ?? 0);
  const { originalEstimateSeconds: original, remainingEstimateSeconds: remaining } = issue;
  return {
    timespent: issue.worklogs.length === 0 ? null : spent,
    timeestimate: remaining ?? null,
    timeoriginalestimate: original ?? null,
    timetracking: {
      ...(original === undefined
        ? {}
        : { originalEstimate: formatDuration(original), originalEstimateSeconds: original }),
      ...(remaining === undefined
        ? {}
        : { remainingEstimate: formatDuration(remaining), remainingEstimateSeconds: remaining }),
      ...(issue.worklogs.length === 0 ? {} : { timeSpent: formatDuration(spent), timeSpentSeconds: spent }),
    },
  };
}
