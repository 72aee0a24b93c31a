import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';

export interface AlertMailText {
  subject: string;
  /** Plain text. */
  text: string;
}

/** An email about an issue. Jira adds the issue to it. */
export interface IssueMail extends AlertMailText {
  to: {
    /** Accounts. */
    users: readonly string[];
    groupIds: readonly string[];
  };
}

/**
 * Has Jira send an email about an issue (“Send notification for issue” of the Jira Cloud platform REST API). Jira
 * puts it into its queue: that it arrives is not said. It refuses with 400 if a recipient is not valid, and with 403
 * if its outgoing mail is off.
 *
 * @throws what `callJira` throws
 */
export async function notifyOfIssue(
  send: SendToJira,
  { id, key }: { id: string; key: string },
  { subject, text, to }: IssueMail,
): Promise<void> {
  const users = to.users.map((accountId) => ({ accountId }));
  await callJira(send, {
    request: {
      method: 'POST',
      path: jiraPath`/rest/api/3/issue/${id}/notify`,
      body: { subject, textBody: text, to: { users, groupIds: to.groupIds } },
    },
    action: `send an email about ${key}`,
    issueKey: key,
    answer: v.unknown(),
    doneBy: [204],
  });
}
