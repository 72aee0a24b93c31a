import { changedMeanwhile } from '../problems';
import { pseudonymsIn, withPeople, type PeopleStore } from './people-register';

/** How often it is tried while others write the register too. */
const tries = 5;

/**
 * What records are to hold in place of accounts. One storage read, and one write where somebody is new.
 *
 * @returns pseudonyms by account, one for each
 * @throws AdminProblem where others keep changing the register, StorageUnavailable
 */
export async function pseudonymsOf(
  accountIds: readonly string[],
  people: PeopleStore,
): Promise<ReadonlyMap<string, string>> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { revision, content } = await people.readPeople();
    const register = withPeople(content, accountIds);
    if (register === content || (await people.replacePeople(register, revision))) {
      return pseudonymsIn(register);
    }
  }
  throw changedMeanwhile();
}

/** What is written under something that an administrator does. @throws what `pseudonymsOf` throws */
export async function pseudonymOfCaller({
  accountId,
  people,
}: {
  accountId: string | undefined;
  people: PeopleStore;
}): Promise<string> {
  if (accountId === undefined) return 'unknown';
  return (await pseudonymsOf([accountId], people)).get(accountId) ?? 'unknown';
}
