import { issueKeysIn } from '../../jira/issue-key';
import { bringIntoIssue, type Brought, type SessionToBring } from '../bring-into-issue';
import { atStage, knowing } from '../outcome';
import type { ReconcileDependencies, SessionToReconcile } from '../reconcile-session';
import { bringIntoNamedIssues } from './bring-into-named-issues';
import { resolveCreatedIssue } from './resolve-created-issue';

/** The session names no issue, and none is created for it. */
export interface NothingToDo {
  cause: string;
}

/** Into the issues that the session names, or into the one that is created for it. */
export async function bringIntoJira(
  session: SessionToBring,
  { sessionIssue, keepDays }: SessionToReconcile,
  dependencies: ReconcileDependencies,
): Promise<Brought | NothingToDo> {
  const { settings, id: configurationId } = session.configuration;
  const named = issueKeysIn(session.session.externalKey);
  const issueKeys = settings.addToAllIssues ? named : named.slice(0, 1);
  const [first] = issueKeys;
  if (first !== undefined) {
    const bring = () => bringIntoNamedIssues(issueKeys, session, dependencies);
    return knowing({ issueKey: first }, bring);
  }

  const { lsid } = session.session;
  const resolved = await atStage('issue', () =>
    resolveCreatedIssue(
      { ...session, owner: { configurationId, lsid }, known: sessionIssue, keepDays },
      dependencies,
    ),
  );
  if (resolved.kind === 'none') return { cause: resolved.cause };
  const { issueKey, isNew } = resolved;
  const bring = () => bringIntoIssue(issueKey, { ...session, isNewIssue: isNew }, dependencies);
  const brought = await knowing({ issueKey, summary: resolved.notes.join(' ') }, bring);
  const notes = [...resolved.notes, ...brought.notes];
  return { ...brought, notes, isWritten: true };
}
