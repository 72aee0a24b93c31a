import type { ConfigurationSet } from '../configuration/configuration-set';
import { PageProblem } from '../resolver/page-problem';
import type { Problem } from '../resolver/page-answer';
import type { IssueRights } from './issue-rights';
import type { ShownIssue } from './start-ways';

/** Who is calling, and where. What is asked for is asked once for a call, however often it is needed. */
export interface IssueCaller {
  /** The account that the platform vouches for, or `undefined` if nobody is signed in. */
  accountId: string | undefined;
  /** Where the page is shown, or `undefined` if it is shown on no issue. */
  issue: ShownIssue | undefined;
  /** Asks as the user. */
  rights: () => Promise<IssueRights>;
  configurationSet: () => Promise<ConfigurationSet>;
}

const switchedOff: Problem = {
  kind: 'forbidden',
  message: 'Remote support is not shown on issues. An administrator of Jira can switch it on.',
};

const notAllowed: Problem = {
  kind: 'forbidden',
  message: 'Only who may see this issue may see its remote support sessions.',
};

/**
 * Refuses whoever may not see the issue, and everybody while the panel is switched off. One storage read; one call of
 * Jira if it is on.
 *
 * @throws StorageUnavailable, and what `callJira` throws
 */
export async function refuseStrangers(caller: IssueCaller): Promise<Problem | undefined> {
  const { settings } = await caller.configurationSet();
  if (!settings.shownOnIssues) return switchedOff;
  if (caller.issue === undefined || caller.accountId === undefined) return notAllowed;
  const { maySee } = await caller.rights();
  return maySee ? undefined : notAllowed;
}

/** The issue of a caller who was not refused. @throws PageProblem if there is none */
export function shownIssue({ issue }: Pick<IssueCaller, 'issue'>): ShownIssue {
  if (issue) return issue;
  throw new PageProblem(notAllowed);
}

/** @throws PageProblem unless the caller may work on the issue */
export async function requireWork({ rights }: Pick<IssueCaller, 'rights'>): Promise<void> {
  const { mayWork } = await rights();
  if (mayWork) return;
  throw new PageProblem({
    kind: 'forbidden',
    message: 'You may see this issue, but not work on it. Ask an administrator of the project.',
  });
}
