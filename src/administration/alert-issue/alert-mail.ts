import type { MailRecipients } from '../../configuration/alert-issue-settings';
import type { Log } from '../../failure/log';
import { hour } from '../../foundation/durations';
import { errorName } from '../../foundation/error-name';
import { notifyOfIssue } from '../../jira/notify-of-issue';
import type { SendToJira } from '../../jira/jira-http';
import { alertMailFailure } from './alert-mail-failure';
import type { AlertIssueState, AlertMailState } from './alert-issue-state';
import { alertMailText } from './alert-issue-text';
import { isNews, type AlertStatement } from './alert-statements';
import type { KeptState } from './kept-state';
import { isInDoubt } from './sync-alert-issue';

/** The least time between two emails, whatever comes of the first. */
const leastPause = hour;

const neverMailed: AlertMailState = { at: 0, told: [], isAlarming: false };

/** What the statements mean for an email, of what is known. */
export interface MailStep {
  /** What is known without what is over: if it comes again, it is news. The same if nothing is over. */
  mail: AlertMailState;
  /** Whether an email has to be sent now. */
  isDue: boolean;
}

/**
 * An email is due if there is news since the last one, or if nothing needs attention any more and the last one said
 * otherwise. An hour has to pass after the last one, and there has to be an issue that Jira is known to have.
 */
export function nextMail(
  state: AlertIssueState,
  statements: readonly AlertStatement[],
  now: number,
): MailStep {
  const mail = withoutOver(state.mail ?? neverMailed, statements);
  const isWellAgain = mail.isAlarming && !statements.some(needsAttention);
  const isToSay = isWellAgain || isNews(statements, mail.told);
  const isPossible = state.issue !== undefined && !isInDoubt(state);
  return { mail, isDue: isToSay && isPossible && now - mail.at >= leastPause };
}

function withoutOver(mail: AlertMailState, statements: readonly AlertStatement[]): AlertMailState {
  const present = new Set(statements.filter(needsAttention).map(({ subject }) => subject));
  const told = mail.told.filter(({ subject }) => present.has(subject));
  return told.length === mail.told.length ? mail : { ...mail, told };
}

function needsAttention({ level }: AlertStatement): boolean {
  return level > 0;
}

/** Whether a look at the alerts has to do something about emails. Nothing is read or called to find that out. */
export function isMailToDo(
  state: AlertIssueState,
  statements: readonly AlertStatement[],
  now: number,
): boolean {
  const { mail, isDue } = nextMail(state, statements, now);
  return isDue || (state.mail !== undefined && mail !== state.mail);
}

/**
 * Sends an email if one is due. The time is recorded before Jira is asked, and what was told afterwards: if the app is
 * killed in between, or the answer is lost, the email comes again after an hour rather than not at all, and there are
 * never two within one hour. What Jira refuses is kept with the state.
 *
 * @throws StorageUnavailable, and the error itself if it is a defect of the app
 */
export async function mailAlerts(
  kept: KeptState,
  { statements, recipients }: { statements: AlertStatement[]; recipients: MailRecipients },
  { jira, now, log }: { jira: SendToJira; now: () => number; log: Log },
): Promise<void> {
  const at = now();
  const { mail, isDue } = nextMail(kept.present, statements, at);
  const { issue } = kept.present;
  if (!isDue || issue === undefined) {
    if (kept.present.mail !== undefined) await kept.keepMail(mail);
    return;
  }
  if (!(await kept.keepMail({ ...mail, at }))) return;
  const to = { users: recipients.users, groupIds: recipients.groups.map(({ groupId }) => groupId) };
  try {
    await notifyOfIssue(jira, issue, { ...alertMailText(statements, issue.key), to });
  } catch (error) {
    log.warn('The email about alerts could not be sent.', { error: errorName(error) });
    await kept.keepMail({ ...mail, at, failure: alertMailFailure(error, mail.failure, at) });
    return;
  }
  const isAlarming = statements.some(needsAttention);
  await kept.keepMail({ at, sentAt: at, told: statements.filter(needsAttention), isAlarming });
}
