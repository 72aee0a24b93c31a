import { randomUUID } from 'node:crypto';
import type { IssueDependencies } from '../../issue-panel/answer-issue';
import { renderInvitationInUse } from '../../issue-panel/invitation/render-invitation-in-use';
import { rightsOn } from '../../issue-panel/issue-rights';
import type { ShownIssue } from '../../issue-panel/start-ways';
import { madeOnce } from '../../foundation/made-once';
import { applianceInTime } from '../appliance-of';
import { auditStorage } from '../audit-storage';
import { configurationStorage } from '../configuration-storage';
import { consoleLog } from '../console-log';
import { deliveryQueue } from '../delivery-queue';
import { deliveryStorage } from '../delivery-storage';
import { recentFormats } from '../format-memory';
import { invitationStorage } from '../invitation-storage';
import { issueSessionsStorage } from '../issue-sessions-storage';
import { sendAsApp, sendAsUser } from '../jira-http';
import { loggedInStorage } from '../logged-in-storage';
import { missingSessionsStorage } from '../missing-sessions-storage';
import { now } from '../now';
import { overrideStorage } from '../override-storage';
import { pause } from '../pause';
import { peopleStorage } from '../people-storage';
import type { PageCaller } from '../resolver';
import { runningSessionStorage } from '../running-session-storage';
import { sessionIssueStorage } from '../session-issue-storage';
import { sessionRecordStorage } from '../session-record-storage';
import { sessionKeyStorage } from '../session-key-storage';
import { compileOwnTemplate } from '../template-memory';
import { templateStorage } from '../template-storage';

/** What one call of a page on an issue needs. Make it anew for each call. */
export function issueDependencies(caller: PageCaller): IssueDependencies {
  const issue = issueOf(caller);
  return {
    accountId: caller.accountId,
    issue,
    rights: madeOnce(() => rightsOn(issue?.id ?? '', sendAsUser)),
    configurationSet: madeOnce(() => configurationStorage.read()),
    jira: sendAsApp,
    jiraAsUser: sendAsUser,
    issueSessions: issueSessionsStorage,
    missingSessions: missingSessionsStorage,
    overrides: overrideStorage,
    sessionRecords: sessionRecordStorage,
    sessionIssues: sessionIssueStorage,
    deliveries: deliveryStorage,
    queue: deliveryQueue,
    auditTrail: auditStorage,
    people: peopleStorage,
    newId: () => randomUUID(),
    sessionKeys: sessionKeyStorage,
    invitations: invitationStorage,
    renderInvitation: (invitation, configuration) =>
      renderInvitationInUse(invitation, configuration, {
        templates: templateStorage,
        compile: compileOwnTemplate,
        formats: recentFormats,
      }),
    loggedIn: loggedInStorage,
    runningSessions: runningSessionStorage,
    applianceOf: applianceInTime,
    now,
    pause,
    log: consoleLog,
  };
}

function issueOf({ issue, project }: PageCaller): ShownIssue | undefined {
  return issue && project && { ...issue, projectId: project.id };
}
