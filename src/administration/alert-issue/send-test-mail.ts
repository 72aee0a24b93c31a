import { recipientsOf, type AlertIssueSettings } from '../../configuration/alert-issue-settings';
import type { ConfigurationStore } from '../../configuration/configuration-set';
import { PolicyError } from '../../failure/policy-error';
import { notifyOfIssue } from '../../jira/notify-of-issue';
import type { SendToJira } from '../../jira/jira-http';
import { PageProblem } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import type { SentTestMail } from '../settings/settings-api';
import { AlertIssueNotFound } from './alert-issue-doubt';
import { alertIssueFailure } from './alert-issue-failure';
import type { AlertIssueStore } from './alert-issue-state';
import { testMailText, testStatement } from './alert-issue-text';
import { adviceForMail } from './alert-mail-failure';
import { KeptState } from './kept-state';
import { lookForIssue, type KnownIssue } from './look-for-issue';
import { isInDoubt, syncAlertIssue } from './sync-alert-issue';

interface TestDependencies extends RecordDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  alertIssue: AlertIssueStore;
  jira: SendToJira;
}

/**
 * Sends the email about alerts to those who are chosen, as a test. It neither waits for the hour between two emails nor
 * begins one: no alert may come late because of a test. If no open alert issue is known, one is created in the same way
 * as for an alert; the next tick then says in it that all is well.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function sendTestMail(dependencies: TestDependencies): Promise<SentTestMail> {
  const { configurations, alertIssue: store, jira } = dependencies;
  const target = (await configurations.read()).settings.alertIssue;
  const recipients = recipientsOf(target);
  if (!recipients) throw nobodyChosen();
  const kept = new KeptState((await store.readHealthAndAlertIssue()).alertIssue, store);
  const issue = await withAdvice(issueToMail(kept, target, dependencies), (error) =>
    alertIssueFailure(error, dependencies.now()),
  );
  if (!issue) throw notCreatedYet();
  const { users, groups } = recipients;
  const to = { users, groupIds: groups.map(({ groupId }) => groupId) };
  await withAdvice(notifyOfIssue(jira, issue, { ...testMailText(issue.key), to }), (error) => ({
    cause: error.message,
    advice: adviceForMail(error),
  }));
  await recordChange({ action: 'Sent a test of the email about alerts' }, dependencies);
  return { issueKey: issue.key, users: users.length, groups: groups.map(({ name }) => name) };
}

/** The open alert issue, created if need be; nothing if a creation is under way. */
async function issueToMail(
  kept: KeptState,
  target: AlertIssueSettings,
  dependencies: TestDependencies,
): Promise<KnownIssue | undefined> {
  const { issue, said } = kept.present;
  if (issue?.projectId === target.projectId && !isInDoubt(kept.present)) {
    const looked = await lookForIssue(issue, dependencies);
    if (looked.kind === 'open') return { ...issue, key: looked.issue.key };
    if (looked.kind === 'missing') throw new AlertIssueNotFound(issue.key);
  }
  const others = said.filter(({ subject }) => subject !== testStatement.subject);
  await syncAlertIssue(kept, { statements: [...others, testStatement], target }, dependencies);
  return kept.present.creating ? undefined : kept.present.issue;
}

/** A failure of Jira as the page shows it, with advice for this. */
async function withAdvice<T>(
  answer: Promise<T>,
  tell: (error: PolicyError) => { cause: string; advice: string },
): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { cause, advice } = tell(error);
    throw new PageProblem({ kind: 'failed', message: cause, advice });
  }
}

function nobodyChosen(): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: 'No email can be sent: the alert issue is off, or nobody is chosen.',
    advice: 'Switch the issue on, choose users or groups, and save.',
  });
}

function notCreatedYet(): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: 'The alert issue is just being created, or the answer to its creation is missing.',
    advice: 'Try again in a quarter of an hour, when the app has found out.',
  });
}
