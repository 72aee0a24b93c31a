import { randomUUID } from 'node:crypto';
import type { ReportDependencies } from '../../administration/personal-data/report-personal-data';
import { matchHours } from '../../reconcile/issue/match-representatives';
import { reportAccounts } from '../account-report-http';
import { auditStorage } from '../audit-storage';
import { configurationStorage } from '../configuration-storage';
import { matchedAccountStorage } from '../matched-account-storage';
import { overrideStorage } from '../override-storage';
import { peopleStorage } from '../people-storage';
import { reportCycleStorage } from '../report-cycle-storage';
import { now } from '../now';
import { consoleLog } from '../console-log';

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
    log: consoleLog,
  };
}
