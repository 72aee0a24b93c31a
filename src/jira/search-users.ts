import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import type { JiraCall } from './jira-call';
import { JiraPermissionMissing, JiraRefused, JiraServerError } from './jira-errors';
import { withQuery } from './jira-http';
import { searchedName } from './same-name';

/** A user as searches tell them; the address is absent if they hide it. */
export const userSchema = v.object({
  accountId: v.string(),
  accountType: v.optional(v.string(), 'atlassian'),
  active: v.optional(v.boolean(), true),
  displayName: v.optional(v.string(), ''),
  emailAddress: v.optional(v.string()),
});

export type User = v.InferOutput<typeof userSchema>;

/** The most users of one answer (Atlassian documentation). */
export const mostUsers = 1000;

/** A search for a whole address finds its owner, and one for a whole name few others: of more, none is asked about. */
export const mostAsked = 3;

/**
 * Users whose name or address begins with the value. Without the permission “Browse users and groups” it finds nobody
 * (Atlassian documentation).
 */
export function searchOfUsers(value: string): JiraCall<User[]> {
  const query = { query: searchedName(value), maxResults: mostUsers };
  return {
    request: { method: 'GET', path: withQuery('/rest/api/3/user/search', query) },
    action: 'search users',
    answer: v.array(userSchema),
  };
}

/** An app is told the address whatever the profile shows (scope `read:email-address:jira`). */
export function emailOf(accountId: string): JiraCall<string> {
  return {
    request: { method: 'GET', path: withQuery('/rest/api/3/user/email', { accountId }) },
    action: 'read the email address of a user',
    answer: v.pipe(
      notAList,
      v.object({ email: v.optional(v.string(), '') }),
      v.transform(({ email }) => email),
    ),
  };
}

/** 400: the app is not approved; 503: this is switched off (Atlassian documentation). Neither says whose it is. */
export function noneIfUntold(error: unknown): undefined {
  const isUntold =
    error instanceof JiraServerError
      ? error.status === 503
      : error instanceof JiraRefused || error instanceof JiraPermissionMissing;
  if (!isUntold) throw error;
}
