import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import { callJira } from './jira-call';
import { JiraPermissionMissing, JiraRefused } from './jira-errors';
import { withQuery, type SendToJira } from './jira-http';
import type { KnownMatch } from './representative-store';
import { isSameName } from './same-name';

const userSchema = v.object({
  accountId: v.string(),
  accountType: v.optional(v.string(), 'atlassian'),
  active: v.optional(v.boolean(), true),
  displayName: v.optional(v.string(), ''),
  emailAddress: v.optional(v.string()),
});

type User = v.InferOutput<typeof userSchema>;

/** Jira looks at so many users and answers with those of them who can be assigned (Atlassian documentation). */
const usersLookedAt = 1000;

/** A search for a whole address finds its owner; of more than a few hidden ones it was no such search. */
const mostAsked = 3;

/**
 * The one active user of a project's assignable users whose email address or display name is that value. Letter
 * case, outer spaces and the form of Unicode do not count. One call, and one more for each user who hides the
 * address that is looked for.
 *
 * @param project id or key
 * @throws what `callJira` throws, but for a refusal to tell a hidden address
 */
export async function findAssignableUser(
  send: SendToJira,
  { project, value }: { project: string; value: string },
): Promise<KnownMatch> {
  const users = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/user/assignable/search', {
        project,
        query: value.trim(),
        maxResults: usersLookedAt,
      }),
    },
    action: 'search the users who can be assigned in the project',
    answer: v.array(userSchema),
  });
  const people = users.filter(({ active, accountType }) => active && accountType === 'atlassian');
  const exact = people.filter(
    ({ displayName, emailAddress }) => isSameName(displayName, value) || isSameName(emailAddress, value),
  );
  if (exact.length > 0) return only(exact);
  const hidden = people.filter(({ emailAddress }) => !emailAddress);
  if (!value.includes('@') || hidden.length === 0 || hidden.length > mostAsked) return only([]);
  return amongHidden(send, hidden, value);
}

function only([user, ...others]: User[]): KnownMatch {
  if (!user) return { found: 'none', reason: 'nobody' };
  return others.length > 0
    ? { found: 'none', reason: 'several' }
    : { found: 'user', accountId: user.accountId };
}

async function amongHidden(send: SendToJira, users: User[], value: string): Promise<KnownMatch> {
  const owners: User[] = [];
  for (const user of users) {
    try {
      if (isSameName(await emailOf(send, user.accountId), value)) owners.push(user);
    } catch (error) {
      if (error instanceof JiraPermissionMissing) return { found: 'none', reason: 'hidden' };
      if (!(error instanceof JiraRefused)) throw error;
    }
  }
  return only(owners);
}

/** An app is told the address whatever the profile shows (scope `read:email-address:jira`). */
async function emailOf(send: SendToJira, accountId: string): Promise<string> {
  const { email } = await callJira(send, {
    request: { method: 'GET', path: withQuery('/rest/api/3/user/email', { accountId }) },
    action: 'read the email address of a user',
    answer: v.pipe(notAList, v.object({ email: v.optional(v.string(), '') })),
  });
  return email;
}
