import type { OverrideStore } from '../administration/representative-overrides';
import type { SendToJira } from '../jira/jira-http';
import { ownName } from '../jira/names-on-issue';
import { representativeDigest } from '../reconcile/record/representative-digest';

export interface OwnNameDependencies {
  accountId: string | undefined;
  jiraAsUser: SendToJira;
  overrides: Pick<OverrideStore, 'read'>;
}

/**
 * The names by which the caller may be known on the appliance, as records of sessions have them: their name in Jira,
 * and those that an administrator has mapped to them. One call of Jira and one storage read.
 *
 * @throws StorageUnavailable, and what `callJira` throws
 */
export async function ownNames({
  accountId,
  jiraAsUser,
  overrides,
}: OwnNameDependencies): Promise<ReadonlySet<string>> {
  const [name, list] = await Promise.all([ownName(jiraAsUser), overrides.read()]);
  const mapped = list.overrides.filter((override) => override.accountId === accountId);
  const names = [
    ...(name === undefined ? [] : [name]),
    ...mapped.map(({ representative }) => representative),
  ];
  return new Set(names.map(representativeDigest));
}
