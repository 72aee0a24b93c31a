import type { AlertIssueSettings } from '../../configuration/alert-issue-settings';
import { createAlertIssue, describeAlertIssue, readAlertIssue } from '../../jira/alert-issue';
import { commentAlertIssueOnce } from '../../jira/comment-alert-issue';
import type { SendToJira } from '../../jira/jira-http';
import type { AlertIssueState } from './alert-issue-state';
import { alertIssueSummary, alertIssueText, allIsWell } from './alert-issue-text';
import { isNews, isSaid, type AlertStatement } from './alert-statements';
import type { KeptState } from './kept-state';
import { withoutDoubt } from './lost-creation';

export interface WantedIssue {
  statements: AlertStatement[];
  target: Pick<AlertIssueSettings, 'projectId' | 'issueTypeId'>;
}

interface Means {
  jira: SendToJira;
  now: () => number;
  /** Unique. */
  newId: () => string;
}

/**
 * Makes Jira say what the alerts say: an open issue is updated, else one is created, but only for what is news.
 * Calls nobody where that is said already.
 *
 * @throws StorageUnavailable, and what `callJira` throws
 */
export async function bringIssueInLine(
  kept: KeptState,
  { statements, target }: WantedIssue,
  means: Means,
): Promise<void> {
  const settled = await withoutDoubt(kept.present, target.projectId, means);
  if (!settled) return;
  const state = inProject(settled, target.projectId);
  if (isSaid(statements, state.said)) {
    await kept.keep({ ...state, failure: undefined });
    return;
  }
  if (await updateOpenIssue(kept, state, statements, means)) return;
  if (isNews(statements, state.said)) await createOnce(kept, state, { statements, target }, means);
  else await kept.keep({ said: statements, saidAt: means.now() });
}

/** What was said in another project counts no more: whoever reads this one has not been told. */
function inProject(state: AlertIssueState, projectId: string): AlertIssueState {
  if (state.issue === undefined || state.issue.projectId === projectId) return state;
  return { said: [], saidAt: state.saidAt, failure: state.failure };
}

/** @returns false where there is no open issue */
async function updateOpenIssue(
  kept: KeptState,
  { issue, saidAt }: AlertIssueState,
  statements: AlertStatement[],
  { jira, now }: Means,
): Promise<boolean> {
  const open = issue && (await readAlertIssue(jira, issue.id));
  if (!open) return false;
  await describeAlertIssue(jira, open, alertIssueText(statements));
  if (statements.length === 0) await commentAlertIssueOnce(jira, open, { body: allIsWell(), mark: saidAt });
  await kept.keep({ issue: { ...issue, key: open.key }, said: statements, saidAt: now() });
  return true;
}

/**
 * Creates the issue. That it is being created is written down first: should the answer get lost, the next look
 * searches for the issue by its token before it creates another.
 */
async function createOnce(
  kept: KeptState,
  { said, saidAt, failure }: AlertIssueState,
  { statements, target }: WantedIssue,
  { jira, now, newId }: Means,
): Promise<void> {
  const { projectId, issueTypeId } = target;
  const creating = { token: newId(), at: now(), projectId, statements };
  if (!(await kept.keep({ creating, said, saidAt, failure }))) return;
  const issue = await createAlertIssue(jira, {
    projectId,
    issueTypeId,
    summary: alertIssueSummary,
    token: creating.token,
    ...alertIssueText(statements),
  });
  await kept.keep({ issue: { ...issue, projectId }, said: statements, saidAt: creating.at });
}
