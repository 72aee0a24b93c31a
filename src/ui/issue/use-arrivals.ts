import { useEffect, useRef } from 'react';
import { view } from '@forge/bridge';
import type { IssuePanel } from '../../issue-panel/issue-api';
import { announce } from '../shared/announce';

/** Says so when a work log has come since the panel was opened, and has Jira show it where that is possible. */
export function useArrivals(panel: IssuePanel | undefined): void {
  const known = useRef<Set<string>>();
  useEffect(() => {
    if (!panel) return;
    const written = panel.sessions.flatMap(({ lsid, workLogId }) => (workLogId === undefined ? [] : lsid));
    const before = known.current;
    known.current = new Set([...(before ?? []), ...written]);
    if (before && written.some((lsid) => !before.has(lsid))) void tellOfArrival();
  }, [panel]);
}

async function tellOfArrival(): Promise<void> {
  const isRefreshed = await refreshIssue();
  announce('The work log has come', {
    description: isRefreshed ? undefined : 'Reload the page to see it in the activity of the issue.',
  });
}

/** Jira documents that only some modules may refresh the page around them, and does not say which. */
async function refreshIssue(): Promise<boolean> {
  try {
    await view.refresh();
    return true;
  } catch {
    return false;
  }
}
