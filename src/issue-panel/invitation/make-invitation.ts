import type { Configuration } from '../../configuration/configuration';
import type { SendToJira } from '../../jira/jira-http';
import { issueInWords, ownName } from '../../jira/names-on-issue';
import { requestStanding, type RequestStanding } from '../../jira/request-standing';
import type { Invitation } from '../../report/invitation-data';
import { PageProblem } from '../../resolver/page-problem';
import { isUsable } from '../create-session-key';
import { shownIssue, type IssueCaller } from '../refuse-strangers';
import type { KeptKey, SessionKeyStore } from '../session-key-store';
import { configurationsFor, type ShownIssue } from '../start-ways';
import type { RenderedInvitation } from './render-invitation-in-use';

export interface MakeDependencies extends IssueCaller {
  sessionKeys: Pick<SessionKeyStore, 'kept'>;
  jiraAsUser: SendToJira;
  /** With the template that the configuration names. */
  renderInvitation: (invitation: Invitation, configuration: Configuration) => Promise<RenderedInvitation>;
  now: () => number;
}

export interface MadeInvitation extends RenderedInvitation {
  standing: RequestStanding;
  customer?: string;
  expiresAt: number;
}

/**
 * The invitation to this issue with the key that is valid. Made anew for each look, and again before it is sent, so
 * that nothing of it is stored. One storage read more than the settings, two with an own template; three calls of
 * Jira.
 *
 * @throws PageProblem, StorageUnavailable, TemplateError, and what `callJira` throws
 */
export async function makeInvitation(
  configurationId: string,
  dependencies: MakeDependencies,
): Promise<MadeInvitation> {
  const { jiraAsUser, renderInvitation } = dependencies;
  const issue = shownIssue(dependencies);
  const configuration = await configurationThatInvites(configurationId, issue, dependencies);
  const key = await validKey(configuration, issue, dependencies);
  const [agent, { summary, reporter }, standing] = await Promise.all([
    ownName(jiraAsUser),
    issueInWords(jiraAsUser, issue),
    requestStanding(jiraAsUser, issue.id),
  ]);
  const { host, name } = configuration.settings;
  const invitation: Invitation = {
    agent,
    customer: reporter,
    issueKey: issue.key,
    issueSummary: summary,
    shortKey: key.shortKey,
    url: key.url,
    expiresAt: key.expiresAt,
    host,
    configuration: name,
  };
  const rendered = await renderInvitation(invitation, configuration);
  return { ...rendered, standing, customer: reporter, expiresAt: key.expiresAt };
}

async function configurationThatInvites(
  configurationId: string,
  issue: ShownIssue,
  { configurationSet }: MakeDependencies,
): Promise<Configuration> {
  const offered = configurationsFor(issue, await configurationSet());
  const found = offered.find(
    ({ id, settings }) => id === configurationId && settings.sessionKeys && settings.invites,
  );
  if (found) return found;
  throw new PageProblem({
    kind: 'not-found',
    message: 'Nobody is invited from here any more. An administrator may have changed it; reload the page.',
  });
}

async function validKey(
  { id: configurationId, settings: { sessionKeyQueue } }: Configuration,
  issue: ShownIssue,
  { sessionKeys, now }: MakeDependencies,
): Promise<KeptKey> {
  const kept = await sessionKeys.kept({ issueId: issue.id, configurationId });
  if (kept && isUsable(kept, sessionKeyQueue, now())) return kept;
  throw new PageProblem({
    kind: 'failed',
    message: 'The session key has expired, or is about to.',
    advice: 'Create another one, and invite the customer with that.',
  });
}
