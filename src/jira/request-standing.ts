import * as v from 'valibot';
import { second } from '../foundation/durations';
import { callJira } from './jira-call';
import { JiraPermissionMissing, JiraRefused } from './jira-errors';
import { jiraPath, withQuery, type SendToJira } from './jira-http';

/** What an issue is to its reporter, and what the caller may do about that. */
export type RequestStanding =
  /** A customer request, on which the caller may reply. */
  | 'may-reply'
  /** Jira does not let the caller reply to a customer here. */
  | 'may-not-reply'
  /** An issue as any other: it has no customer. */
  | 'no-request';

const requestSchema = v.object({
  actions: v.optional(v.object({ addComment: v.optional(v.object({ allowed: v.boolean() })) })),
});

/** A page waits for it. */
const patience = 8 * second;

/**
 * Asks Jira Service Management whether an issue is a request, with one call. It answers 404 for one that is none, and
 * tells with the expansion `action` what the caller may do ("Get customer request by id or key").
 *
 * @param send as the user
 * @throws what `callJira` throws, except a refusal
 */
export async function requestStanding(send: SendToJira, issueId: string): Promise<RequestStanding> {
  try {
    const { actions } = await callJira(send, {
      request: {
        method: 'GET',
        path: withQuery(jiraPath`/rest/servicedeskapi/request/${issueId}`, { expand: 'action' }),
        timeout: patience,
      },
      action: 'ask whether this issue is a customer request',
      answer: requestSchema,
    });
    // A reply is mailed and cannot be taken back: what Jira does not say is no leave.
    return actions?.addComment?.allowed === true ? 'may-reply' : 'may-not-reply';
  } catch (error) {
    if (error instanceof JiraRefused && error.status === 404) return 'no-request';
    if (error instanceof JiraPermissionMissing) return 'may-not-reply';
    throw error;
  }
}
