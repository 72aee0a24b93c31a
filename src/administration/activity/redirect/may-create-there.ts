import * as v from 'valibot';
import type { Configuration } from '../../../configuration/configuration';
import { configurationOf, type ConfigurationStore } from '../../../configuration/configuration-set';
import { callJira } from '../../../jira/jira-call';
import { jiraPath, type SendToJira } from '../../../jira/jira-http';
import { isRefusal } from '../../../jira/refusal';
import { missingPermissions, neededPermissions, projectOf } from '../../jira-choices/permissions';
import type { IssueDependencies } from './may-write-there';
import type { NewIssue } from './redirect-api';

type Dependencies = IssueDependencies & { configurations: Pick<ConfigurationStore, 'read'> };

const projectSchema = v.object({ id: v.string(), key: v.string(), name: v.string() });

type Project = v.InferOutput<typeof projectSchema>;

/**
 * What would be created for a session of each of these configurations that exist, or why nothing can be. One read, and
 * three calls for each; one more for a customer request.
 *
 * @throws StorageUnavailable, and what `callJira` throws
 */
export async function readNewIssues(
  { configurationIds }: { configurationIds: readonly string[] },
  dependencies: Dependencies,
): Promise<NewIssue[]> {
  const set = await dependencies.configurations.read();
  const found: NewIssue[] = [];
  for (const id of new Set(configurationIds)) {
    const configuration = configurationOf(set, id);
    if (configuration) found.push(await newIssueOf(configuration, dependencies));
  }
  return found;
}

/**
 * What would be created for a session of a configuration. Whoever asks for it has to be allowed to create issues there
 * themselves: the app must not do for somebody what Jira does not let them do.
 *
 * @throws what `callJira` throws
 */
export async function newIssueOf(
  { id, settings }: Configuration,
  { jira, jiraAsUser }: IssueDependencies,
): Promise<NewIssue> {
  const { name, disabled, issueCreation } = settings;
  const none = (reason: string): NewIssue => ({ configurationId: id, name, kind: 'none', reason });
  if (disabled) return none(`“${name}” is disabled. Enable it first.`);
  const { mode } = issueCreation;
  if (mode === 'off') {
    return none(
      `“${name}” does not say what is created. Choose it under “Issue creation” in that configuration.`,
    );
  }
  const projectId = await projectOf(issueCreation, jira).catch(noneIfRefused);
  const project = projectId === undefined ? undefined : await seenProject(projectId, jiraAsUser);
  if (!project) {
    return none(
      `The project in which “${name}” creates issues does not exist any more, or you may not see it. Choose it again under “Issue creation” in that configuration.`,
    );
  }
  const { key: projectKey, name: projectName } = project;
  const ofUser = await missingPermissions(['CREATE_ISSUES'], project.id, jiraAsUser);
  if (ofUser.length > 0) return none(`You may not create issues in the project ${projectKey}.`);
  const ofApp = await missingPermissions(neededPermissions(settings), project.id, jira);
  if (ofApp.length === 0) return { configurationId: id, name, kind: mode, projectKey, projectName };
  const names = ofApp.map((permission) => `“${permission.name}”`).join(', ');
  return none(`In the project ${projectKey} the app’s user lacks ${names}, which “${name}” needs.`);
}

async function seenProject(projectId: string, jiraAsUser: SendToJira): Promise<Project | undefined> {
  const project = callJira(jiraAsUser, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/project/${projectId}` },
    action: 'read the project of a new issue',
    answer: projectSchema,
  });
  return project.catch(noneIfRefused);
}

/** Jira answers the same if it is gone and if it may not be seen. */
function noneIfRefused(error: unknown): undefined {
  if (!isRefusal(error)) throw error;
}
