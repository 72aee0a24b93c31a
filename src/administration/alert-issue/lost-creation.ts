import type { CreatedIssue } from '../../jira/alert-issue';
import { findAlertIssue } from '../../jira/find-alert-issue';
import { JiraRefused } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import type { AlertIssueState } from './alert-issue-state';

/** Jira's search lags behind by seconds as a rule, and a request that was made has ended by then. */
const settling = 10 * 60 * 1000;

const minute = 60 * 1000;

/** Clocks differ. */
const marginMinutes = 10;

/**
 * The state without a creation in doubt: the issue is found, or there is none.
 *
 * @param projectId where the issue is wanted now
 * @returns nothing where it is too early to tell
 * @throws what `callJira` throws
 */
export async function withoutDoubt(
  state: AlertIssueState,
  projectId: string,
  { jira, now }: { jira: SendToJira; now: () => number },
): Promise<AlertIssueState | undefined> {
  const { creating, ...rest } = state;
  if (!creating) return state;
  const age = now() - creating.at;
  if (age < settling) return undefined;
  const withinMinutes = Math.ceil(age / minute) + marginMinutes;
  const found = await find({ ...creating, withinMinutes }, projectId, jira);
  if (!found) return rest;
  return {
    issue: { ...found, projectId: creating.projectId },
    said: creating.statements,
    saidAt: creating.at,
  };
}

/** A project that the app does not see any more, and that is wanted no more, must not stand in the way. */
async function find(
  lost: { projectId: string; token: string; withinMinutes: number },
  wanted: string,
  jira: SendToJira,
): Promise<CreatedIssue | undefined> {
  try {
    return await findAlertIssue(jira, lost);
  } catch (error) {
    if (error instanceof JiraRefused && lost.projectId !== wanted) return undefined;
    throw error;
  }
}
