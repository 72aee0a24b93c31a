import { IssueNotFound, JiraPermissionMissing, JiraRefused, shown } from './jira-errors';

/** That Jira did not do what it was asked. */
export interface Refusal {
  /** Why, in its words. */
  jiraSays: string;
  /** It denied the app the right or did not know the issue, which may pass: the same may be asked again later. */
  mayPass: boolean;
}

/**
 * What Jira refused of a call that is no reason to fail then.
 *
 * @returns `undefined` if Jira did it
 * @throws what the call throws, but for a refusal
 */
export function refusalOf(call: Promise<unknown>): Promise<Refusal | undefined> {
  return call.then(() => undefined, asRefusal);
}

function asRefusal(error: unknown): Refusal {
  if (!isRefusal(error)) throw error;
  const jiraSays =
    error instanceof JiraRefused ? shown([...error.messages, ...Object.values(error.fields)]) : error.message;
  return { jiraSays, mayPass: error.policy.kind === 'confirm' };
}

/** Whether an error is Jira's refusal, and not a failure to answer. */
export function isRefusal(error: unknown): error is JiraRefused | JiraPermissionMissing | IssueNotFound {
  return [JiraRefused, JiraPermissionMissing, IssueNotFound].some((kind) => error instanceof kind);
}
