import type { AdminDependencies } from '../dependencies';
import { nameUsers } from '../jira-choices/find-users';
import { theApp } from './people-register';
import type { NamedPerson } from './person-in-words';

/**
 * The people behind pseudonyms. One storage read, and a call of Jira for each; nothing if there are none.
 *
 * @throws StorageUnavailable and what `callJira` throws
 */
export async function namePeople(
  pseudonyms: readonly string[],
  { people, jira }: Pick<AdminDependencies, 'people' | 'jira'>,
): Promise<ReadonlyMap<string, NamedPerson>> {
  const named = new Map<string, NamedPerson>();
  if (pseudonyms.includes(theApp)) named.set(theApp, { name: 'The app' });
  const wanted = new Set(pseudonyms.filter((pseudonym) => pseudonym !== theApp));
  if (wanted.size === 0) return named;
  const register = (await people.readPeople()).content.people.filter(({ pseudonym }) =>
    wanted.has(pseudonym),
  );
  const users = await nameUsers({ accountIds: register.map(({ accountId }) => accountId) }, { jira });
  const names = new Map(users.map(({ id, label }) => [id, label]));
  for (const { pseudonym, accountId } of register) {
    named.set(pseudonym, { accountId, name: names.get(accountId) });
  }
  return named;
}
