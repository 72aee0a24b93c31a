import * as v from 'valibot';
import { callJira } from '../../jira/jira-call';
import { IssueNotFound, JiraRefused } from '../../jira/jira-errors';
import { withQuery, type SendToJira } from '../../jira/jira-http';
import type { Choice } from './choice';

const usersShown = 20;

/** How many accounts one answer names. */
export const accountsNamed = 50;

const userSchema = v.object({
  accountId: v.string(),
  displayName: v.optional(v.string(), ''),
  emailAddress: v.optional(v.string()),
  accountType: v.optional(v.string()),
  active: v.optional(v.boolean(), true),
});

/** Active people by a part of their name or email address. @throws what `callJira` throws */
export async function findUsers(
  { query }: { query: string },
  { jira }: { jira: SendToJira },
): Promise<Choice[]> {
  if (query.trim() === '') return [];
  const users = await callJira(jira, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/user/search', { query: query.trim(), maxResults: usersShown }),
    },
    action: 'search users',
    answer: v.array(userSchema),
  });
  return users
    .filter(({ active, accountType }) => active && accountType !== 'app')
    .map(({ accountId, displayName, emailAddress }) => ({
      id: accountId,
      label: displayName,
      description: emailAddress || undefined,
    }));
}

/** The names of accounts. Accounts that Jira does not know (any more) are left out. @throws what `callJira` throws */
export async function nameUsers(
  { accountIds }: { accountIds: string[] },
  { jira }: { jira: SendToJira },
): Promise<Choice[]> {
  const wanted = [...new Set(accountIds)].slice(0, accountsNamed);
  const named = await Promise.all(wanted.map((accountId) => nameUser(accountId, jira)));
  return named.flatMap((choice) => choice ?? []);
}

async function nameUser(accountId: string, jira: SendToJira): Promise<Choice | undefined> {
  try {
    const user = await callJira(jira, {
      request: { method: 'GET', path: withQuery('/rest/api/3/user', { accountId }) },
      action: 'read a user',
      answer: userSchema,
    });
    return { id: user.accountId, label: user.displayName };
  } catch (error) {
    if (error instanceof JiraRefused || error instanceof IssueNotFound) return undefined;
    throw error;
  }
}
