import { personSettingNames } from './people-in-settings';

/** The settings that hold an account, in any version of the app: a name that one of them loses is added here. */
const chosen: readonly string[] = [...personSettingNames, 'mailUsers'];

/**
 * The accounts in stored settings that this version of the app cannot read, of a configuration or of the
 * installation, as far as they can be found: an account that is erased everywhere else must not survive there.
 */
export function peopleInUnreadable(stored: unknown): string[] {
  const found: string[] = [];
  replaced(stored, (accountId) => {
    found.push(accountId);
    return accountId;
  });
  return [...new Set(found)].filter((accountId) => accountId !== '');
}

/** The same settings without these accounts. Everything else in them is unchanged. */
export function unreadableWithout(stored: unknown, accountIds: ReadonlySet<string>): unknown {
  return replaced(stored, (accountId) => (accountIds.has(accountId) ? '' : accountId));
}

function replaced(value: unknown, instead: (accountId: string) => string, isAccount = false): unknown {
  if (typeof value === 'string') return isAccount ? instead(value) : value;
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, instead, isAccount));
  if (typeof value !== 'object' || value === null) return value;
  const holdsPeople = 'type' in value && value.type === 'user';
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      replaced(item, instead, chosen.includes(key) || (holdsPeople && key === 'values')),
    ]),
  );
}
