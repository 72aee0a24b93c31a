import { callJira } from './jira-call';
import type { SendToJira } from './jira-http';
import { emailOf, mostAsked, noneIfUntold, searchOfUsers, type User } from './search-users';

/** Whose an email address is. `hidden`: Jira does not tell all addresses, so that another account may have it. */
export type UserByEmail =
  { found: 'user'; accountId: string } | { found: 'none'; reason: 'nobody' | 'several' | 'hidden' };

/**
 * The one active account of a person, customers among them, whose email address is that one. Letter case does not
 * count. A display name is no address: everybody may choose theirs.
 *
 * One call, and one more for each of at most three accounts in the answer that hide their address.
 *
 * @throws what `callJira` throws, but for a refusal to tell a hidden address
 */
export async function findUserByEmail(send: SendToJira, email: string): Promise<UserByEmail> {
  const users = await callJira(send, searchOfUsers(email));
  const people = users.filter(({ active, accountType }) => active && accountType !== 'app');
  const hidden = people.filter(({ emailAddress }) => !emailAddress);
  if (hidden.length > mostAsked) return { found: 'none', reason: 'hidden' };
  const owners = people.filter(({ emailAddress }) => isSameAddress(emailAddress, email));
  for (const user of hidden) {
    const told = await callJira(send, emailOf(user.accountId)).catch(noneIfUntold);
    if (told === undefined) return { found: 'none', reason: 'hidden' };
    if (isSameAddress(told, email)) owners.push(user);
  }
  return onlyOne(owners);
}

function onlyOne([user, ...others]: readonly User[]): UserByEmail {
  if (!user) return { found: 'none', reason: 'nobody' };
  return others.length > 0
    ? { found: 'none', reason: 'several' }
    : { found: 'user', accountId: user.accountId };
}

function isSameAddress(one: string | undefined, other: string): boolean {
  return one?.trim().toLowerCase() === other.trim().toLowerCase();
}
