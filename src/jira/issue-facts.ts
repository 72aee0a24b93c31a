import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import { authorSchema, isOfPerson } from './author';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** What the app needs to know of an issue before it writes more than a work log. */
export interface IssueFacts {
  /** Stays when the issue is moved. */
  issueId?: string;
  /** The key that the issue has now: it may have been moved. */
  issueKey: string;
  /** Stays when the project gets another key. */
  projectId: string;
  projectKey: string;
  /** Only if it was asked for. */
  isAssigned?: boolean;
  /** Whether customers and agents see it: only there can a comment be kept from customers. */
  isServiceDesk: boolean;
  status: IssueStatus;
  /** In the order in which they were added; empty if they were not asked for. */
  attachments: readonly IssueAttachment[];
  /** When it was last changed, by Jira's clock and in its words; only if properties were asked for. */
  updated?: string;
  /** Those of the properties asked for that the issue has, by their keys. */
  properties: ReadonlyMap<string, unknown>;
}

export interface IssueStatus {
  id: string;
  name: string;
}

export interface IssueAttachment {
  id: string;
  name: string;
  /** Whether a person added it, and no app. */
  isOfPerson: boolean;
  /** Of who added it, if Jira tells. */
  accountId?: string;
}

export interface FactsWanted {
  attachments: boolean;
  assignee: boolean;
  propertyKeys: readonly string[];
}

/** Whether somebody is assigned to an issue, and where it is now. */
export const onlyAssignee: FactsWanted = { attachments: false, assignee: true, propertyKeys: [] };

const attachmentSchema = v.object({
  id: v.string(),
  filename: v.string(),
  author: authorSchema,
});

const factsSchema = v.object({
  id: v.optional(v.string()),
  key: v.string(),
  fields: v.object({
    assignee: v.nullish(v.object({ accountId: v.string() })),
    project: v.object({ id: v.string(), key: v.string(), projectTypeKey: v.string() }),
    status: v.object({ id: v.string(), name: v.string() }),
    attachment: v.optional(v.array(attachmentSchema), []),
    updated: v.optional(v.string()),
  }),
  properties: v.optional(v.pipe(notAList, v.record(v.string(), v.unknown())), {}),
});

/**
 * Reads them, with one call.
 *
 * @throws what `callJira` throws
 */
export async function readIssueFacts(
  send: SendToJira,
  issueKey: string,
  { attachments, assignee, propertyKeys }: FactsWanted,
): Promise<IssueFacts> {
  const optional = [
    ...(attachments ? ['attachment'] : []),
    ...(assignee ? ['assignee'] : []),
    ...(propertyKeys.length > 0 ? ['updated'] : []),
  ];
  const { id, key, fields, properties } = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}`, {
        fields: ['project', 'status', ...optional].join(','),
        properties: propertyKeys.length > 0 ? propertyKeys.join(',') : undefined,
      }),
    },
    action: `read the issue ${issueKey}`,
    issueKey,
    answer: factsSchema,
  });
  return {
    issueId: id,
    issueKey: key,
    projectId: fields.project.id,
    projectKey: fields.project.key,
    isAssigned: assignee ? Boolean(fields.assignee) : undefined,
    isServiceDesk: fields.project.projectTypeKey === 'service_desk',
    status: fields.status,
    attachments: inOrder(fields.attachment),
    updated: fields.updated,
    properties: new Map(Object.entries(properties)),
  };
}

/** Jira numbers attachments as they come. */
function inOrder(attachments: v.InferOutput<typeof attachmentSchema>[]): IssueAttachment[] {
  return attachments
    .map(({ id, filename, author }) => ({
      id,
      name: filename,
      isOfPerson: isOfPerson(author),
      accountId: author?.accountId,
    }))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}
