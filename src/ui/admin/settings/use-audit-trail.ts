import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../resolver/page-answer';
import type { AuditLine, ShownAudit } from '../../../administration/settings/settings-api';
import { useAnswer, useChange } from '../call-admin';

export interface AuditTrailInUse {
  lines: AuditLine[];
  isLoading: boolean;
  problem: Problem | undefined;
  hasMore: boolean;
  loadMore: () => void;
  retry: () => void;
}

/**
 * The audit trail, newest first, as far as it was read.
 *
 * @param shown which changes are wanted. It is read once, so use it as the component's key
 * @param changes how many changes this page has made. After each, the trail is read again, because it has a new line
 */
export function useAuditTrail(shown: ShownAudit, changes: number): AuditTrailInUse {
  const { answer, reload, refresh } = useAnswer('readAuditTrail', shown);
  const [older, setOlder] = useState<{ lines: AuditLine[]; cursor?: string }>();
  const { run, isRunning, problem } = useChange('readAuditTrail');
  const first = answer.kind === 'loaded' ? answer.value : undefined;
  const cursor = older ? older.cursor : first?.cursor;

  const seen = useRef(changes);
  useEffect(() => {
    if (seen.current === changes) return;
    seen.current = changes;
    void refresh().then(() => setOlder(undefined));
  }, [changes, refresh]);

  const loadMore = useCallback(async () => {
    if (cursor === undefined) return;
    const page = await run({ ...shown, cursor });
    if (page)
      setOlder((before) => ({ lines: [...(before?.lines ?? []), ...page.entries], cursor: page.cursor }));
  }, [cursor, run, shown]);

  return {
    lines: [...(first?.entries ?? []), ...(older?.lines ?? [])],
    isLoading: answer.kind === 'loading' || isRunning,
    problem: answer.kind === 'problem' ? answer.problem : problem,
    hasMore: cursor !== undefined,
    loadMore: () => void loadMore(),
    retry: answer.kind === 'problem' ? reload : () => void loadMore(),
  };
}
