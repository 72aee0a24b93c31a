import { compareAndSwap, overtaken } from '../../foundation/compare-and-swap';
import { changedMeanwhile } from '../problems';
import { pseudonymsIn, withPeople, type PeopleStore } from './people-register';

/** The number of tries while others also write the register. */
const tries = 5;

/**
 * What records hold instead of accounts. One storage read, and one write if somebody is new.
 *
 * @returns pseudonyms by account, one for each
 * @throws PageProblem if others keep changing the register, StorageUnavailable
 */
export async function pseudonymsOf(
  accountIds: readonly string[],
  people: PeopleStore,
): Promise<ReadonlyMap<string, string>> {
  const register = await compareAndSwap(tries, async () => {
    const { revision, content } = await people.readPeople();
    const next = withPeople(content, accountIds);
    return next === content || (await people.replacePeople(next, revision)) ? next : overtaken;
  });
  if (register === overtaken) throw changedMeanwhile();
  return pseudonymsIn(register);
}

/** Who is calling, and where to find their pseudonym. */
export interface CallerDependencies {
  /** The account that the platform vouches for, or `undefined` if nobody is signed in. */
  accountId: string | undefined;
  people: PeopleStore;
}

/** The pseudonym for an administrator's own actions. @throws what `pseudonymsOf` throws */
export async function pseudonymOfCaller({ accountId, people }: CallerDependencies): Promise<string> {
  if (accountId === undefined) return 'unknown';
  return (await pseudonymsOf([accountId], people)).get(accountId) ?? 'unknown';
}
