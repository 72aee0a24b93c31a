import * as v from 'valibot';
import { callJira, type JiraCall } from './jira-call';
import type { SendToJira } from './jira-http';

/** The call that tells the account by which Jira knows the app. */
export const ownAccount: JiraCall<string> = {
  request: { method: 'GET', path: '/rest/api/3/myself' },
  action: 'ask for its own account',
  answer: v.pipe(
    v.object({ accountId: v.pipe(v.string(), v.minLength(1)) }),
    v.transform(({ accountId }) => accountId),
  ),
};

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
  const own = await callJira(send, ownAccount);
  return entries.filter(({ accountId }) => accountId === own);
}
