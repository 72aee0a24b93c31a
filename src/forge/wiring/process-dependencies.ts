import type { ProbeDependencies } from '../../delivery/probe-appliance';
import type { ProcessDependencies } from '../../delivery/process-delivery';
import { showFiguresAtOnce } from '../../reconcile/figures/figures-at-once';
import { applianceToReach } from '../appliance-of';
import { breakerStorage } from '../breaker-storage';
import { configurationStorage } from '../configuration-storage';
import { deliveryStorage } from '../delivery-storage';
import { issueFiguresStorage } from '../issue-figures-storage';
import { sendAsApp } from '../jira-http';
import { readWork } from '../read-work';
import { reconcileInTime } from '../reconcile-with';
import { sessionIssueStorage } from '../session-issue-storage';
import { sessionRecordStorage } from '../session-record-storage';
import { now } from '../now';
import { consoleLog } from '../console-log';

/** Dependencies of the queue's consumer. */
export function processDependencies(): ProcessDependencies {
  return {
    readWork,
    deliveries: deliveryStorage,
    configurations: configurationStorage,
    breakers: breakerStorage,
    sessionIssues: sessionIssueStorage,
    sessionRecords: sessionRecordStorage,
    reconcileWith: reconcileInTime,
    applianceOf: applianceToReach,
    showFigures: (change, retentionDays) =>
      showFiguresAtOnce(change, retentionDays, {
        issueFigures: issueFiguresStorage,
        sessionRecords: sessionRecordStorage,
        jira: sendAsApp,
        now,
        log: consoleLog,
      }),
    now,
    random: Math.random,
    log: consoleLog,
  };
}

/** Dependencies of the queue's consumer when it probes an appliance. */
export function probeDependencies(): ProbeDependencies {
  return {
    breakers: breakerStorage,
    configurations: configurationStorage,
    applianceOf: applianceToReach,
    now,
    log: consoleLog,
  };
}
