import type { Computer, SessionRepresentative } from '../appliance-session';
import type { Random } from '../random';
import type { RepresentativeAccount } from '../representatives';
import type { Language } from '../texts/help-desk-texts';
import { generateComputer, unknownComputer } from './computers';
import type { Recipe } from './presets';

/** A representative whose times are not known yet. */
export type CastRepresentative = Omit<SessionRepresentative, 'joinedAt' | 'leftAt'>;

/** Who answers calls in a language other than English. */
const nativeSpeakers: Partial<Record<Language, string>> = { german: 'hbrandt', japanese: 'ksato' };

/**
 * The representatives of a session, the owner first: those asked for by user name, others of the directory
 * until the recipe is met, and as the third somebody from outside, who has no account.
 *
 * @throws RangeError if the directory has no such user name.
 */
export function castRepresentatives(
  random: Random,
  recipe: Recipe,
  directory: readonly RepresentativeAccount[],
  language: Language,
  usernames: readonly string[] = [],
): CastRepresentative[] {
  const accounts = usernames.map((username) => accountNamed(directory, username));
  if (accounts.length === 0) accounts.push(ownerFor(random, directory, language));
  const free = directory.filter((account) => !accounts.includes(account));
  while (accounts.length < Math.min(recipe.representatives, 2) && free.length > 0) {
    accounts.push(...free.splice(random.integer(0, free.length - 1), 1));
  }
  const cast = accounts.map((account, index) => withAccount(account, index, computer(random, recipe)));
  if (cast.length < recipe.representatives) cast.push(fromOutside(cast.length, computer(random, recipe)));
  return cast;
}

function ownerFor(
  random: Random,
  directory: readonly RepresentativeAccount[],
  language: Language,
): RepresentativeAccount {
  const native = nativeSpeakers[language];
  return directory.find((account) => account.username === native) ?? random.pick(directory);
}

function accountNamed(directory: readonly RepresentativeAccount[], username: string): RepresentativeAccount {
  const account = directory.find((candidate) => candidate.username === username);
  if (account !== undefined) return account;
  const known = directory.map((candidate) => candidate.username).join(', ');
  throw new RangeError(`The appliance has no representative "${username}"; it has ${known}.`);
}

function withAccount(account: RepresentativeAccount, index: number, used: Computer): CastRepresentative {
  const { id, username, displayName, publicDisplayName, privateDisplayName } = account;
  const first = index === 0;
  return {
    ...{ gsNumber: gsNumber(index), id, username, displayName, publicDisplayName, privateDisplayName },
    ...{ owner: first, primary: first, invited: false },
    ...used,
  };
}

function fromOutside(index: number, used: Computer): CastRepresentative {
  return {
    ...{ gsNumber: gsNumber(index), displayName: 'Sandra Vogt (Kestrel Print Services)' },
    ...{ owner: false, primary: false, invited: true },
    ...used,
  };
}

/** Customers have the numbers before and after these. */
function gsNumber(index: number): string {
  return String(index + 2);
}

function computer(random: Random, recipe: Recipe): Computer {
  return recipe.background ? generateComputer(random) : unknownComputer;
}
