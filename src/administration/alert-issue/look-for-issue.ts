import { confirmDelay } from '../../delivery/denial';
import { readAlertIssue, type OpenAlertIssue } from '../../jira/alert-issue';
import { mayBrowse } from '../../jira/find-issue';
import type { SendToJira } from '../../jira/jira-http';
import { AlertIssueHidden, AlertIssueUnseen } from './alert-issue-doubt';
import type { AlertIssueState } from './alert-issue-state';

export type KnownIssue = NonNullable<AlertIssueState['issue']>;

/** What Jira says about the issue that the app keeps up to date. */
export type LookedFor =
  | { kind: 'open'; issue: OpenAlertIssue }
  /** Somebody closed it, or deleted it. */
  | { kind: 'gone' }
  /** It was not found, either for the first time or again. */
  | { kind: 'missing'; since: number };

/**
 * Asks Jira for the issue. A 404 counts only if the app may browse the project, and decides only at the second look: a
 * single one may be a fault. If the app has never seen the issue, no 404 counts: a security level may hide it.
 *
 * @throws AlertIssueHidden, AlertIssueUnseen, and what `callJira` throws
 */
export async function lookForIssue(
  { id, key, projectId, notFoundSince, isUnseen }: KnownIssue,
  { jira, now }: { jira: SendToJira; now: () => number },
): Promise<LookedFor> {
  const found = await readAlertIssue(jira, id);
  if (found === 'closed') return { kind: 'gone' };
  if (found !== 'not-found') return { kind: 'open', issue: found };
  if ((await mayBrowse(jira, { projectId })) !== 'allowed') {
    throw new AlertIssueHidden(`The alert issue ${key}`);
  }
  if (isUnseen) throw new AlertIssueUnseen(key);
  const since = notFoundSince ?? now();
  return now() - since >= confirmDelay ? { kind: 'gone' } : { kind: 'missing', since };
}
