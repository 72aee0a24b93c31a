import { randomUUID } from 'node:crypto';
import type { RollUpDependencies } from '../../administration/activity/health/roll-up-health';
import type { AlertIssueDependencies } from '../../administration/alert-issue/reconcile-alert-issue';
import type { RemovalDependencies } from '../../delivery/removal/remove-outlived';
import type { DispatchDependencies } from '../../polling/dispatch-polls';
import type { LookAgainDependencies } from '../../reconcile/figures/look-again';
import { activityStorage } from '../activity-storage';
import { alertIssueStorage } from '../alert-issue-storage';
import { breakerStorage } from '../breaker-storage';
import { configurationStorage } from '../configuration-storage';
import { deliveryStorage } from '../delivery-storage';
import { issueFiguresStorage } from '../issue-figures-storage';
import { sendAsApp } from '../jira-http';
import { pollQueue } from '../polling-queue';
import { pollingStorage } from '../polling-storage';
import { removalStorage } from '../removal-storage';
import { sessionRecordStorage } from '../session-record-storage';
import { now } from '../now';
import { consoleLog } from '../console-log';

/** Dependencies of the five-minute schedule when it dispatches polls. */
export function dispatchDependencies(): DispatchDependencies {
  return { polling: pollingStorage, queue: pollQueue, now, log: consoleLog };
}

/** Dependencies of the five-minute schedule when it counts deliveries in. */
export function rollUpDependencies(): RollUpDependencies {
  return { activity: activityStorage, now, log: consoleLog };
}

/** Dependencies of the five-minute schedule when it keeps the alert issue up to date. */
export function alertIssueDependencies(): AlertIssueDependencies {
  return {
    activity: activityStorage,
    breakers: breakerStorage,
    alertIssue: alertIssueStorage,
    configurations: configurationStorage,
    jira: sendAsApp,
    now,
    newId: () => randomUUID(),
    log: consoleLog,
  };
}

/** Dependencies of the five-minute schedule when it removes what a lowered retention leaves behind. */
export function removalDependencies(): RemovalDependencies {
  return {
    removal: removalStorage,
    deliveries: deliveryStorage,
    sessionRecords: sessionRecordStorage,
    configurations: configurationStorage,
    now,
    log: consoleLog,
  };
}

/** Dependencies of the five-minute schedule when it looks once more at the figures of issues. */
export function lookAgainDependencies(): LookAgainDependencies {
  return {
    issueFigures: issueFiguresStorage,
    sessionRecords: sessionRecordStorage,
    jira: sendAsApp,
    now,
    log: consoleLog,
  };
}
