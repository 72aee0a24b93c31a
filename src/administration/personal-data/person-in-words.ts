/** The person behind a record, as far as still known. Of somebody whose account was closed, nothing is. */
export interface NamedPerson {
  accountId?: string;
  /** If Jira still knows the account. */
  name?: string;
}

/** The name for somebody whose account was closed. It is Atlassian's own word for them. */
export const formerUser = 'Former user';

/** A person as the page names them. */
export function personInWords({ name, accountId }: NamedPerson = {}): string {
  if (name !== undefined) return name;
  return accountId === undefined ? formerUser : `Unknown user ${accountId}`;
}
