import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import type { AdfDocument } from '../report/adf';
import { callJira } from './jira-call';
import { IssueNotFound } from './jira-errors';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** The property by which the app knows the issue again. Jira has no idempotency key. */
export const alertIssueProperty = 'remote-support-alert';

export interface AlertIssueText {
  description: AdfDocument;
  /** Equal for equal texts. */
  hash: string;
}

export interface NewAlertIssue extends AlertIssueText {
  projectId: string;
  issueTypeId: string;
  summary: string;
  /** Names this creation, however often it is tried. */
  token: string;
}

export interface CreatedIssue {
  id: string;
  key: string;
}

export const createdIssue = v.object({ id: v.string(), key: v.string() });

/** Creates the issue, with the token as its property in the same request. @throws what `callJira` throws */
export async function createAlertIssue(send: SendToJira, issue: NewAlertIssue): Promise<CreatedIssue> {
  const { projectId, issueTypeId, summary, description, token, hash } = issue;
  return callJira(send, {
    request: {
      method: 'POST',
      path: '/rest/api/3/issue',
      body: {
        fields: { project: { id: projectId }, issuetype: { id: issueTypeId }, summary, description },
        properties: [{ key: alertIssueProperty, value: { token, hash } }],
      },
    },
    action: 'create the alert issue',
    answer: createdIssue,
  });
}

const propertySchema = v.pipe(
  notAList,
  v.object({ token: v.optional(v.string()), hash: v.optional(v.string()) }),
);

/** The issue's properties, of which the app knows one. */
export const alertIssueProperties = v.optional(
  v.pipe(notAList, v.object({ [alertIssueProperty]: v.fallback(v.optional(propertySchema), undefined) })),
  {},
);

const issueSchema = v.object({
  key: v.string(),
  fields: v.object({ status: v.object({ statusCategory: v.object({ key: v.string() }) }) }),
  properties: alertIssueProperties,
});

export interface OpenAlertIssue {
  id: string;
  /** As it is now: an issue that was moved has another one. */
  key: string;
  token?: string;
  hash?: string;
}

/**
 * The issue, unless somebody closed it.
 *
 * @returns `not-found`: Jira does not know it, or hides it from the app
 * @throws what `callJira` throws
 */
export async function readAlertIssue(
  send: SendToJira,
  id: string,
): Promise<OpenAlertIssue | 'closed' | 'not-found'> {
  try {
    const { key, fields, properties } = await callJira(send, {
      request: {
        method: 'GET',
        path: withQuery(jiraPath`/rest/api/3/issue/${id}`, {
          fields: 'status',
          properties: alertIssueProperty,
        }),
      },
      action: 'read the alert issue',
      issueKey: id,
      answer: issueSchema,
    });
    if (fields.status.statusCategory.key === 'done') return 'closed';
    return { id, key, ...properties[alertIssueProperty] };
  } catch (error) {
    if (error instanceof IssueNotFound) return 'not-found';
    throw error;
  }
}

/** Gives the issue another description, unless it has that one already. @throws what `callJira` throws */
export async function describeAlertIssue(
  send: SendToJira,
  { id, key, token, hash }: OpenAlertIssue,
  text: AlertIssueText,
): Promise<void> {
  if (hash === text.hash) return;
  await callJira(send, {
    request: {
      method: 'PUT',
      path: jiraPath`/rest/api/3/issue/${id}`,
      body: {
        fields: { description: text.description },
        properties: [{ key: alertIssueProperty, value: { token, hash: text.hash } }],
      },
    },
    action: `update the alert issue ${key}`,
    issueKey: key,
    answer: v.unknown(),
    doneBy: [204],
  });
}
