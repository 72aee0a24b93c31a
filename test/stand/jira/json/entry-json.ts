import { formatDuration } from '../duration';
import type { Attachment, Comment, Issue, RemoteLink, Worklog } from '../site/issue';
import type { JiraSite } from '../site/jira-site';
import { jiraTimestamp } from '../timestamps';
import { accountJson } from './user-json';

/** Properties as a list, as work logs and comments carry them. */
export function propertyListJson(properties: Map<string, unknown>) {
  return [...properties].map(([key, value]) => ({ key, value }));
}

/** A work log; its properties only if they are asked for. */
export function worklogJson(site: JiraSite, issue: Issue, worklog: Worklog, withProperties: boolean) {
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/worklog/${worklog.id}`,
    id: worklog.id,
    issueId: issue.id,
    author: accountJson(site, worklog.author),
    updateAuthor: accountJson(site, worklog.updateAuthor),
    ...(worklog.comment === undefined ? {} : { comment: worklog.comment }),
    created: jiraTimestamp(worklog.created),
    updated: jiraTimestamp(worklog.updated),
    started: jiraTimestamp(worklog.started),
    timeSpent: formatDuration(worklog.timeSpentSeconds),
    timeSpentSeconds: worklog.timeSpentSeconds,
    ...(worklog.visibility === undefined ? {} : { visibility: worklog.visibility }),
    ...(withProperties ? { properties: propertyListJson(worklog.properties) } : {}),
  };
}

/** The property by which Jira Service Management keeps a comment from the customer. */
export const INTERNAL_COMMENT_PROPERTY = 'sd.public.comment';

/** Whether customers see the comment. */
export function isPublic(comment: Comment): boolean {
  const property = comment.properties.get(INTERNAL_COMMENT_PROPERTY);
  const internal = typeof property === 'object' && property !== null && 'internal' in property;
  return !(internal && property.internal === true);
}

/** A comment; its properties only if they are asked for. */
export function commentJson(site: JiraSite, issue: Issue, comment: Comment, withProperties: boolean) {
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: accountJson(site, comment.author),
    updateAuthor: accountJson(site, comment.updateAuthor),
    body: comment.body,
    created: jiraTimestamp(comment.created),
    updated: jiraTimestamp(comment.updated),
    jsdPublic: isPublic(comment),
    ...(comment.visibility === undefined ? {} : { visibility: comment.visibility }),
    ...(withProperties ? { properties: propertyListJson(comment.properties) } : {}),
  };
}

export function attachmentJson(site: JiraSite, attachment: Attachment) {
  return {
    self: `${site.baseUrl}/rest/api/3/attachment/${attachment.id}`,
    id: attachment.id,
    filename: attachment.filename,
    author: accountJson(site, attachment.author),
    created: jiraTimestamp(attachment.created),
    size: attachment.content.byteLength,
    mimeType: attachment.mimeType,
    content: `${site.baseUrl}/rest/api/3/attachment/content/${attachment.id}`,
  };
}

export function remoteLinkJson(site: JiraSite, issue: Issue, link: RemoteLink) {
  return {
    id: Number(link.id),
    self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/remotelink/${link.id}`,
    globalId: link.globalId,
    application: link.application ?? {},
    relationship: link.relationship,
    object: link.object,
  };
}
