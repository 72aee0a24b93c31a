import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import type { IssueApi, IssueFunction } from '../../../src/issue-panel/issue-api';
import type { PageAnswer } from '../../../src/resolver/page-answer';
import type { Stand } from '../../stand/stand';
import { createVirtualStand, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from './administer';

/** A stand whose issues show the panel, and whose configuration is set like that. */
export async function standOnIssues(settings: Partial<ConfigurationSettings>): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  await showOnIssues(stand, true);
  await changeSettings(stand, settings);
  return stand;
}

/** Who asks, and where; the administrator if no account is given. */
interface Asking {
  issue: string;
  as?: string;
}

/** What the resolver answers to a call of the panel on an issue. */
export async function askOnIssue<Name extends IssueFunction>(
  stand: Pick<Stand, 'callOnIssue'>,
  { issue, as }: Asking,
  name: Name,
  payload: IssueApi[Name]['payload'],
): Promise<PageAnswer<IssueApi[Name]['value']>> {
  return (await stand.callOnIssue(issue, name, payload, as)) as PageAnswer<IssueApi[Name]['value']>;
}

/** The value of such an answer. @throws Error with the problem if there is one */
export async function onIssue<Name extends IssueFunction>(
  stand: Pick<Stand, 'callOnIssue'>,
  asking: Asking,
  name: Name,
  payload: IssueApi[Name]['payload'],
): Promise<IssueApi[Name]['value']> {
  const answer = await askOnIssue(stand, asking, name, payload);
  if (answer.ok) return answer.value;
  throw new Error(`${name} ended with a problem: ${JSON.stringify(answer.problem)}`);
}

/** Switches the panel on issues on or off, as in the Settings tab. */
export async function showOnIssues(stand: Pick<Stand, 'callAdmin'>, shownOnIssues: boolean) {
  const { revision, settings } = await administer(stand, 'readSettings', undefined);
  return administer(stand, 'saveInstallationSettings', {
    revision,
    settings: { ...settings, shownOnIssues },
  });
}
