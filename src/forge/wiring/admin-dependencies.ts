import { randomBytes, randomUUID } from 'node:crypto';
import { webTrigger } from '@forge/api';
import type { AdminDependencies } from '../../administration/answer-admin';
import { onlyReading } from '../../jira/only-reading';
import { activityStorage } from '../activity-storage';
import { alertIssueStorage } from '../alert-issue-storage';
import { applianceInTime, testClientOf } from '../appliance-of';
import { auditStorage } from '../audit-storage';
import { configurationStorage } from '../configuration-storage';
import { deliveryQueue } from '../delivery-queue';
import { deliveryStorage } from '../delivery-storage';
import { issueFiguresStorage } from '../issue-figures-storage';
import { sendAsApp, sendAsUser } from '../jira-http';
import { overrideStorage } from '../override-storage';
import { pause } from '../pause';
import { peopleStorage } from '../people-storage';
import { pollQueue } from '../polling-queue';
import { backfillStorage, pollingStorage } from '../polling-storage';
import { reconcileWith } from '../reconcile-with';
import { removalStorage } from '../removal-storage';
import { representativeStorage } from '../representative-storage';
import { breakerStorage } from '../breaker-storage';
import { clientSecretStorage, installationSecretStorage } from '../secret-storage';
import { sessionIssueStorage } from '../session-issue-storage';
import { sessionRecordStorage } from '../session-record-storage';
import { templateStorage } from '../template-storage';
import { forgetAccessToken } from '../token-storage';
import { now } from '../now';
import { consoleLog } from '../console-log';

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
    sessionRecords: sessionRecordStorage,
    alertIssue: alertIssueStorage,
    issueFigures: issueFiguresStorage,
    removal: removalStorage,
    breakers: breakerStorage,
    queue: deliveryQueue,
    sessionIssues: sessionIssueStorage,
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
    log: consoleLog,
  };
}
