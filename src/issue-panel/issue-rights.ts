import * as v from 'valibot';
import { callJira } from '../jira/jira-call';
import { IssueNotFound, JiraPermissionMissing } from '../jira/jira-errors';
import { withQuery, type SendToJira } from '../jira/jira-http';

/** What somebody may do on an issue. */
export interface IssueRights {
  maySee: boolean;
  mayWork: boolean;
}

const nothing: IssueRights = { maySee: false, mayWork: false };

const held = v.object({ havePermission: v.boolean() });

const permissionsSchema = v.object({
  permissions: v.object({ BROWSE_PROJECTS: held, WORK_ON_ISSUES: held }),
});

/**
 * Asks Jira, as the user, what they may do on the issue. One call.
 *
 * @param jiraAsUser acts as the user who opened the page
 * @throws what `callJira` throws, except a refusal
 */
export async function rightsOn(issueId: string, jiraAsUser: SendToJira): Promise<IssueRights> {
  try {
    const { permissions } = await callJira(jiraAsUser, {
      request: {
        method: 'GET',
        path: withQuery('/rest/api/3/mypermissions', {
          issueId,
          permissions: 'BROWSE_PROJECTS,WORK_ON_ISSUES',
        }),
      },
      action: 'ask what you may do on this issue',
      issueKey: issueId,
      answer: permissionsSchema,
    });
    const maySee = permissions.BROWSE_PROJECTS.havePermission;
    return { maySee, mayWork: maySee && permissions.WORK_ON_ISSUES.havePermission };
  } catch (error) {
    if (error instanceof IssueNotFound || error instanceof JiraPermissionMissing) return nothing;
    throw error;
  }
}
