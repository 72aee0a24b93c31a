import * as v from 'valibot';
import type { ConfigurationSettings } from '../../configuration/configuration';
import type { IssueCreation } from '../../configuration/issue-creation';
import { writableProjectsLabel } from '../../configuration/settings/writable-projects';
import { PolicyError } from '../../failure/policy-error';
import { callJira } from '../../jira/jira-call';
import { jiraPath, type SendToJira } from '../../jira/jira-http';
import { isTimeTrackingOn } from '../../jira/time-tracking';
import type { TestStep } from '../admin-api';
import { isRefusal } from '../jira-choices/check-creation';
import { creationProblems } from '../jira-choices/creation-problems';
import { listIssueTypes, listRequestTypes } from '../jira-choices/find-choices';
import { missingPermissions, neededPermissions, projectOf, readDesk } from '../jira-choices/permissions';
import { policySteps } from './policy-step';
import { findingsOnProjects } from './projects-in-jira';
import { failed, passed, skipped } from './test-step';

const projectSchema = v.object({
  name: v.string(),
  key: v.string(),
  archived: v.optional(v.boolean(), false),
});

/** What it takes to ask Jira. */
export interface TestJiraDependencies {
  jira: SendToJira;
}

/** Whether the app can do in Jira what the settings ask for. Only reads. */
export async function testJira(
  settings: ConfigurationSettings,
  dependencies: TestJiraDependencies,
): Promise<TestStep[]> {
  const { updateWorkLog } = settings;
  return [
    ...(updateWorkLog ? [await step('Time tracking in Jira', () => timeTracking(dependencies.jira))] : []),
    ...(await creationSteps(settings.issueCreation, dependencies)),
    ...(settings.writableProjects.mode === 'these'
      ? [await step(projectsStep, () => projectsFound(settings, dependencies))]
      : []),
    ...(await policySteps(settings, dependencies.jira)),
    await step('Permissions in Jira', () => permissions(settings, dependencies)),
  ];
}

async function creationSteps(
  creation: IssueCreation,
  dependencies: TestJiraDependencies,
): Promise<TestStep[]> {
  if (creation.mode === 'off') return [];
  const target =
    creation.mode === 'issue'
      ? await step('Project in Jira', () => project(creation, dependencies))
      : await step('Service desk in Jira', () => serviceDesk(creation, dependencies));
  const fields =
    target.outcome === 'passed'
      ? await step(fieldsStep, () => requiredFields(creation, dependencies))
      : skipped(fieldsStep);
  return [target, fields];
}

async function step(name: string, run: () => Promise<TestStep | string>): Promise<TestStep> {
  try {
    const result = await run();
    return typeof result === 'string' ? passed(name, result) : result;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return failed(name, isRefusal(error) ? { message: error.message, advice: afterRefusal } : error);
  }
}

/** Jira's answer is the same whether something does not exist or the app may not see it. */
const afterRefusal =
  'Choose it again in the form, or give the app’s user the permissions “Browse projects” and “Create issues” there.';

async function timeTracking(jira: SendToJira): Promise<TestStep | string> {
  if (await isTimeTrackingOn(jira)) return 'Time tracking is on.';
  return failed('Time tracking in Jira', {
    message: 'Time tracking is off, so no work log can be added.',
    advice: 'Switch it on in Jira under System > Issue features > Time tracking.',
  });
}

async function project(
  { projectId, issueTypeId }: IssueCreation,
  dependencies: TestJiraDependencies,
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
  dependencies: TestJiraDependencies,
): Promise<TestStep | string> {
  const { projectName } = await readDesk(serviceDeskId, dependencies.jira);
  const types = await listRequestTypes({ serviceDeskId }, dependencies);
  const type = types.find(({ id }) => id === requestTypeId);
  if (type) return `Requests of type ${type.label} can be created in ${projectName}.`;
  return failed('Service desk in Jira', {
    message: `The chosen request type no longer exists in ${projectName}.`,
    advice: 'Choose the request type again.',
  });
}

const projectsStep = writableProjectsLabel;

async function projectsFound(
  settings: ConfigurationSettings,
  { jira }: TestJiraDependencies,
): Promise<TestStep | string> {
  const findings = await findingsOnProjects(settings, jira);
  if (findings.length === 0) return 'They exist, and the app may work on issues in each of them.';
  return failed(projectsStep, {
    message: findings.join(' '),
    advice:
      'Give the permissions to the app’s user in these projects, or choose the projects again in the form.',
  });
}

const fieldsStep = 'Fields in Jira';

async function requiredFields(
  creation: IssueCreation,
  { jira }: TestJiraDependencies,
): Promise<TestStep | string> {
  const problems = await creationProblems(creation, jira);
  if (problems.length === 0) return 'All fields that Jira requires are filled.';
  return failed(fieldsStep, {
    message: problems.map(({ message }) => message).join(' '),
    advice: 'Check the fields under “Issue creation”.',
  });
}

async function permissions(
  settings: ConfigurationSettings,
  { jira }: TestJiraDependencies,
): Promise<TestStep | string> {
  const projectId = await projectOf(settings.issueCreation, jira);
  const missing = await missingPermissions(neededPermissions(settings), projectId, jira);
  if (missing.length > 0) {
    return failed('Permissions in Jira', {
      message: `The app lacks: ${missing.map(({ name }) => name).join(', ')}.`,
      advice:
        'Give them to the app’s user, or to the role of add-on users, in the permission scheme of the project.',
    });
  }
  return projectId === undefined
    ? 'The app may work on issues in at least one project.'
    : 'The app has the permissions that the settings need in the project.';
}

function readProject(projectId: string, { jira }: TestJiraDependencies) {
  return callJira(jira, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/project/${projectId}` },
    action: 'read the chosen project',
    answer: projectSchema,
  });
}
