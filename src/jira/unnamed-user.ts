/** “User 'Pat O'Brien'”, “user "5c20…"”: Jira quotes whom it speaks of, by name or by account. */
const quotedUser = /\b(?:the )?user (["'“]).+?["'”](?=[\s.,:;)]|$)/gi;

/** Accounts as Atlassian writes them, wherever they stand. */
const account = /\b(?:\d+:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})\b/gi;

/**
 * What Jira says, without saying of whom: its words are kept with a delivery, where nobody would find the name of a
 * person again who has to be forgotten.
 */
export function withoutUser(message: string): string {
  return message
    .replace(quotedUser, (_, __, offset: number) => (offset === 0 ? 'The user' : 'the user'))
    .replace(account, 'the account');
}
