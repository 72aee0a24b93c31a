/** A person or an app with an account on the site. */
export interface JiraUser {
  accountId: string;
  displayName: string;
  emailAddress: string;
  /** Whether the profile's privacy settings show the email address to others. */
  emailVisible: boolean;
  active: boolean;
  accountType: 'atlassian' | 'app' | 'customer';
  timeZone: string;
  /** Holds the global permission Administer Jira. */
  administers: boolean;
}

/**
 * The users that a query finds: the start of a word of the display name or of the email address, as far as
 * it is visible, without case. A whole email address finds its owner even if it is hidden.
 */
export function usersMatching(users: Iterable<JiraUser>, query: string): JiraUser[] {
  const wanted = query.trim().toLowerCase();
  return [...users].filter((user) => matches(user, wanted));
}

function matches(user: JiraUser, wanted: string): boolean {
  if (wanted === '') return true;
  const name = user.displayName.toLowerCase();
  const email = user.emailAddress.toLowerCase();
  if (name.startsWith(wanted) || name.includes(` ${wanted}`)) return true;
  if (email === wanted) return true;
  return user.emailVisible && email.startsWith(wanted);
}
