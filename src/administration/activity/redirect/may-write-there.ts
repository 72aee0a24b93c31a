import type { Configuration } from '../../../configuration/configuration';
import { findIssue } from '../../../jira/find-issue';
import type { IssueFacts } from '../../../jira/issue-facts';
import type { SendToJira } from '../../../jira/jira-http';
import { ProjectNotAllowed, refuseOtherProjects } from '../../../reconcile/issue/allowed-projects';
import { invalid, type PageProblem } from '../../../resolver/page-problem';
import { missingPermissions, neededPermissions } from '../../jira-choices/permissions';

export interface IssueDependencies {
  /** As the app. */
  jira: SendToJira;
  jiraAsUser: SendToJira;
}

/** An issue that the user and the app may see. */
export type SeenIssue = IssueFacts & { issueId: string };

/**
 * The issue that somebody chose. Two calls: they have to see it, and so has the app.
 *
 * @throws PageProblem, and what `callJira` throws
 */
export async function readChosenIssue(
  issueId: string,
  { jira, jiraAsUser }: IssueDependencies,
): Promise<SeenIssue> {
  const ofUser = await findIssue(jiraAsUser, issueId);
  if (!ofUser) throw issueProblem('This issue does not exist, or you may not see it. Choose another one.');
  const ofApp = await findIssue(jira, issueId);
  if (ofApp?.issueId === undefined) {
    throw issueProblem(
      `The app may not see ${ofUser.issueKey}. Give its user “Browse projects” in the project ${ofUser.projectKey}.`,
    );
  }
  return { ...ofApp, issueId: ofApp.issueId };
}

function issueProblem(message: string): PageProblem {
  return invalid([{ path: 'issue', message }]);
}

/**
 * Why sessions of a configuration may not be written to an issue, in words; `undefined` if they may. One call.
 *
 * @throws what `callJira` throws
 */
export async function whyNotThere(
  { settings }: Configuration,
  issue: SeenIssue,
  { jira }: Pick<IssueDependencies, 'jira'>,
): Promise<string | undefined> {
  const { name, issueCreation } = settings;
  if (settings.disabled) return `“${name}” is disabled. Enable it first.`;
  try {
    refuseOtherProjects(issue, settings);
  } catch (error) {
    if (!(error instanceof ProjectNotAllowed)) throw error;
    return `Sessions of “${name}” may not write into the project ${issue.projectKey}. Add it to the configuration, or choose another issue.`;
  }
  const needed = neededPermissions({ ...settings, issueCreation: { ...issueCreation, mode: 'off' } });
  const missing = await missingPermissions(needed, issue.projectId, jira);
  if (missing.length === 0) return undefined;
  const names = missing.map((permission) => `“${permission.name}”`).join(', ');
  return `In the project ${issue.projectKey} the app’s user lacks ${names}, which “${name}” needs.`;
}
