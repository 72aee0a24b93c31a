import { minute } from '../../foundation/durations';
import type { CreatedIssue } from '../../jira/alert-issue';
import { findAlertIssue } from '../../jira/find-alert-issue';
import { mayBrowse } from '../../jira/find-issue';
import type { SendToJira } from '../../jira/jira-http';
import { AlertIssueHidden, AlertIssueNotKnown } from './alert-issue-doubt';
import type { AlertIssueState } from './alert-issue-state';

/** Jira's search usually lags behind by seconds, and after this time a request that was made has ended. */
const settling = 10 * minute;

/** Clocks differ. */
const marginMinutes = 10;

/**
 * The state after a creation in doubt: the issue was found, or there is none. If the project is no longer the wanted
 * one, it does not matter which.
 *
 * @param projectId the project in which the issue is wanted now
 * @returns nothing if it is too early to tell
 * @throws AlertIssueNotKnown, AlertIssueHidden, and what `callJira` throws
 */
export async function withoutDoubt(
  state: AlertIssueState,
  projectId: string,
  { jira, now }: { jira: SendToJira; now: () => number },
): Promise<AlertIssueState | undefined> {
  const { creating, ...rest } = state;
  if (!creating) return state;
  if (creating.projectId !== projectId) return { said: [], saidAt: rest.saidAt, failure: rest.failure };
  const age = now() - creating.at;
  if (age < settling) return undefined;
  const found = await find(creating, age, jira);
  if (!found) return rest;
  return { issue: { ...found, projectId }, said: creating.statements, saidAt: creating.at };
}

/** Finding none counts only if all issues were looked through and the app may browse the project. */
async function find(
  { projectId, token }: { projectId: string; token: string },
  age: number,
  jira: SendToJira,
): Promise<CreatedIssue | undefined> {
  const most = Math.ceil(age / minute) + marginMinutes;
  const least = Math.floor((age - settling) / minute) - marginMinutes;
  const found = await findAlertIssue(jira, { projectId, token, minutesAgo: { most, least } });
  if (found === 'not-known') throw new AlertIssueNotKnown();
  if (found !== 'none') return found;
  if ((await mayBrowse(jira, { projectId })) === 'allowed') return undefined;
  throw new AlertIssueHidden('The alert issue whose creation got no answer');
}
