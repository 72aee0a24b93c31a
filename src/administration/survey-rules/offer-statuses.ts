import type { SendToJira } from '../../jira/jira-http';
import { isSameName, normalName } from '../../jira/same-name';
import { readAllStatusNames, readStatusNames } from '../../jira/status-names';
import { isRefusal } from '../jira-choices/check-creation';
import type { Choice } from '../jira-choices/choice';

/** Nobody looks through more. */
const statusesShown = 200;

/**
 * The statuses that a survey rule can name, read as the administrator. A call for each project, or one for all. A
 * project that Jira refuses to show is left out.
 *
 * @throws what `callJira` throws, but for a refusal
 */
export async function offerStatuses(
  { projectIds }: { projectIds: string[] },
  { jiraAsUser }: { jiraAsUser: SendToJira },
): Promise<Choice[]> {
  if (projectIds.length === 0) {
    const names = await readAllStatusNames(jiraAsUser);
    return names
      .sort((one, other) => one.localeCompare(other, 'en'))
      .slice(0, statusesShown)
      .map((name) => ({ id: name, label: name }));
  }
  const found = await Promise.all(projectIds.map((projectId) => namesIn(projectId, jiraAsUser)));
  return inAllOrSome(found.filter((names) => names !== undefined)).slice(0, statusesShown);
}

async function namesIn(projectId: string, jira: SendToJira): Promise<string[] | undefined> {
  try {
    return await readStatusNames(jira, projectId);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function inAllOrSome(projects: readonly string[][]): Choice[] {
  const byName = new Map(projects.flat().map((name) => [normalName(name), name]));
  return [...byName.values()].map((name) => {
    const isInAll = projects.every((statuses) => statuses.some((status) => isSameName(status, name)));
    return { id: name, label: name, description: isInAll ? undefined : 'not in every project' };
  });
}
