import type { JiraSite } from '../site/jira-site';
import type { JiraUser } from '../site/user';

/**
 * A user as others see them: the email address only if the profile shows it.
 *
 * @param viewer the account that looks; everybody sees their own address
 */
export function userJson(site: JiraSite, user: JiraUser, viewer?: string) {
  const showsEmail = user.emailVisible || viewer === user.accountId;
  return {
    self: `${site.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    accountType: user.accountType,
    ...(showsEmail ? { emailAddress: user.emailAddress } : {}),
    avatarUrls: { '48x48': `${site.baseUrl}/avatar/${encodeURIComponent(user.accountId)}.png` },
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
  };
}

/** The user behind an account id; `null` if there is none or it is unknown. */
export function accountJson(site: JiraSite, accountId: string | null | undefined) {
  const user = typeof accountId === 'string' ? site.users.get(accountId) : undefined;
  return user === undefined ? null : userJson(site, user);
}
