/** Who makes a call: the app as itself, a user (the app on a user's behalf, or a browser), or nobody. */
export type Actor = { kind: 'app' } | { kind: 'user'; accountId: string } | { kind: 'anonymous' };

/** The account that the app has on the site. */
export const APP_ACCOUNT_ID = '5f000000app';

/** The account behind an actor; nobody has none. */
export function accountOf(actor: Actor): string | undefined {
  if (actor.kind === 'app') return APP_ACCOUNT_ID;
  return actor.kind === 'user' ? actor.accountId : undefined;
}
