import type { ConfigurationSettings } from '../../configuration/configuration';
import type { WritableProjects } from '../../configuration/writable-projects';
import { inBatches } from '../../foundation/batches';
import type { SendToJira } from '../../jira/jira-http';
import { isRefusal } from '../jira-choices/check-creation';
import { creationPermissions, missingPermissions, neededPermissions } from '../jira-choices/permissions';

/** How many projects are asked for at once. */
const askedTogether = 5;

/**
 * What keeps the app from working in the projects that sessions may write into, a sentence for each project. One call
 * of Jira for each of them.
 *
 * @throws what `callJira` throws, unless Jira refuses the project itself
 */
export async function findingsOnProjects(
  settings: ConfigurationSettings,
  jira: SendToJira,
): Promise<string[]> {
  const { projects } = settings.writableProjects;
  const creating = creationPermissions(settings);
  const needed = neededPermissions(settings).filter((key) => !creating.includes(key));
  const findings: string[] = [];
  for (const group of inBatches(projects, askedTogether)) {
    const found = await Promise.all(group.map((project) => findingOn(project, needed, jira)));
    findings.push(...found.filter((finding) => finding !== undefined));
  }
  return findings;
}

async function findingOn(
  { id, key }: WritableProjects['projects'][number],
  needed: string[],
  jira: SendToJira,
): Promise<string | undefined> {
  try {
    const missing = await missingPermissions(needed, id, jira);
    if (missing.length === 0) return undefined;
    return `In ${key} the app lacks: ${missing.map(({ name }) => name).join(', ')}.`;
  } catch (error) {
    if (isRefusal(error)) return `The project ${key} no longer exists, or the app may not see it.`;
    throw error;
  }
}
