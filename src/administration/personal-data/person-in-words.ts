/** Whom a record means, as far as it can still be told: nothing at all of somebody whose account was closed. */
export interface NamedPerson {
  accountId?: string;
  /** Where Jira still knows the account. */
  name?: string;
}

/** How somebody is called whose account was closed. It is Atlassian's own word for them. */
export const formerUser = 'Former user';

/** Somebody as the page names them. */
export function personInWords({ name, accountId }: NamedPerson = {}): string {
  if (name !== undefined) return name;
  return accountId === undefined ? formerUser : `Unknown user ${accountId}`;
}
