import { z } from 'zod';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** What the app needs to know of an issue before it writes more than a work log. */
export interface IssueFacts {
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
  propertyKeys: readonly string[];
}

const factsSchema = z.object({
  fields: z.object({
    project: z.object({ projectTypeKey: z.string() }),
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
  { attachments, propertyKeys }: FactsWanted,
): Promise<IssueFacts> {
  const { fields, properties } = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}`, {
        fields: ['project', 'status', ...(attachments ? ['attachment'] : [])].join(','),
        properties: propertyKeys.length > 0 ? propertyKeys.join(',') : undefined,
      }),
    },
    action: `read the issue ${issueKey}`,
    issueKey,
    answer: factsSchema,
  });
  return {
    isServiceDesk: fields.project.projectTypeKey === 'service_desk',
    status: fields.status,
    attachmentNames: new Set(fields.attachment.map(({ filename }) => filename)),
    propertyKeys: new Set(Object.keys(properties)),
  };
}
