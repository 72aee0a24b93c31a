import { z } from 'zod';
import type { ConfigurationSettings } from '../../configuration/configuration';
import type { IssueCreation } from '../../configuration/issue-creation';
import { PolicyError } from '../../failure/policy-error';
import { callJira } from '../../jira/jira-call';
import { JiraPermissionMissing, JiraRefused } from '../../jira/jira-errors';
import { jiraPath, withQuery, type SendToJira } from '../../jira/jira-http';
import type { TestStep } from '../admin-api';
import type { AdminDependencies } from '../dependencies';
import { listIssueTypes, listRequestTypes } from '../jira-choices/find-choices';
import { failed, passed } from './test-step';

const timeTrackingSchema = z.object({ timeTrackingEnabled: z.boolean() });
const projectSchema = z.object({ name: z.string(), key: z.string(), archived: z.boolean().default(false) });
const deskSchema = z.object({ projectId: z.coerce.string(), projectName: z.string() });
const permissionsSchema = z.object({
  permissions: z.record(z.string(), z.object({ name: z.string(), havePermission: z.boolean() })),
});

/** Whether the app can do in Jira what the settings want. Reads only. */
export async function testJira(
  settings: ConfigurationSettings,
  dependencies: AdminDependencies,
): Promise<TestStep[]> {
  const { issueCreation, updateWorkLog } = settings;
  const steps = [
    ...(updateWorkLog ? [await step('Time tracking in Jira', () => timeTracking(dependencies.jira))] : []),
    ...(issueCreation.mode === 'issue'
      ? [await step('Project in Jira', () => project(issueCreation, dependencies))]
      : []),
    ...(issueCreation.mode === 'request'
      ? [await step('Service desk in Jira', () => serviceDesk(issueCreation, dependencies))]
      : []),
    await step('Permissions in Jira', () => permissions(settings, dependencies)),
  ];
  return steps;
}

async function step(name: string, run: () => Promise<TestStep | string>): Promise<TestStep> {
  try {
    const result = await run();
    return typeof result === 'string' ? passed(name, result) : result;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const isRefusal = error instanceof JiraRefused || error instanceof JiraPermissionMissing;
    return failed(name, isRefusal ? { message: error.message, advice: afterRefusal } : error);
  }
}

/** Jira gives the same answer for what does not exist and for what the app may not see. */
const afterRefusal =
  'Choose it again in the form, or give the app’s user the permissions “Browse projects” and “Create issues” there.';

async function timeTracking(jira: SendToJira): Promise<TestStep | string> {
  const { timeTrackingEnabled } = await callJira(jira, {
    request: { method: 'GET', path: '/rest/api/3/configuration' },
    action: 'read whether time tracking is on',
    answer: timeTrackingSchema,
  });
  if (timeTrackingEnabled) return 'Time tracking is on.';
  return failed('Time tracking in Jira', {
    message: 'Time tracking is off, so no work log can be added.',
    advice: 'Switch it on in Jira under System > Issue features > Time tracking.',
  });
}

async function project(
  { projectId, issueTypeId }: IssueCreation,
  dependencies: AdminDependencies,
): Promise<TestStep | string> {
  const { name, key, archived } = await readProject(projectId, dependencies);
  if (archived) {
    return failed('Project in Jira', {
      message: `The project ${name} (${key}) is archived.`,
      advice: 'Choose another project, or restore it.',
    });
  }
  const types = await listIssueTypes({ projectId }, dependencies);
  const type = types.find(({ id }) => id === issueTypeId);
  if (type) return `Issues of type ${type.label} can be created in ${name} (${key}).`;
  return failed('Project in Jira', {
    message: `The chosen issue type cannot be created in ${name} (${key}).`,
    advice: 'Choose the issue type again, or give the app’s user the permission “Create issues” there.',
  });
}

async function serviceDesk(
  { serviceDeskId, requestTypeId }: IssueCreation,
  dependencies: AdminDependencies,
): Promise<TestStep | string> {
  const { projectName } = await readDesk(serviceDeskId, dependencies);
  const types = await listRequestTypes({ serviceDeskId }, dependencies);
  const type = types.find(({ id }) => id === requestTypeId);
  if (type) return `Requests of type ${type.label} can be created in ${projectName}.`;
  return failed('Service desk in Jira', {
    message: `The chosen request type does not exist in ${projectName} any more.`,
    advice: 'Choose the request type again.',
  });
}

async function permissions(
  settings: ConfigurationSettings,
  dependencies: AdminDependencies,
): Promise<TestStep | string> {
  const needed = [
    'BROWSE_PROJECTS',
    ...(settings.updateWorkLog ? ['WORK_ON_ISSUES', 'EDIT_OWN_WORKLOGS'] : []),
    ...(settings.internalComment ? ['ADD_COMMENTS', 'EDIT_OWN_COMMENTS'] : []),
    ...(settings.attachFullReport ? ['CREATE_ATTACHMENTS'] : []),
    ...(settings.linkToAppliance ? ['LINK_ISSUES'] : []),
    ...(settings.surveyTransitions.length > 0 ? ['TRANSITION_ISSUES'] : []),
    ...(settings.issueCreation.mode === 'off' ? [] : ['CREATE_ISSUES']),
    ...(settings.issueCreation.mode === 'off' || !settings.assignOnCreation ? [] : ['ASSIGN_ISSUES']),
  ];
  const projectId = await projectOf(settings.issueCreation, dependencies);
  const answer = await callJira(dependencies.jira, {
    request: {
      method: 'GET',
      path: withQuery('/rest/api/3/mypermissions', { permissions: needed.join(','), projectId }),
    },
    action: 'read its own permissions',
    answer: permissionsSchema,
  });
  const missing = needed.filter((key) => !answer.permissions[key]?.havePermission);
  if (missing.length > 0) {
    const names = missing.map((key) => answer.permissions[key]?.name ?? key).join(', ');
    return failed('Permissions in Jira', {
      message: `The app lacks: ${names}.`,
      advice:
        'Give them to the app’s user, or to the role of add-on users, in the permission scheme of the project.',
    });
  }
  return projectId === undefined
    ? 'The app may work on issues in at least one project.'
    : 'The app may do in the project what the settings need.';
}

async function projectOf(
  { mode, projectId, serviceDeskId }: IssueCreation,
  dependencies: AdminDependencies,
): Promise<string | undefined> {
  if (mode === 'off') return undefined;
  return mode === 'issue' ? projectId : (await readDesk(serviceDeskId, dependencies)).projectId;
}

function readProject(projectId: string, { jira }: AdminDependencies) {
  return callJira(jira, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/project/${projectId}` },
    action: 'read the chosen project',
    answer: projectSchema,
  });
}

function readDesk(serviceDeskId: string, { jira }: AdminDependencies) {
  return callJira(jira, {
    request: { method: 'GET', path: jiraPath`/rest/servicedeskapi/servicedesk/${serviceDeskId}` },
    action: 'read the chosen service desk',
    answer: deskSchema,
  });
}
