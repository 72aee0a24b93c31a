import * as v from 'valibot';
import { notAList } from '../../foundation/not-a-list';
import type { ConfigurationSettings } from '../../configuration/configuration';
import type { IssueCreation } from '../../configuration/issue-creation';
import { callJira } from '../../jira/jira-call';
import { jiraPath, withQuery, type SendToJira } from '../../jira/jira-http';
import { jiraId } from '../../jira/jira-id';

const permissionsSchema = v.object({
  permissions: v.pipe(
    notAList,
    v.record(v.string(), v.object({ name: v.string(), havePermission: v.boolean() })),
  ),
});
const deskSchema = v.object({ projectId: jiraId, projectName: v.string() });

/** The keys of the Jira permissions that the app needs for these settings. */
export function neededPermissions(settings: ConfigurationSettings): string[] {
  const { surveyTransitions } = settings;
  const needs: [key: string, isNeeded: boolean][] = [
    ['BROWSE_PROJECTS', true],
    ['WORK_ON_ISSUES', settings.updateWorkLog],
    ['EDIT_OWN_WORKLOGS', settings.updateWorkLog],
    // The app removes a work log that came into being twice.
    ['DELETE_OWN_WORKLOGS', settings.updateWorkLog],
    ['ADD_COMMENTS', settings.internalComment],
    ['EDIT_OWN_COMMENTS', settings.internalComment],
    ['DELETE_OWN_COMMENTS', settings.internalComment],
    ['CREATE_ATTACHMENTS', settings.attachFullReport],
    ['DELETE_OWN_ATTACHMENTS', settings.attachFullReport],
    ['LINK_ISSUES', settings.linkToAppliance],
    ['TRANSITION_ISSUES', surveyTransitions.length > 0],
    ['RESOLVE_ISSUES', surveyTransitions.some(({ resolution }) => resolution !== '')],
  ];
  const always = needs.filter(([, isNeeded]) => isNeeded).map(([key]) => key);
  const creating = creationPermissions(settings);
  const assigning = settings.assignUnassigned && !creating.includes('ASSIGN_ISSUES') ? ['ASSIGN_ISSUES'] : [];
  return [...always, ...creating, ...assigning];
}

/** The additional permissions that creating an issue needs. */
export function creationPermissions({ issueCreation, assignOnCreation }: ConfigurationSettings): string[] {
  const { mode, defaultAssignee, defaultReporter, customerEmailField, representativesWatch } = issueCreation;
  const hasReporter = defaultReporter !== '' || customerEmailField !== '';
  if (mode === 'off') return [];
  return [
    'CREATE_ISSUES',
    ...(assignOnCreation || defaultAssignee !== '' ? ['ASSIGN_ISSUES'] : []),
    // A request is raised on behalf of somebody, and gets the session's property afterwards.
    ...(mode === 'issue' && hasReporter ? ['MODIFY_REPORTER'] : []),
    ...(mode === 'request' ? ['EDIT_ISSUES'] : []),
    ...(representativesWatch ? ['MANAGE_WATCHERS'] : []),
  ];
}

/** A permission with Jira's name for it. */
export interface MissingPermission {
  key: string;
  name: string;
}

/**
 * The permissions that the app lacks in that project. Without a project: in every project that it may see.
 *
 * @throws what `callJira` throws
 */
export async function missingPermissions(
  needed: string[],
  projectId: string | undefined,
  jira: SendToJira,
): Promise<MissingPermission[]> {
  const { permissions } = await callJira(jira, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/mypermissions', { permissions: needed.join(','), projectId }),
    },
    action: 'read its own permissions',
    answer: permissionsSchema,
  });
  return needed
    .filter((key) => !permissions[key]?.havePermission)
    .map((key) => ({ key, name: permissions[key]?.name ?? key }));
}

/** The project in which issues are created; none if creation is off. @throws what `callJira` throws */
export async function projectOf(
  { mode, projectId, serviceDeskId }: IssueCreation,
  jira: SendToJira,
): Promise<string | undefined> {
  if (mode === 'off') return undefined;
  return mode === 'issue' ? projectId : (await readDesk(serviceDeskId, jira)).projectId;
}

/** The project of a service desk. @throws what `callJira` throws */
export function readDesk(serviceDeskId: string, jira: SendToJira): Promise<v.InferOutput<typeof deskSchema>> {
  return callJira(jira, {
    request: { method: 'GET', path: jiraPath`/rest/servicedeskapi/servicedesk/${serviceDeskId}` },
    action: 'read the chosen service desk',
    answer: deskSchema,
  });
}
