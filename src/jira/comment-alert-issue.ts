import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import type { AdfDocument } from '../report/adf';
import { alertIssueProperty, type OpenAlertIssue } from './alert-issue';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

const commentsSchema = v.object({
  comments: v.array(
    v.pipe(
      notAList,
      v.object({ properties: v.optional(v.array(v.object({ key: v.string(), value: v.unknown() })), []) }),
    ),
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
    answer: v.unknown(),
    doneBy: [201],
  });
}
