import type { ConfigurationSettings } from '../../configuration/configuration';
import { PolicyError } from '../../failure/policy-error';
import { blockedProjects, isBlockedAnywhere } from '../../jira/data-policy';
import type { SendToJira } from '../../jira/jira-http';
import type { TestStep } from '../admin-api';
import { projectOf } from '../jira-choices/permissions';
import { failed, warning } from './test-step';

const policyStep = 'Data security policies in Jira';

const advice =
  'Ask an administrator of the organization to allow the app in the data security policy (Atlassian Administration > Security > Data security policies).';

/**
 * Whether a data security policy of the organization keeps the app from where it is to write: what is blocked looks
 * like what does not exist. One to three calls.
 *
 * @returns nothing if none does, or if Jira does not tell
 */
export async function policySteps(settings: ConfigurationSettings, jira: SendToJira): Promise<TestStep[]> {
  try {
    const found = await findings(settings, jira);
    return found ? [found] : [];
  } catch (error) {
    if (error instanceof PolicyError) return [];
    throw error;
  }
}

async function findings(settings: ConfigurationSettings, jira: SendToJira): Promise<TestStep | undefined> {
  const { issueCreation, writableProjects } = settings;
  const names = new Map<string, string>();
  const created = await creationProject(settings, jira);
  if (created !== undefined && issueCreation.mode !== 'off') names.set(created, 'where issues are created');
  for (const { id, key } of writableProjects.projects) names.set(id, key);
  const blocked = names.size === 0 ? [] : await blockedProjects(jira, [...names.keys()]);
  if (blocked.length > 0) {
    const projects = blocked.map((id) => names.get(id) ?? id).join(', ');
    return failed(policyStep, {
      message: `A data security policy keeps the app from the content of a project: ${projects}.`,
      advice,
    });
  }
  const isConfined = writableProjects.mode === 'these';
  if (isConfined || !(await isBlockedAnywhere(jira))) return undefined;
  const detail = 'A data security policy keeps the app from the content of some project.';
  return warning(policyStep, detail, `Sessions that name an issue there are parked. ${advice}`);
}

/** A service desk that Jira does not show may be blocked itself: the site is asked about then. */
async function creationProject(
  { issueCreation }: ConfigurationSettings,
  jira: SendToJira,
): Promise<string | undefined> {
  try {
    return await projectOf(issueCreation, jira);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}
