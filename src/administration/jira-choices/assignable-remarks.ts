import type { Configuration, ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError } from '../../failure/policy-error';
import { canBeAssigned } from '../../jira/assignable-user';
import type { SendToJira } from '../../jira/jira-http';
import { readProject } from '../../jira/read-project';
import type { SettingsRemark } from '../../resolver/settings-remark';
import { nameUsers } from './find-users';
import { projectOf } from './permissions';

/** How many projects are asked about for one person. */
const projectsAsked = 10;

type NotAssignable = Extract<SettingsRemark, { code: 'not-assignable' }>;

/**
 * Whether Jira would assign what is created to the default assignee. One call, or two for requests; two more if it
 * would not. What Jira does not tell is no remark.
 *
 * @throws what `callJira` throws, but for a `PolicyError`
 */
export async function defaultAssigneeRemarks(
  { disabled, issueCreation }: ConfigurationSettings,
  { jira }: { jira: SendToJira },
): Promise<SettingsRemark[]> {
  const { mode, defaultAssignee } = issueCreation;
  if (disabled || mode === 'off' || defaultAssignee === '') return [];
  return unlessUntold(async () => {
    const project = await projectOf(issueCreation, jira);
    if (project === undefined) return [];
    return remarksOn('default-assignee', defaultAssignee, [project], jira);
  });
}

/**
 * In which projects Jira would not assign issues to the user that a representative is mapped to: those in which enabled
 * configurations create issues for their representative, and those in which they assign what nobody has. A call for
 * each, at most ten.
 *
 * @throws what `callJira` throws, but for a `PolicyError`
 */
export async function mappedUserRemarks(
  accountId: string,
  configurations: readonly Configuration[],
  { jira }: { jira: SendToJira },
): Promise<SettingsRemark[]> {
  return unlessUntold(async () => {
    const inUse = configurations.filter(({ settings }) => !settings.disabled);
    const found = await Promise.all(inUse.map(({ settings }) => projectsOf(settings, jira)));
    const projects = [...new Set(found.flat())].slice(0, projectsAsked);
    return remarksOn('representative', accountId, projects, jira);
  });
}

/** The ids of the projects in which a configuration assigns representatives, as far as it names them. */
async function projectsOf(settings: ConfigurationSettings, jira: SendToJira): Promise<string[]> {
  const { assignOnCreation, assignUnassigned, issueCreation, writableProjects } = settings;
  const created = assignOnCreation ? await projectOf(issueCreation, jira) : undefined;
  const named = assignUnassigned && writableProjects.mode === 'these' ? writableProjects.projects : [];
  return [...(created === undefined ? [] : [created]), ...named.map(({ id }) => id)];
}

async function remarksOn(
  role: NotAssignable['role'],
  accountId: string,
  projects: readonly string[],
  jira: SendToJira,
): Promise<NotAssignable[]> {
  const answers = await Promise.all(projects.map((project) => canBeAssigned(jira, project, accountId)));
  const refused = projects.filter((_, index) => answers[index] === false);
  if (refused.length === 0) return [];
  const [person] = await nameUsers({ accountIds: [accountId] }, { jira });
  const keys = await Promise.all(refused.map(async (id) => (await readProject(jira, id)).key));
  return [{ code: 'not-assignable', role, person: person?.label ?? '', projects: keys }];
}

async function unlessUntold(ask: () => Promise<SettingsRemark[]>): Promise<SettingsRemark[]> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof PolicyError) return [];
    throw error;
  }
}
