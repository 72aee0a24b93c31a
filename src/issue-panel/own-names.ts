import * as v from 'valibot';
import type { OverrideStore } from '../administration/representative-overrides';
import { callJira, type JiraCall } from '../jira/jira-call';
import type { SendToJira } from '../jira/jira-http';
import { representativeDigest } from '../reconcile/record/representative-digest';

export interface OwnNameDependencies {
  accountId: string | undefined;
  jiraAsUser: SendToJira;
  overrides: Pick<OverrideStore, 'read'>;
}

const ownDisplayName: JiraCall<string> = {
  request: { method: 'GET', path: '/rest/api/3/myself' },
  action: 'ask for the name of the user',
  answer: v.pipe(
    v.object({ displayName: v.string() }),
    v.transform(({ displayName }) => displayName),
  ),
};

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
  const [name, list] = await Promise.all([callJira(jiraAsUser, ownDisplayName), overrides.read()]);
  const mapped = list.overrides.filter((override) => override.accountId === accountId);
  return new Set([name, ...mapped.map(({ representative }) => representative)].map(representativeDigest));
}
