import type { IssueDependencies } from '../../issue-panel/answer-issue';
import { rightsOn } from '../../issue-panel/issue-rights';
import type { ShownIssue } from '../../issue-panel/start-ways';
import { madeOnce } from '../../foundation/made-once';
import { applianceInTime } from '../appliance-of';
import { configurationStorage } from '../configuration-storage';
import { consoleLog } from '../console-log';
import { issueSessionsStorage } from '../issue-sessions-storage';
import { sendAsUser } from '../jira-http';
import { now } from '../now';
import type { PageCaller } from '../resolver';
import { sessionKeyStorage } from '../session-key-storage';

/** What one call of a page on an issue needs. Make it anew for each call. */
export function issueDependencies(caller: PageCaller): IssueDependencies {
  const issue = issueOf(caller);
  return {
    accountId: caller.accountId,
    issue,
    rights: madeOnce(() => rightsOn(issue?.id ?? '', sendAsUser)),
    configurationSet: madeOnce(() => configurationStorage.read()),
    issueSessions: issueSessionsStorage,
    sessionKeys: sessionKeyStorage,
    applianceOf: applianceInTime,
    now,
    log: consoleLog,
  };
}

function issueOf({ issue, project }: PageCaller): ShownIssue | undefined {
  return issue && project && { ...issue, projectId: project.id };
}
