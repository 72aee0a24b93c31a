import * as v from 'valibot';
import { assignability } from './assignable-user';
import { callJira, type JiraCall } from './jira-call';
import { withQuery, type SendToJira } from './jira-http';
import type { KnownMatch } from './representative-store';
import { isSameName, searchedName } from './same-name';
import {
  emailOf,
  mostAsked,
  mostUsers,
  noneIfUntold,
  searchOfUsers,
  userSchema,
  type User,
} from './search-users';

/**
 * The one active user who can be assigned in a project and whose email address or display name is that value. Letter
 * case, spaces and the form of Unicode do not count.
 *
 * Two calls: the search, and whether that user can be assigned. One more for each other user of that name, and for each
 * who hides the address that is looked for. If the search finds nobody, the second call looks among the first thousand
 * users: without the permission “Browse users and groups” a search finds nobody, whoever there is (Atlassian
 * documentation).
 *
 * @param project id or key
 * @throws what `callJira` throws, but for a refusal to tell a hidden address
 */
export async function findAssignableUser(
  send: SendToJira,
  { project, value }: { project: string; value: string },
): Promise<KnownMatch> {
  const found = candidatesAmong(await callJira(send, searchOfUsers(value)), value);
  const isFound = !isNone(found);
  const candidates = isFound
    ? found
    : candidatesAmong(await callJira(send, searchOfAssignable(project, value)), value);
  const emails = new Map<User, string | undefined>();
  for (const user of candidates.hidden) {
    emails.set(user, await callJira(send, emailOf(user.accountId)).catch(noneIfUntold));
  }
  const { owners, isUntold } = ownersAmong(candidates, emails, value);
  if (!isFound) return asMatch({ owners, isUntold });
  if (owners.length > mostAsked) return { found: 'none', reason: 'several' };
  const assignable: User[] = [];
  for (const owner of owners) {
    if (await callJira(send, assignability(project, owner.accountId))) assignable.push(owner);
  }
  return asMatch({ owners: assignable, isUntold });
}

function searchOfAssignable(project: string, value: string): JiraCall<User[]> {
  const query = { project, query: searchedName(value), maxResults: mostUsers };
  return {
    request: { method: 'GET', path: withQuery('/rest/api/3/user/assignable/search', query) },
    action: 'search the users who can be assigned in the project',
    answer: v.array(userSchema),
  };
}

/** Users who may be the one who is looked for. */
interface Candidates {
  /** Of that name or address. */
  exact: User[];
  /** Who hide their addresses, one of which may be the one that is looked for; none if somebody is `exact`. */
  hidden: User[];
}

function candidatesAmong(users: readonly User[], value: string): Candidates {
  const people = users.filter(({ active, accountType }) => active && accountType === 'atlassian');
  const exact = people.filter(
    ({ displayName, emailAddress }) => isSameName(displayName, value) || isSameName(emailAddress, value),
  );
  if (exact.length > 0 || !value.includes('@')) return { exact, hidden: [] };
  const hidden = people.filter(({ emailAddress }) => !emailAddress);
  return { exact, hidden: hidden.length > mostAsked ? [] : hidden };
}

function isNone({ exact, hidden }: Candidates): boolean {
  return exact.length === 0 && hidden.length === 0;
}

interface Owners {
  owners: User[];
  /** Jira did not tell an address, so that its owner may be the one. */
  isUntold: boolean;
}

/** @param emails of those who hide them; none: Jira did not tell */
function ownersAmong(
  { exact, hidden }: Candidates,
  emails: ReadonlyMap<User, string | undefined>,
  value: string,
): Owners {
  const owners = [...exact, ...hidden.filter((user) => isSameName(emails.get(user), value))];
  return { owners, isUntold: hidden.some((user) => emails.get(user) === undefined) };
}

function asMatch({ owners, isUntold }: Owners): KnownMatch {
  const [user, ...others] = owners;
  if (!user) return { found: 'none', reason: isUntold ? 'hidden' : 'nobody' };
  return others.length > 0
    ? { found: 'none', reason: 'several' }
    : { found: 'user', accountId: user.accountId };
}
