import * as v from 'valibot';
import { integer } from '../foundation/integer';
import type { AdfDocument } from '../report/adf';
import type { CommentPlan } from './comment-plan';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';
import { readJiraTime } from './jira-time';
import { markedSchema, markedWith, markerKey, type MarkedEntry, type Marker } from './marker';
import { removeDuplicateComments } from './remove-duplicates';

/** The comments of a session on an issue. */
export interface OwnComments {
  issueKey: string;
  marker: Marker;
  /** No comment of this session was written before; milliseconds. */
  notBefore: number;
}

/** A session's report as a comment that customers do not see. */
export interface InternalComment extends OwnComments {
  hash: string;
  body: AdfDocument;
}

const pageSchema = v.object({
  comments: v.array(v.object({ ...markedSchema.entries, created: v.string() })),
  total: integer,
});

const writtenSchema = v.object({ id: v.string() });

/** By this property Jira Service Management keeps a comment from customers. */
const internalProperty = { key: 'sd.public.comment', value: { internal: true } };

/** A read costs points for each comment; the app's is mostly among the newest. */
const pageSize = 50;

/**
 * Makes Jira agree with the comment: adds it, updates it, or leaves it. In a project that is no service desk it would
 * be public: the caller sees to that.
 *
 * @throws what `callJira` throws
 */
export async function applyComment(
  send: SendToJira,
  comment: InternalComment,
  plan: CommentPlan,
  options: { notifyUsers: boolean },
): Promise<void> {
  const { issueKey } = comment;
  if (plan.kind === 'create') {
    await writeComment(send, comment, 'POST', jiraPath`/rest/api/3/issue/${issueKey}/comment`);
    return;
  }
  if (plan.kind === 'update') {
    const path = jiraPath`/rest/api/3/issue/${issueKey}/comment/${plan.id}`;
    await writeComment(send, comment, 'PUT', withQuery(path, { ...options }));
  }
  await removeDuplicateComments(send, { issueKey, commentIds: plan.remove });
}

/**
 * The comments that a session has on an issue, found by their property among those since the session.
 *
 * @returns the newest first
 * @throws what `callJira` throws
 */
export async function findComments(
  send: SendToJira,
  { issueKey, marker, notBefore }: OwnComments,
): Promise<MarkedEntry[]> {
  const found = new Map<string, MarkedEntry>();
  for (let startAt = 0; ; startAt += pageSize) {
    const { comments, total } = await callJira(send, {
      request: {
        method: 'GET',
        path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/comment`, {
          orderBy: '-created',
          startAt,
          maxResults: pageSize,
          expand: 'properties',
        }),
      },
      action: `read the comments of ${issueKey}`,
      issueKey,
      answer: pageSchema,
    });
    for (const own of markedWith(comments, marker)) found.set(own.id, own);
    const last = comments.at(-1);
    if (!last || startAt + comments.length >= total || readJiraTime(last.created) < notBefore) break;
  }
  return [...found.values()];
}

async function writeComment(
  send: SendToJira,
  { issueKey, marker, hash, body }: InternalComment,
  method: 'POST' | 'PUT',
  path: string,
): Promise<void> {
  await callJira(send, {
    request: {
      method,
      path,
      body: { body, properties: [internalProperty, { key: markerKey, value: { ...marker, hash } }] },
    },
    action: `${method === 'POST' ? 'add an internal comment to' : 'update the internal comment on'} ${issueKey}`,
    issueKey,
    answer: writtenSchema,
  });
}
