import { isShown } from '../forge/display-conditions';
import { issueOverview } from '../jira/control-issue';
import type { Stand } from '../stand';

/** How many invocations the console shows. */
const invocationsShown = 100;

export interface ShownStand {
  stand: Stand;
  virtual: boolean;
  hasRealAppliance: boolean;
  hasRealJira: boolean;
}

/** Everything that the console shows. Of secrets it shows only the keys. */
export function standState({ stand, virtual, hasRealAppliance, hasRealJira }: ShownStand): unknown {
  const { platform } = stand;
  return {
    clock: { now: Date.now(), virtual },
    appliance: hasRealAppliance ? null : applianceState(stand),
    jira: hasRealJira ? null : jiraState(stand),
    app: {
      invocations: platform.ledger.all().slice(-invocationsShown).reverse(),
      queue: platform.queue.pending().map(({ eventId, dueAt, retryCount, body }) => ({
        id: eventId,
        dueAt,
        attempt: retryCount + 1,
        body,
      })),
      storage: platform.store.dump().map(({ key, entityName, value, expireTime }) => ({
        key,
        entity: entityName,
        value,
        expiresAt: expireTime,
      })),
      secrets: platform.store.dumpSecrets().map(({ key }) => key),
      schedules: platform.manifest.scheduledTriggers.map(({ key }) => key),
      issueModules: issueModules(stand),
    },
  };
}

/** The modules that every issue shows at the moment. */
function issueModules({ platform, jira }: Stand): unknown {
  return platform.manifest.uiModules
    .filter(({ type }) => type !== 'jira:adminPage')
    .filter(({ displayConditions }) => isShown(displayConditions, jira.site.appProperties))
    .map(({ key, label, title, type }) => ({
      moduleKey: key,
      label: label ?? title ?? key,
      isPanel: type === 'jira:issueContext',
    }));
}

function applianceState({ appliance }: Stand): unknown {
  return {
    sessions: appliance.sessions(),
    recipients: appliance.outbound
      .queues()
      .map(({ name, length, delivered, dropped, blockedSince, lastStatus }) => ({
        name,
        waiting: length,
        delivered,
        dropped,
        blockedSince,
        lastStatus: typeof lastStatus === 'number' ? lastStatus : undefined,
      })),
    faults: appliance.faults.list(),
  };
}

function jiraState({ jira }: Stand): unknown {
  const issues = jira.site.issues().map((issue) => issueOverview(jira.site, issue));
  return {
    issues: issues.map(({ key, summary, status, assignee, worklogCount, isCreatedByApp, updated }) => ({
      key,
      summary,
      status: status.name,
      assignee: assignee ?? undefined,
      workLogs: worklogCount,
      isCreatedByApp,
      updatedAt: updated,
    })),
  };
}
