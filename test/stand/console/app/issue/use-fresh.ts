import { useEffect, useRef, useState } from 'react';
import type { WorkLog } from '../api/issue-detail';
import { freshEntries, versionOf } from './fresh-entries';

const FRESH_MS = 6000;

/** The ids of the work logs that came or changed just now; each counts as fresh for some seconds. */
export function useFresh(
  issueKey: string,
  workLogs: readonly WorkLog[],
  openedAt: number,
): ReadonlySet<string> {
  const seen = useRef(new Set<string>());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const ids = freshEntries(issueKey, workLogs, seen.current, openedAt);
    for (const workLog of workLogs) seen.current.add(versionOf(issueKey, workLog));
    if (ids.length > 0) setFresh(new Set(ids));
  }, [issueKey, workLogs, openedAt]);

  useEffect(() => {
    if (fresh.size === 0) return undefined;
    const timer = window.setTimeout(() => setFresh(new Set()), FRESH_MS);
    return () => window.clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
