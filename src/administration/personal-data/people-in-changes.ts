import type { SendToJira } from '../../jira/jira-http';
import type { FieldChange } from '../../resolver/page-answer';
import { nameUsers } from '../jira-choices/find-users';
import { namePeople, type NamingDependencies } from './name-people';
import { personInWords, type NamedPerson } from './person-in-words';

/** Both values of changes that are about people: accounts or pseudonyms, each once. */
export function peopleIn(changes: readonly FieldChange[]): string[] {
  const sides = changes.flatMap(({ isPerson, before, after }) => (isPerson ? [before, after] : []));
  return [...new Set(sides)].filter((side) => side !== '');
}

/** Changes in which the people on both sides are replaced. */
export function withPeopleAs(
  changes: readonly FieldChange[],
  instead: (person: string) => string,
): FieldChange[] {
  const side = (person: string) => (person === '' ? '' : instead(person));
  return changes.map((change) =>
    change.isPerson ? { ...change, before: side(change.before), after: side(change.after) } : change,
  );
}

/** Recorded changes as the page shows them, with names in place of pseudonyms. @throws what `namePeople` throws */
export async function withPeopleNamed(
  changes: readonly FieldChange[],
  dependencies: NamingDependencies,
): Promise<FieldChange[]> {
  return shownChanges(changes, await namePeople(peopleIn(changes), dependencies));
}

/** The same, if it is already known whom the pseudonyms mean. */
export function shownChanges(
  changes: readonly FieldChange[],
  people: ReadonlyMap<string, NamedPerson>,
): FieldChange[] {
  return shown(changes, (pseudonym) => personInWords(people.get(pseudonym)));
}

/** Changes that are not recorded yet, with names in place of accounts. @throws what `callJira` throws */
export async function withAccountsNamed(
  changes: readonly FieldChange[],
  dependencies: { jira: SendToJira },
): Promise<FieldChange[]> {
  const users = await nameUsers({ accountIds: peopleIn(changes) }, dependencies);
  const names = new Map(users.map(({ id, label }) => [id, label]));
  return shown(changes, (accountId) => personInWords({ accountId, name: names.get(accountId) }));
}

function shown(changes: readonly FieldChange[], nameOf: (person: string) => string): FieldChange[] {
  return withPeopleAs(changes, nameOf).map(({ isPerson: _, ...change }) => change);
}
