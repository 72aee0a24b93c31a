import type { Configuration } from '../configuration/configuration';
import { refused } from './move-problems';
import type { IssueCaller } from './refuse-strangers';
import { configurationsFor, type ShownIssue } from './start-ways';

/**
 * The configuration, if people on issues of this project may bring in and move its sessions.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function mayMoveWith(
  configurationId: string,
  issue: ShownIssue,
  { configurationSet }: Pick<IssueCaller, 'configurationSet'>,
): Promise<{ configuration: Configuration; retentionDays: number }> {
  const set = await configurationSet();
  const found = configurationsFor(issue, set).find(
    ({ id, settings }) => id === configurationId && settings.movedOnIssues,
  );
  if (found) return { configuration: found, retentionDays: set.settings.retentionDays };
  throw refused('Sessions of this appliance cannot be moved here. An administrator of Jira can allow it.');
}
