import { recipientsOf } from '../../configuration/alert-issue-settings';
import type { ConfigurationSet } from '../../configuration/configuration-set';
import type { Log } from '../../failure/log';
import { PolicyError } from '../../failure/policy-error';
import { StorageUnavailable } from '../../failure/platform-errors';
import { errorName } from '../../foundation/error-name';
import type { SendToJira } from '../../jira/jira-http';
import { alertIssueFailure } from './alert-issue-failure';
import type { AlertIssueStore } from './alert-issue-state';
import { isMailToDo, mailAlerts } from './alert-mail';
import { isSaid } from './alert-statements';
import { syncAlertIssue, isInDoubt } from './sync-alert-issue';
import { KeptState } from './kept-state';
import {
  statementsAtHand,
  strictStatements,
  type PresentStatements,
  type StatementDependencies,
} from './present-statements';

export interface AlertIssueDependencies extends StatementDependencies {
  alertIssue: AlertIssueStore;
  jira: SendToJira;
  /** Unique. */
  newId: () => string;
  log: Log;
}

/**
 * The five-minute tick of the alert issue. It makes one Jira issue say what the banner of the page says, and then
 * sends an email to those who are chosen, if there is one to send. Switched off, it costs nothing. Switched on, each
 * look costs two storage reads (one more for each further 25 configurations) and two queries. It calls Jira and
 * writes only if there is something else to say, or if the issue is in doubt. Before that, it reads everything that
 * this rests on by key, since batches may be out of date.
 *
 * A failure in Jira is kept, shown in the settings, and tried again: at the next look, an email after an hour.
 *
 * @param known the configurations, if the tick has already read them
 * @throws StorageUnavailable, StoredValueUnreadable
 */
export async function reconcileAlertIssue(
  known: ConfigurationSet | undefined,
  dependencies: AlertIssueDependencies,
): Promise<void> {
  const { configurations, alertIssue: store, now } = dependencies;
  const set = known ?? (await configurations.read());
  if (!set.settings.alertIssue.enabled) return;
  const { alertIssue, hours } = await store.readHealthAndAlertIssue();
  const kept = new KeptState(alertIssue, store);
  const atHand = await statementsAtHand(set, hours, dependencies);
  const { present } = kept;
  const isKnown = isSaid(atHand.statements, present.said) && !isInDoubt(present);
  const isMailed = !recipientsOf(atHand.target) || !isMailToDo(present, atHand.statements, now());
  const stated = isKnown && isMailed ? atHand : await strictStatements(dependencies);
  if (!stated.target.enabled) return;
  const isIssueWritten = await written(kept, stated, dependencies);
  const recipients = recipientsOf(stated.target);
  if (!isIssueWritten || !recipients) return;
  await mailAlerts(kept, { statements: stated.statements, recipients }, dependencies);
}

/** @returns false if it would be useless to go on: Jira does not answer, or the issue is in doubt */
async function written(
  kept: KeptState,
  { statements, target }: PresentStatements,
  dependencies: AlertIssueDependencies,
): Promise<boolean> {
  const { now, log } = dependencies;
  try {
    await syncAlertIssue(kept, { statements, target }, dependencies);
    return true;
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error;
    const failure = alertIssueFailure(error, now());
    // Without the cause, which may quote Jira.
    log.warn('The alert issue could not be written.', {
      error: errorName(error),
    });
    if (kept.present.failure?.cause !== failure.cause) await kept.keep({ ...kept.present, failure });
    return error instanceof PolicyError && error.policy.kind !== 'retry';
  }
}
