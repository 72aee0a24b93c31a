import { randomBytes, randomUUID } from 'node:crypto';
import { webTrigger } from '@forge/api';
import type { RollUpDependencies } from '../administration/activity/health/roll-up-health';
import type { AlertIssueDependencies } from '../administration/alert-issue/reconcile-alert-issue';
import type { AdminDependencies } from '../administration/answer-admin';
import type { ReportDependencies } from '../administration/personal-data/report-personal-data';
import { readOutboundEvent } from '../appliance/outbound-event-reader';
import type { RequeueDependencies } from '../delivery/requeue-dependencies';
import type { ProbeDependencies } from '../delivery/probe-appliance';
import type { ProcessDependencies } from '../delivery/process-delivery';
import type { ReceiveDependencies } from '../delivery/receive-outbound-event';
import type { RemovalDependencies } from '../delivery/removal/remove-outlived';
import { matchHours } from '../reconcile/issue/match-representatives';
import { onlyReading } from '../jira/only-reading';
import type { BackfillDependencies } from '../polling/backfill/run-backfill';
import type { DispatchDependencies } from '../polling/dispatch-polls';
import { reserveEvents } from '../polling/push-budget';
import { reportAccounts } from './account-report-http';
import { activityStorage } from './activity-storage';
import { alertIssueStorage } from './alert-issue-storage';
import { applianceInTime, applianceOf, applianceToReach, testClientOf } from './appliance-of';
import { auditStorage } from './audit-storage';
import { breakerStorage } from './breaker-storage';
import { configurationStorage } from './configuration-storage';
import { consoleLog } from './console-log';
import { deliveryQueue } from './delivery-queue';
import { deliveryStorage } from './delivery-storage';
import { sendAsApp, sendAsUser } from './jira-http';
import { matchedAccountStorage } from './matched-account-storage';
import { overrideStorage } from './override-storage';
import { pause } from './pause';
import { peopleStorage } from './people-storage';
import { pollQueue } from './polling-queue';
import { backfillStorage, pollingStorage, pushBudgetStorage } from './polling-storage';
import { readWork } from './read-work';
import { reconcileInTime, reconcileWith } from './reconcile-with';
import { removalStorage } from './removal-storage';
import { reportCycleStorage } from './report-cycle-storage';
import { representativeStorage } from './representative-storage';
import { clientSecretStorage, installationSecretStorage } from './secret-storage';
import { templateStorage } from './template-storage';
import { forgetAccessToken } from './token-storage';

/** The one place where the core meets the platform. */
const now = () => Date.now();
const log = consoleLog;

/** Dependencies of the web trigger. */
export function receiveDependencies(): ReceiveDependencies {
  return {
    readEvent: readOutboundEvent,
    installationSecret: installationSecretStorage,
    configurations: configurationStorage,
    deliveries: deliveryStorage,
    queue: deliveryQueue,
    now,
    pause,
    log,
  };
}

/** Dependencies of the queue's consumer. */
export function processDependencies(): ProcessDependencies {
  return {
    readWork,
    deliveries: deliveryStorage,
    configurations: configurationStorage,
    breakers: breakerStorage,
    reconcileWith: reconcileInTime,
    applianceOf: applianceToReach,
    now,
    random: Math.random,
    log,
  };
}

/** Dependencies of the queue's consumer when it probes an appliance. */
export function probeDependencies(): ProbeDependencies {
  return {
    breakers: breakerStorage,
    configurations: configurationStorage,
    applianceOf: applianceToReach,
    now,
    log,
  };
}

/** Dependencies of the five-minute schedule. */
export function requeueDependencies(): RequeueDependencies {
  return {
    deliveries: deliveryStorage,
    breakers: breakerStorage,
    configurations: configurationStorage,
    queue: deliveryQueue,
    reservePushes: async (wanted) => (await reserveEvents(wanted, { budget: pushBudgetStorage, now })).events,
    now,
    pause,
    log,
  };
}

/** Dependencies of the five-minute schedule when it dispatches polls. */
export function dispatchDependencies(): DispatchDependencies {
  return { polling: pollingStorage, queue: pollQueue, now, log };
}

/** Dependencies of the five-minute schedule when it counts deliveries in. */
export function rollUpDependencies(): RollUpDependencies {
  return { activity: activityStorage, now, log };
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
    log,
  };
}

/** Dependencies of the five-minute schedule when it removes what a lowered retention leaves behind. */
export function removalDependencies(): RemovalDependencies {
  return {
    removal: removalStorage,
    deliveries: deliveryStorage,
    configurations: configurationStorage,
    now,
    log,
  };
}

/** Dependencies of the hourly schedule, which reports stored accounts. */
export function reportDependencies(): ReportDependencies {
  return {
    cycle: reportCycleStorage,
    report: reportAccounts,
    matchHours: Math.max(...Object.values(matchHours)),
    people: peopleStorage,
    overrides: overrideStorage,
    configurations: configurationStorage,
    matches: matchedAccountStorage,
    auditTrail: auditStorage,
    now,
    newId: () => randomUUID(),
    log,
  };
}

/** Dependencies of the consumer of the queue of polls. */
export function backfillDependencies(): BackfillDependencies {
  return {
    polling: pollingStorage,
    backfills: backfillStorage,
    deliveries: deliveryStorage,
    queue: deliveryQueue,
    budget: pushBudgetStorage,
    applianceOf,
    now,
    pause,
    log,
  };
}

/** Dependencies of the admin page, for the account that the platform vouches for. */
export function adminDependencies(accountId: string | undefined): AdminDependencies {
  return {
    accountId,
    jira: sendAsApp,
    jiraAsUser: sendAsUser,
    configurations: configurationStorage,
    installationSecret: installationSecretStorage,
    clientSecrets: {
      read: clientSecretStorage.read,
      write: async (configurationId, account, secret) => {
        await clientSecretStorage.write(configurationId, account, secret);
        await forgetAccessToken(configurationId);
      },
      delete: async (configurationId) => {
        await clientSecretStorage.delete(configurationId);
        await forgetAccessToken(configurationId);
      },
    },
    deliveries: deliveryStorage,
    activity: activityStorage,
    alertIssue: alertIssueStorage,
    removal: removalStorage,
    queue: deliveryQueue,
    polling: pollingStorage,
    backfills: backfillStorage,
    pollQueue,
    applianceOf: applianceInTime,
    testClientOf,
    dryRunWith: (configuration) => ({
      ...reconcileWith(configuration),
      jira: onlyReading(sendAsApp),
      appliance: applianceInTime(configuration),
    }),
    auditTrail: auditStorage,
    people: peopleStorage,
    overrides: overrideStorage,
    templates: templateStorage,
    unmatched: representativeStorage,
    webTriggerUrl: () => webTrigger.getUrl('outbound-events'),
    canAllowInvalidCertificates: process.env.CAN_ALLOW_INVALID_CERTIFICATES === 'true',
    now,
    pause,
    newSecret: () => randomBytes(32).toString('hex'),
    newId: () => randomUUID(),
    log,
  };
}
