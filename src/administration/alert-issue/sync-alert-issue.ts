import type { AlertIssueSettings } from '../../configuration/alert-issue-settings';
import { PolicyError } from '../../failure/policy-error';
import {
  createAlertIssue,
  describeAlertIssue,
  readAlertIssue,
  type OpenAlertIssue,
} from '../../jira/alert-issue';
import { commentAlertIssueOnce } from '../../jira/comment-alert-issue';
import type { SendToJira } from '../../jira/jira-http';
import { AlertIssueNotFound, AlertIssueUnseen } from './alert-issue-doubt';
import type { AlertIssueState } from './alert-issue-state';
import { alertIssueSummary, alertIssueText, allIsWell } from './alert-issue-text';
import { isNews, isSaid, type AlertStatement } from './alert-statements';
import type { KeptState } from './kept-state';
import { lookForIssue, type KnownIssue, type LookedFor } from './look-for-issue';
import { withoutDoubt } from './lost-creation';

export interface WantedIssue {
  statements: AlertStatement[];
  target: Pick<AlertIssueSettings, 'projectId' | 'issueTypeId'>;
}

interface SyncDependencies {
  jira: SendToJira;
  now: () => number;
  /** Unique. */
  newId: () => string;
}

/**
 * Makes Jira say what the alerts say. It updates an open issue; without one it creates one, but only for news. It makes
 * no call if the issue already says it.
 *
 * @throws StorageUnavailable, AlertIssueNotFound, AlertIssueHidden, AlertIssueUnseen, and what `callJira` throws
 */
export async function syncAlertIssue(
  kept: KeptState,
  { statements, target }: WantedIssue,
  dependencies: SyncDependencies,
): Promise<void> {
  const settled = await withoutDoubt(kept.present, target.projectId, dependencies);
  if (!settled) return;
  const state = inProject(settled, target.projectId);
  if (isSaid(statements, state.said) && !isInDoubt(state)) {
    await kept.keep({ ...state, failure: undefined });
    return;
  }
  const { issue } = state;
  const looked: LookedFor = issue ? await lookForIssue(issue, dependencies) : { kind: 'gone' };
  if (issue && looked.kind === 'open')
    return update(kept, { ...state, issue }, looked.issue, statements, dependencies);
  if (issue && looked.kind === 'missing')
    return lookAgainLater(kept, { ...state, issue }, looked.since, statements);
  if (isNews(statements, state.said)) await createOnce(kept, state, { statements, target }, dependencies);
  else await kept.keep({ said: statements, saidAt: dependencies.now() });
}

/** Whether to ask Jira for the issue even if there is nothing else to say. */
export function isInDoubt({ creating, issue }: AlertIssueState): boolean {
  return creating !== undefined || issue?.notFoundSince !== undefined || issue?.isUnseen === true;
}

/** What was said in another project no longer counts: the readers of this one have not seen it. */
function inProject(state: AlertIssueState, projectId: string): AlertIssueState {
  if (state.issue === undefined || state.issue.projectId === projectId) return state;
  return { said: [], saidAt: state.saidAt, failure: state.failure };
}

type StateWithIssue = AlertIssueState & { issue: KnownIssue };

async function update(
  kept: KeptState,
  { issue: { id, projectId }, saidAt }: StateWithIssue,
  open: OpenAlertIssue,
  statements: AlertStatement[],
  { jira, now }: SyncDependencies,
): Promise<void> {
  await describeAlertIssue(jira, open, alertIssueText(statements));
  if (statements.length === 0) await commentAlertIssueOnce(jira, open, { body: allIsWell(), mark: saidAt });
  await kept.keep({ issue: { id, key: open.key, projectId }, said: statements, saidAt: now() });
}

/**
 * Records that the issue was not found. What is no news at this look need not be said if the issue turns out to be
 * deleted: whoever deleted it knew.
 */
async function lookAgainLater(
  kept: KeptState,
  state: StateWithIssue,
  notFoundSince: number,
  statements: AlertStatement[],
): Promise<void> {
  const said = isNews(statements, state.said) ? state.said : statements;
  if (!(await kept.keep({ ...state, issue: { ...state.issue, notFoundSince }, said }))) return;
  throw new AlertIssueNotFound(state.issue.key);
}

/**
 * Creates the issue. It first records that it does so: if the answer gets lost, the next look searches for the issue
 * by its token before it creates another. It then asks for the issue once: in some projects a security level hides
 * from the app what it creates, and only what it has seen can turn out to be deleted.
 *
 * @throws AlertIssueUnseen
 */
async function createOnce(
  kept: KeptState,
  { said, saidAt, failure }: AlertIssueState,
  { statements, target }: WantedIssue,
  { jira, now, newId }: SyncDependencies,
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
  const shown = await readAlertIssue(jira, issue.id).catch(notKnown);
  const known = { ...issue, projectId, ...(isShown(shown) ? {} : { isUnseen: true }) };
  await kept.keep({ issue: known, said: statements, saidAt: creating.at });
  if (shown === 'not-found') throw new AlertIssueUnseen(issue.key);
}

type Shown = OpenAlertIssue | 'closed' | 'not-found' | 'not-known';

function isShown(shown: Shown): boolean {
  return shown !== 'not-found' && shown !== 'not-known';
}

function notKnown(error: unknown): 'not-known' {
  if (error instanceof PolicyError) return 'not-known';
  throw error;
}
