import * as v from 'valibot';
import { second } from '../foundation/durations';
import type { AdfDocument } from '../report/adf';
import { callJira } from './jira-call';
import { JiraPermissionMissing, JiraRefused } from './jira-errors';
import { jiraPath, type SendToJira } from './jira-http';
import { ReplyRefused } from './reply-refused';

/** Within the time of a call of a page, whatever else that asks before. */
const patience = 10 * second;

const addedSchema = v.object({ id: v.string(), jsdPublic: v.optional(v.boolean(), true) });

/**
 * Adds a comment that the customer of a request sees, and is mailed about. A comment that is added with the
 * platform's API is public; the answer says in `jsdPublic` whether customers see it (Jira Cloud platform REST API,
 * "Add comment"). The call is made once: an error may mean that it came through all the same.
 *
 * @param send as the user, whose reply it is
 * @throws ReplyRefused, and what `callJira` throws
 */
export async function addReply(
  send: SendToJira,
  { id, key }: { id: string; key: string },
  body: AdfDocument,
): Promise<{ isPublic: boolean }> {
  try {
    const { jsdPublic } = await callJira(send, {
      request: {
        method: 'POST',
        path: jiraPath`/rest/api/3/issue/${id}/comment`,
        body: { body },
        timeout: patience,
      },
      action: `add your reply to ${key}`,
      issueKey: key,
      answer: addedSchema,
      doneBy: [201],
    });
    return { isPublic: jsdPublic };
  } catch (error) {
    if (error instanceof JiraPermissionMissing) throw new ReplyRefused(key);
    if (error instanceof JiraRefused)
      throw new ReplyRefused(key, [...error.messages, ...Object.values(error.fields), `(${error.status})`]);
    throw error;
  }
}
