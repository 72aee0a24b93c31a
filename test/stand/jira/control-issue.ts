import { APP_ACCOUNT_ID } from './actor';
import type { AdfDocument } from './adf';
import { isPublic, propertyListJson } from './json/entry-json';
import { issueFieldsJson } from './json/issue-json';
import { textField, type Authorship, type EntityProperty, type Issue } from './site/issue';
import type { JiraSite } from './site/jira-site';
import { statusOf, type Status } from './site/workflow';

/** An issue as a list shows it. */
export interface IssueOverview {
  key: string;
  summary: string;
  status: { name: string; category: Status['category'] };
  assignee: string | null;
  /** Milliseconds since 1970 UTC. */
  updated: number;
  worklogCount: number;
  /** Whether the app has created it. */
  isCreatedByApp: boolean;
}

/** Everything on an issue, for display: names instead of accounts, moments in milliseconds. */
export interface WholeIssue extends IssueOverview {
  id: string;
  formerKeys: string[];
  project: { key: string; name: string };
  issueType: string;
  /** The request type that a customer's request was raised with. */
  requestType: string | null;
  reporter: string | null;
  created: number;
  description: AdfDocument | null;
  /** Every field, as `GET /issue` answers it. */
  fields: Record<string, unknown>;
  worklogs: (Entry & { comment: AdfDocument | null; started: number; timeSpentSeconds: number })[];
  /** `mailedTo`: the customer whom Jira has mailed about a reply. */
  comments: (Entry & { body: AdfDocument; public: boolean; mailedTo: string | null })[];
  attachments: {
    id: string;
    filename: string;
    mimeType: string;
    size: number;
    author: string;
    created: number;
  }[];
  remoteLinks: { id: string; globalId: string | null; title: string; url: string }[];
  watchers: string[];
  properties: EntityProperty[];
  history: { at: number; author: string; items: Issue['history'][number]['items'] }[];
}

interface Entry {
  id: string;
  author: string;
  created: number;
  updated: number;
  properties: EntityProperty[];
}

/** An issue in brief. */
export function issueOverview(site: JiraSite, issue: Issue): IssueOverview {
  const { name, category } = statusOf(site.projectOf(issue).workflow, issue.statusId);
  return {
    key: issue.key,
    summary: textField(issue, 'summary'),
    status: { name, category },
    assignee: nameIn(site, issue, 'assignee'),
    updated: issue.updated,
    worklogCount: issue.worklogs.length,
    isCreatedByApp: issue.creator === APP_ACCOUNT_ID,
  };
}

/** An issue with everything on it, whoever may see it. */
export function wholeIssue(site: JiraSite, issue: Issue): WholeIssue {
  const project = site.projectOf(issue);
  const description = issue.fields.get('description');
  return {
    ...issueOverview(site, issue),
    id: issue.id,
    formerKeys: issue.formerKeys,
    project: { key: project.key, name: project.name },
    issueType: site.issueTypeOf(issue).name,
    requestType: requestTypeIn(site, issue),
    reporter: nameIn(site, issue, 'reporter'),
    created: issue.created,
    description: isDocument(description) ? description : null,
    fields: issueFieldsJson(site, issue, undefined),
    worklogs: issue.worklogs.map((worklog) => ({
      ...entryOf(site, worklog),
      comment: worklog.comment ?? null,
      started: worklog.started,
      timeSpentSeconds: worklog.timeSpentSeconds,
    })),
    comments: issue.comments.map((comment) => ({
      ...entryOf(site, comment),
      body: comment.body,
      public: isPublic(comment),
      mailedTo: mailedTo(site, comment.id),
    })),
    attachments: issue.attachments.map(({ content, author, ...attachment }) => ({
      ...attachment,
      author: nameOf(site, author),
      size: content.byteLength,
    })),
    remoteLinks: issue.remoteLinks.map(({ id, globalId, object }) => ({
      id,
      globalId: globalId ?? null,
      title: object.title,
      url: object.url,
    })),
    watchers: [...issue.watchers].map((watcher) => nameOf(site, watcher)),
    properties: propertyListJson(issue.properties),
    history: issue.history.map(({ at, author, items }) => ({
      at,
      author: author === null ? 'Jira' : nameOf(site, author),
      items,
    })),
  };
}

function entryOf(
  site: JiraSite,
  entry: Authorship & { id: string; properties: Map<string, unknown> },
): Entry {
  return {
    id: entry.id,
    author: nameOf(site, entry.author),
    created: entry.created,
    updated: entry.updated,
    properties: propertyListJson(entry.properties),
  };
}

function mailedTo(site: JiraSite, commentId: string): string | null {
  const mail = site.notifications.find(({ reply }) => reply?.commentId === commentId);
  return mail?.reply === undefined ? null : nameOf(site, mail.reply.customer);
}

function requestTypeIn(site: JiraSite, { requestTypeId }: Issue): string | null {
  const types = site.serviceDesks.flatMap(({ requestTypes }) => requestTypes);
  return types.find(({ id }) => id === requestTypeId)?.name ?? null;
}

function nameIn(site: JiraSite, issue: Issue, fieldId: string): string | null {
  const accountId = textField(issue, fieldId);
  return accountId === '' ? null : nameOf(site, accountId);
}

function nameOf(site: JiraSite, accountId: string): string {
  return site.users.get(accountId)?.displayName ?? accountId;
}

function isDocument(value: unknown): value is AdfDocument {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}
