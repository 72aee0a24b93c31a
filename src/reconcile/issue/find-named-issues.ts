import { findIssue, mayBrowse, type Browsing } from '../../jira/find-issue';
import { projectKeyOf } from '../../jira/issue-key';
import type { SendToJira } from '../../jira/jira-http';
import { asFailureAt, failAt, StageFailure } from '../outcome';
import type { WriteResult } from '../write-result';

/** An issue that a session names, and that exists. */
export interface NamedIssue {
  /** The key by which it is named. */
  named: string;
  /** The key and the project that it has now: it may have been moved. */
  issueKey: string;
  projectId: string;
  projectKey: string;
}

/**
 * Asks Jira for the issues one after the other until it knows one, one call each.
 *
 * @returns with those before it that Jira does not know
 * @throws StageFailure if Jira does not tell: what comes after may be another issue than is meant
 */
export async function findFirst(
  issueKeys: readonly string[],
  jira: SendToJira,
): Promise<{ found?: NamedIssue; missing: string[] }> {
  const missing: string[] = [];
  for (const named of issueKeys) {
    const found = await findIssue(jira, named).catch(failAt('issue'));
    if (found) return { found: { named, ...found }, missing };
    missing.push(named);
  }
  return { missing };
}

/** Asks Jira for each of the issues, one call each. One that is named by two of its keys is found once. */
export async function findAll(
  issueKeys: readonly string[],
  jira: SendToJira,
): Promise<{ found: NamedIssue[]; missing: string[]; failures: StageFailure[] }> {
  const found = new Map<string, NamedIssue>();
  const missing: string[] = [];
  const failures: StageFailure[] = [];
  for (const named of issueKeys) {
    const issue = await findIssue(jira, named).catch(asFailureAt('issue'));
    if (issue instanceof StageFailure) failures.push(issue);
    else if (!issue) missing.push(named);
    else if (!found.has(issue.issueKey)) found.set(issue.issueKey, { named, ...issue });
  }
  return { found: [...found.values()], missing, failures };
}

/** What was passed over, as a result: an issue that Jira does not know, or a word that is no key. */
export function passedOver(issueKey: string, isKey: boolean): WriteResult {
  const of = { kind: 'issue', issueKey } as const;
  return isKey
    ? { ...of, outcome: 'impossible', code: 'unknown' }
    : { ...of, outcome: 'unchanged', code: 'no-key' };
}

/** Whether Jira did not know that issue already when it was asked for it some minutes ago. */
export type WasUnknown = (issueKey: string) => boolean;

/**
 * Those of the issues that Jira does not know which it has to be asked for once more, before others are taken for the
 * session's: they are in a project that there is, so that they may be hidden for a moment only. A word whose project
 * does not exist is no key. One call for each project.
 *
 * @throws StageFailure
 */
export async function unsettled(
  missing: readonly string[],
  wasUnknown: WasUnknown,
  jira: SendToJira,
): Promise<string[]> {
  const once = missing.filter((issueKey) => !wasUnknown(issueKey));
  const browsing = await browsingOf(once, jira);
  return once.filter((issueKey) => browsing.get(projectKeyOf(issueKey)) !== 'no-project');
}

/**
 * Whether the app may browse the projects of these issues, by the projects' keys. If one exists that it may not browse,
 * the issue may be there without the app seeing it. One call for each project.
 *
 * @throws StageFailure
 */
export async function browsingOf(
  issueKeys: readonly string[],
  jira: SendToJira,
): Promise<Map<string, Browsing>> {
  const browsing = new Map<string, Browsing>();
  for (const projectKey of new Set(issueKeys.map(projectKeyOf))) {
    browsing.set(projectKey, await mayBrowse(jira, { projectKey }).catch(failAt('issue')));
  }
  return browsing;
}
