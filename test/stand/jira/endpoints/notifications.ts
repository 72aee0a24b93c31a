import { z } from 'zod';
import { noContent } from '../answer';
import { fieldRefusal, refusal } from '../refusal';
import { route, type Exchange } from '../route';
import { seenIssue } from './issue-access';

const recipients = z.strictObject({
  users: z.array(z.strictObject({ accountId: z.string().min(1) })).default([]),
  groupIds: z.array(z.string()).default([]),
});

const body = z.strictObject({ subject: z.string(), textBody: z.string(), to: recipients });

/** “Send notification for issue”: Jira queues an email, unless a recipient is not valid or its outgoing mail is off. */
const notify = route({
  method: 'POST',
  path: '/rest/api/3/issue/:issue/notify',
  body,
  handle(exchange) {
    const { site, now, body: mail } = exchange;
    const { issue } = seenIssue(exchange);
    const users = mail.to.users.map(({ accountId }) => accountId);
    const groups = mail.to.groupIds;
    refuseRecipients(exchange, users, groups);
    if (!site.sendsMail) throw refusal(403, 'Outgoing emails are disabled.');
    site.mails.push({
      at: now,
      issueKey: issue.key,
      subject: mail.subject,
      text: mail.textBody,
      users,
      groups,
    });
    return noContent();
  },
});

function refuseRecipients(
  { site, accountId }: Pick<Exchange<unknown, unknown>, 'site' | 'accountId'>,
  users: readonly string[],
  groups: readonly string[],
): void {
  if (users.length + groups.length === 0) {
    throw fieldRefusal({ to: 'No recipients were defined for notification.' });
  }
  if (users.some((user) => user === accountId)) {
    throw fieldRefusal({ to: 'The recipient is the same as the calling user.' });
  }
  if (users.some((user) => site.users.get(user)?.active !== true)) {
    throw fieldRefusal({ users: 'A user does not exist or is not active.' });
  }
  if (groups.some((group) => !site.groups.has(group))) {
    throw fieldRefusal({ groupIds: 'A group does not exist.' });
  }
}

export const notificationRoutes = [notify];
