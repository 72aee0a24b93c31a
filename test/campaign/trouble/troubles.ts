import * as administrator from './administrator-troubles';
import * as agents from './agent-troubles';
import * as appliance from './appliance-troubles';
import { backfills } from './backfill-troubles';
import * as answers from './broken-answers';
import { chosenIssues } from './chosen-issues';
import * as events from './event-troubles';
import { hiddenIssues } from './hidden-issues';
import * as jira from './jira-troubles';
import { killingSessions } from './killing-sessions';
import * as platform from './platform-troubles';
import * as screens from './screen-troubles';
import { staleBatches } from './stale-batches';
import type { Trouble } from './scene';
import * as workLogs from './work-log-troubles';
import type { TroubleName } from './trouble-names';

/** What each kind of trouble does. */
export const troubles: Record<TroubleName, Trouble> = {
  'duplicate-events': events.duplicateEvents,
  'reordered-events': events.reorderedEvents,
  'delayed-events': events.delayedEvents,
  'events-delayed-by-hours': events.eventsDelayedByHours,
  'lost-events': events.lostEvents,
  'appliance-outages': appliance.applianceOutages,
  'appliance-faults': appliance.applianceFaults,
  'slow-appliance': appliance.slowAppliance,
  'revoked-tokens': appliance.revokedTokens,
  'lost-appliance-answers': appliance.lostApplianceAnswers,
  'clock-differences': appliance.clockDifferences,
  'jira-outages': jira.jiraOutages,
  'jira-faults': jira.jiraFaults,
  'jira-refusals': jira.jiraRefusals,
  'slow-jira': jira.slowJira,
  'lost-jira-answers': jira.lostJiraAnswers,
  'late-jira-effects': jira.lateJiraEffects,
  'moved-issues': jira.movedIssues,
  'passing-refusals': jira.passingRefusals,
  'search-lag': jira.searchLag,
  'assigning-agents': agents.assigningAgents,
  'moved-new-issues': agents.movedNewIssues,
  'storage-outages': platform.storageOutages,
  'storage-faults': platform.storageFaults,
  'failed-pushes': platform.failedPushes,
  'lost-queue-events': platform.lostQueueEvents,
  'duplicate-queue-events': platform.duplicateQueueEvents,
  kills: platform.kills,
  'kills-at-creation': platform.killsAtCreation,
  'odd-schedules': platform.oddSchedules,
  'impatient-administrator': administrator.impatientAdministrator,
  'query-lag': platform.queryLag,
  'kept-expired-values': platform.keptExpiredValues,
  backfills,
  'stale-batches': staleBatches,
  'killing-sessions': killingSessions,
  'broken-off-answers': answers.brokenOffAnswers,
  'malformed-entries': answers.malformedEntries,
  'malformed-reports': answers.malformedReports,
  'refused-screens': screens.refusedScreens,
  'refused-fields': screens.refusedFields,
  'edited-work-logs': workLogs.editedWorkLogs,
  'deleted-work-logs': workLogs.deletedWorkLogs,
  'foreign-marks': workLogs.foreignMarks,
  'hidden-issues': hiddenIssues,
  'chosen-issues': chosenIssues,
};
