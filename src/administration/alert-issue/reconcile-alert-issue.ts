import type { ConfigurationSet } from '../../configuration/configuration-set';
import type { Log } from '../../failure/log';
import { StorageUnavailable } from '../../failure/platform-errors';
import { errorName } from '../../foundation/error-name';
import type { SendToJira } from '../../jira/jira-http';
import { alertIssueFailure } from './alert-issue-failure';
import type { AlertIssueStore } from './alert-issue-state';
import { isSaid } from './alert-statements';
import { syncAlertIssue, isInDoubt } from './sync-alert-issue';
import { KeptState } from './kept-state';
import { statementsAtHand, strictStatements, type StatementDependencies } from './present-statements';

export interface AlertIssueDependencies extends StatementDependencies {
  alertIssue: AlertIssueStore;
  jira: SendToJira;
  /** Unique. */
  newId: () => string;
  log: Log;
}

/**
 * The five-minute tick of the alert issue. It makes one Jira issue say what the banner of the page says. Switched off,
 * it costs nothing. Switched on, each look costs two storage reads (one more for each further 25 configurations) and two
 * queries. It calls Jira and writes only if there is something else to say, or if the
 * issue is in doubt. Before that, it reads everything that this rests on by key, since batches may be out of date.
 *
 * A failure in Jira is kept, shown in the settings, and tried again at the next look.
 *
 * @param known the configurations, if the tick has already read them
 * @throws StorageUnavailable, StoredValueUnreadable
 */
export async function reconcileAlertIssue(
  known: ConfigurationSet | undefined,
  dependencies: AlertIssueDependencies,
): Promise<void> {
  const { configurations, alertIssue: store, now, log } = dependencies;
  const set = known ?? (await configurations.read());
  if (!set.settings.alertIssue.enabled) return;
  const { alertIssue, hours } = await store.readHealthAndAlertIssue();
  const kept = new KeptState(alertIssue, store);
  const atHand = await statementsAtHand(set, hours, dependencies);
  const isKnown = isSaid(atHand.statements, kept.present.said) && !isInDoubt(kept.present);
  const { statements, target } = isKnown ? atHand : await strictStatements(dependencies);
  if (!target.enabled) return;
  try {
    await syncAlertIssue(kept, { statements, target }, dependencies);
  } catch (error) {
    if (error instanceof StorageUnavailable) throw error;
    const failure = alertIssueFailure(error, now());
    // Without the cause, which may quote Jira.
    log.warn('The alert issue could not be written.', {
      error: errorName(error),
    });
    if (kept.present.failure?.cause === failure.cause) return;
    await kept.keep({ ...kept.present, failure });
  }
}
