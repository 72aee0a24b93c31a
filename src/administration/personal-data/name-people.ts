import type { SendToJira } from '../../jira/jira-http';
import { nameUsers } from '../jira-choices/find-users';
import { theApp, type PeopleStore } from './people-register';
import type { NamedPerson } from './person-in-words';

/** What it takes to say whom pseudonyms mean. */
export interface NamingDependencies {
  people: Pick<PeopleStore, 'readPeople'>;
  jira: SendToJira;
}

/**
 * The people behind pseudonyms. One storage read, and a call of Jira for each; nothing if there are none.
 *
 * @throws StorageUnavailable and what `callJira` throws
 */
export async function namePeople(
  pseudonyms: readonly string[],
  { people, jira }: NamingDependencies,
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
