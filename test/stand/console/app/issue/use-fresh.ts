import { useEffect, useRef, useState } from 'react';
import type { WorkLog } from '../api/issue-detail';
import { freshSince, seenNow, type SeenEntries } from './fresh-entries';

const FRESH_MS = 6000;

/** The ids of the work logs that came or changed in the last seconds while their issue was being looked at. */
export function useFresh(issueKey: string, workLogs: readonly WorkLog[]): ReadonlySet<string> {
  const seen = useRef<{ issueKey: string; entries: SeenEntries }>();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    const before = seen.current?.issueKey === issueKey ? seen.current.entries : undefined;
    seen.current = { issueKey, entries: seenNow(workLogs) };
    const ids = freshSince(before, workLogs);
    if (ids.length > 0) setFresh(new Set(ids));
  }, [issueKey, workLogs]);

  useEffect(() => {
    if (fresh.size === 0) return undefined;
    const timer = window.setTimeout(() => setFresh(new Set()), FRESH_MS);
    return () => window.clearTimeout(timer);
  }, [fresh]);
  return fresh;
}
