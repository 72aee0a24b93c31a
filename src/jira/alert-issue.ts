import { z } from 'zod';
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

const createdSchema = z.object({ id: z.string(), key: z.string() });

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
    answer: createdSchema,
  });
}

/** Where a creation is looked for whose answer got lost. */
export interface LostCreation {
  /** Digits. */
  projectId: string;
  token: string;
  /** How long ago it may have been, by Jira's clock. */
  withinMinutes: number;
}

const propertySchema = z.object({ token: z.string().optional(), hash: z.string().optional() });

const propertiesSchema = z
  .object({ [alertIssueProperty]: propertySchema.optional().catch(undefined) })
  .default({});

const searchSchema = z.object({
  issues: z.array(createdSchema.extend({ properties: propertiesSchema })),
  nextPageToken: z.string().optional(),
});

/** How many issues of the project are looked through at the most: 1,000. */
const pagesSearched = 10;

/**
 * The issue with that token among those that were created lately. Jira's search lags behind: ask some minutes after
 * the creation. @throws what `callJira` throws
 */
export async function findAlertIssue(
  send: SendToJira,
  { projectId, token, withinMinutes }: LostCreation,
): Promise<CreatedIssue | undefined> {
  let nextPageToken: string | undefined;
  for (let page = 0; page < pagesSearched; page += 1) {
    const found = await callJira(send, {
      request: {
        method: 'POST',
        path: '/rest/api/3/search/jql',
        body: {
          jql: `project = ${projectId} AND created >= "-${withinMinutes}m" ORDER BY created ASC`,
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
    if (nextPageToken === undefined) return undefined;
  }
  return undefined;
}

const issueSchema = z.object({
  key: z.string(),
  fields: z.object({ status: z.object({ statusCategory: z.object({ key: z.string() }) }) }),
  properties: propertiesSchema,
});

export interface OpenAlertIssue {
  id: string;
  /** As it is now: an issue that was moved has another one. */
  key: string;
  token?: string;
  hash?: string;
}

/** The issue, unless somebody closed or deleted it. @throws what `callJira` throws */
export async function readOpenAlertIssue(send: SendToJira, id: string): Promise<OpenAlertIssue | undefined> {
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
    if (fields.status.statusCategory.key === 'done') return undefined;
    return { id, key, ...properties[alertIssueProperty] };
  } catch (error) {
    if (error instanceof IssueNotFound) return undefined;
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
    answer: z.unknown(),
  });
}

const commentsSchema = z.object({
  comments: z.array(
    z.object({
      properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
    }),
  ),
});

/** How many of the latest comments are looked through for the one that is there already. */
const commentsSearched = 50;

/** Adds a comment to the issue once for each `mark`. @throws what `callJira` throws */
export async function commentAlertIssueOnce(
  send: SendToJira,
  { id, key }: OpenAlertIssue,
  { body, mark }: { body: AdfDocument; mark: number },
): Promise<void> {
  const path = jiraPath`/rest/api/3/issue/${id}/comment`;
  const { comments } = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(path, { orderBy: '-created', maxResults: commentsSearched, expand: 'properties' }),
    },
    action: `read the comments of ${key}`,
    issueKey: key,
    answer: commentsSchema,
  });
  const isMarked = comments
    .flatMap(({ properties }) => properties)
    .some((property) => property.key === alertIssueProperty && property.value === mark);
  if (isMarked) return;
  await callJira(send, {
    request: { method: 'POST', path, body: { body, properties: [{ key: alertIssueProperty, value: mark }] } },
    action: `comment on ${key}`,
    issueKey: key,
    answer: z.unknown(),
  });
}
