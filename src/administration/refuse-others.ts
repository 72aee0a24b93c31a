import * as v from 'valibot';
import { callJira } from '../jira/jira-call';
import { JiraPermissionMissing } from '../jira/jira-errors';
import { withQuery, type SendToJira } from '../jira/jira-http';
import type { Problem } from '../resolver/page-answer';

/** Who is calling, and how to ask Jira on their behalf. */
export interface RefuseDependencies {
  /** The account that the platform vouches for, or `undefined` if nobody is signed in. */
  accountId: string | undefined;
  /** Acts as the user who opened the page. */
  jiraAsUser: SendToJira;
}

const forbidden: Problem = {
  kind: 'forbidden',
  message: 'Only administrators of Jira may see and change this.',
};

const permissionsSchema = v.object({
  permissions: v.object({ ADMINISTER: v.object({ havePermission: v.boolean() }) }),
});

/**
 * Asks Jira, as the user, whether they administer it. One call.
 *
 * @returns the problem for anybody else
 * @throws what `callJira` throws, except a refusal
 */
export async function refuseOthers(caller: RefuseDependencies): Promise<Problem | undefined> {
  return (await isAdministrator(caller)) ? undefined : forbidden;
}

async function isAdministrator({ accountId, jiraAsUser }: RefuseDependencies): Promise<boolean> {
  if (accountId === undefined) return false;
  try {
    const answer = await callJira(jiraAsUser, {
      request: {
        method: 'GET',
        path: withQuery('/rest/api/3/mypermissions', { permissions: 'ADMINISTER' }),
      },
      action: 'ask whether you administer Jira',
      answer: permissionsSchema,
    });
    return answer.permissions.ADMINISTER.havePermission;
  } catch (error) {
    // A user who may not even ask does not administer Jira.
    if (error instanceof JiraPermissionMissing) return false;
    throw error;
  }
}
