import * as v from 'valibot';
import { callJira } from './jira-call';
import type { SendToJira } from './jira-http';

const accountSchema = v.object({ accountId: v.pipe(v.string(), v.minLength(1)) });

/** The account by which Jira knows the app, with one call. @throws what `callJira` throws */
export async function readOwnAccount(send: SendToJira): Promise<string> {
  const { accountId } = await callJira(send, {
    request: { method: 'GET', path: '/rest/api/3/myself' },
    action: 'ask for its own account',
    answer: accountSchema,
  });
  return accountId;
}

/**
 * Those of the entries that the app itself wrote, with one call. Needed before anything is removed: whoever may write
 * to an issue can copy a property or a name, and so can another app.
 *
 * @throws what `callJira` throws
 */
export async function writtenByApp<Entry extends { accountId?: string }>(
  send: SendToJira,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const own = await readOwnAccount(send);
  return entries.filter(({ accountId }) => accountId === own);
}
