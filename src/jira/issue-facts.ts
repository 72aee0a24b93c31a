import { z } from 'zod';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** What the app needs to know of an issue before it writes more than a work log. */
export interface IssueFacts {
  /** The key that the issue has now: it may have been moved. */
  issueKey: string;
  projectKey: string;
  /** Only where it was asked for. */
  isAssigned?: boolean;
  /** Whether customers and agents see it: only there can a comment be kept from customers. */
  isServiceDesk: boolean;
  status: IssueStatus;
  /** Empty where they were not asked for. */
  attachmentNames: ReadonlySet<string>;
  /** Those of the properties asked for that the issue has. */
  propertyKeys: ReadonlySet<string>;
}

export interface IssueStatus {
  id: string;
  name: string;
}

export interface FactsWanted {
  attachments: boolean;
  assignee: boolean;
  propertyKeys: readonly string[];
}

const factsSchema = z.object({
  key: z.string(),
  fields: z.object({
    assignee: z.object({ accountId: z.string() }).nullish(),
    project: z.object({ key: z.string(), projectTypeKey: z.string() }),
    status: z.object({ id: z.string(), name: z.string() }),
    attachment: z.array(z.object({ filename: z.string() })).default([]),
  }),
  properties: z.record(z.string(), z.unknown()).default({}),
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
  const optional = [...(attachments ? ['attachment'] : []), ...(assignee ? ['assignee'] : [])];
  const { key, fields, properties } = await callJira(send, {
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
    issueKey: key,
    projectKey: fields.project.key,
    isAssigned: assignee ? Boolean(fields.assignee) : undefined,
    isServiceDesk: fields.project.projectTypeKey === 'service_desk',
    status: fields.status,
    attachmentNames: new Set(fields.attachment.map(({ filename }) => filename)),
    propertyKeys: new Set(Object.keys(properties)),
  };
}

/** Whether somebody is assigned to an issue, and where it is now, with one call. @throws what `callJira` throws */
export function readAssignee(send: SendToJira, issueKey: string): Promise<IssueFacts> {
  return readIssueFacts(send, issueKey, { attachments: false, assignee: true, propertyKeys: [] });
}
