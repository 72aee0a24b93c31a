import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import type { PolicyError } from '../failure/policy-error';
import { callJira } from './jira-call';
import { JiraRefused, TimeTrackingOff, type JiraPermissionMissing } from './jira-errors';
import { jiraPath, withQuery, type SendToJira } from './jira-http';
import { isTimeTrackingOn } from './time-tracking';
import { IssueNotEditable, WorkLogNotPermitted, type WorkLogPermission } from './work-log-errors';

const permissionsSchema = v.object({
  permissions: v.pipe(notAList, v.record(v.string(), v.object({ havePermission: v.boolean() }))),
});

const editMetaSchema = v.object({ fields: v.pipe(notAList, v.record(v.string(), v.unknown())) });

/** What each way of writing a work log takes (Jira Cloud platform REST API, "Issue worklogs"). */
const neededFor: Partial<Record<string, WorkLogPermission>> = {
  POST: 'WORK_ON_ISSUES',
  PUT: 'EDIT_OWN_WORKLOGS',
  DELETE: 'DELETE_OWN_WORKLOGS',
};

/**
 * Why Jira refuses a work log, asked after it has done so. Its 400 may be a missing permission, an issue that is closed
 * for changes, or something about the work log itself; time tracking that is off is an error of unstated status. One to
 * three calls.
 *
 * @returns the refusal itself if nothing else is found
 * @throws what `callJira` throws
 */
export async function whyWorkLogRefused(
  send: SendToJira,
  issueKey: string,
  refusal: JiraRefused | JiraPermissionMissing,
): Promise<PolicyError> {
  if (!(await isTimeTrackingOn(send))) return new TimeTrackingOff(issueKey);
  if (!(refusal instanceof JiraRefused) || refusal.status !== 400) return refusal;
  const permission = neededFor[refusal.method ?? ''];
  if (permission === undefined) return refusal;
  const has = await readPermissions(send, issueKey, [permission, 'EDIT_ISSUES']);
  if (has.get(permission) === false) return new WorkLogNotPermitted(issueKey, permission);
  if (has.get('EDIT_ISSUES') !== true) return refusal;
  return (await isAnythingEditable(send, issueKey)) ? refusal : new IssueNotEditable(issueKey);
}

async function readPermissions(
  send: SendToJira,
  issueKey: string,
  permissions: readonly string[],
): Promise<Map<string, boolean>> {
  const answer = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/mypermissions', { permissions: permissions.join(','), issueKey }),
    },
    action: `read its own permissions for ${issueKey}`,
    issueKey,
    answer: permissionsSchema,
  });
  return new Map(
    Object.entries(answer.permissions).map(([key, { havePermission }]) => [key, havePermission]),
  );
}

/**
 * Whether Jira names any field that the app may edit. It names none in a status whose property `jira.issue.editable` is
 * `false`, and none to who lacks “Edit issues” (Jira Cloud platform REST API, "Get edit issue metadata").
 */
async function isAnythingEditable(send: SendToJira, issueKey: string): Promise<boolean> {
  const { fields } = await callJira(send, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/issue/${issueKey}/editmeta` },
    action: `read what can be edited of ${issueKey}`,
    issueKey,
    answer: editMetaSchema,
  });
  return Object.keys(fields).length > 0;
}
