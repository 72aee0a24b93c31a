import * as v from 'valibot';
import { integer } from '../../foundation/integer';
import type { Revised } from '../../foundation/revised';

/** Stands for the app itself, if no person made the change. */
export const theApp = 'app';

const personSchema = v.object({
  /** What records hold instead of the account. Atlassian does not know it. */
  pseudonym: v.string(),
  accountId: v.string(),
});

export const peopleRegisterSchema = v.object({
  /** A number is never used twice, so a record never names somebody else. */
  nextNumber: v.pipe(integer, v.minValue(1)),
  people: v.array(personSchema),
});

/**
 * The only place that says which account a record means. The audit trail, deliveries and templates hold pseudonyms.
 * Without its line here, a pseudonym no longer means anybody, wherever it is stored.
 */
export type PeopleRegister = v.InferOutput<typeof peopleRegisterSchema>;

export const emptyRegister: PeopleRegister = { nextNumber: 1, people: [] };

/** How many people it holds, far below the 240 KiB of a stored value. Beyond that, the oldest are removed. */
export const maximumPeople = 1000;

/** Where the register is kept, as one document. Every method throws StorageUnavailable if the platform refuses. */
export interface PeopleStore {
  /** One storage read. */
  readPeople(): Promise<Revised<PeopleRegister>>;
  /** One storage write. @returns false if another write came first: nothing is written then */
  replacePeople(register: PeopleRegister, expectedRevision: number): Promise<boolean>;
}

/** The pseudonyms of accounts, by account. */
export function pseudonymsIn({ people }: PeopleRegister): Map<string, string> {
  return new Map(people.map(({ accountId, pseudonym }) => [accountId, pseudonym]));
}

/** The register with these accounts in it; the same register if they are all there. */
export function withPeople(register: PeopleRegister, accountIds: readonly string[]): PeopleRegister {
  const known = pseudonymsIn(register);
  const added = [...new Set(accountIds)].filter((accountId) => !known.has(accountId));
  if (added.length === 0) return register;
  const { nextNumber } = register;
  const newcomers = added.map((accountId, index) => ({ pseudonym: `p${nextNumber + index}`, accountId }));
  return {
    nextNumber: nextNumber + added.length,
    people: [...register.people, ...newcomers].slice(-maximumPeople),
  };
}

/** The register without these accounts; the same register if it has none of them. */
export function withoutPeople(register: PeopleRegister, accountIds: ReadonlySet<string>): PeopleRegister {
  const people = register.people.filter(({ accountId }) => !accountIds.has(accountId));
  return people.length === register.people.length ? register : { ...register, people };
}
