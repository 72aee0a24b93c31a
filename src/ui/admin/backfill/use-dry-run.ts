import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../administration/admin-api';
import type { BackfillDays } from '../../../administration/backfill/backfill-api';
import type { PreviewedSession } from '../../../polling/backfill/preview-backfill';
import type { Skipped } from '../../../polling/skipped';
import { callAdmin } from '../call-admin';

export interface DryRun {
  /** In the order in which the appliance listed them. */
  sessions: PreviewedSession[];
  /** What the appliance's lists did not tell readably. */
  skipped: Skipped[];
  isRunning: boolean;
  /** Why it could not go on; what was listed before stays. */
  problem?: Problem;
}

/** Whether a backfill is worth starting; one need not wait for the end of the list. */
export function bringsAnything({ sessions }: DryRun): boolean {
  return sessions.some(({ prospect }) => prospect.kind !== 'known');
}

export interface DryRunInUse {
  /** Absent before the first. */
  dryRun: DryRun | undefined;
  /** Lists from the beginning; one that runs is given up. */
  start: (days: BackfillDays) => void;
  /** Forgets what was listed. */
  clear: () => void;
}

/** Lists the sessions of some days part by part, and shows each part as it comes. */
export function useDryRun(): DryRunInUse {
  const [dryRun, setDryRun] = useState<DryRun>();
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );

  const start = useCallback((days: BackfillDays) => {
    latest.current += 1;
    const mine = latest.current;
    setDryRun({ sessions: [], skipped: [], isRunning: true });
    void listAll(days, () => latest.current === mine, setDryRun);
  }, []);
  const clear = useCallback(() => {
    latest.current += 1;
    setDryRun(undefined);
  }, []);
  return { dryRun, start, clear };
}

async function listAll(
  days: BackfillDays,
  isWanted: () => boolean,
  show: (dryRun: DryRun) => void,
): Promise<void> {
  const listed = new Map<string, PreviewedSession>();
  const skipped: Skipped[] = [];
  const shown = () => ({ sessions: [...listed.values()], skipped: [...skipped] });
  let from: number | undefined;
  do {
    const answer = await callAdmin('previewBackfill', { ...days, from });
    if (!isWanted()) return;
    if (!answer.ok) return show({ ...shown(), isRunning: false, problem: answer.problem });
    // One that ended at midnight is listed with both days.
    for (const session of answer.value.sessions) {
      if (!listed.has(session.lsid)) listed.set(session.lsid, session);
    }
    skipped.push(...answer.value.skipped);
    from = answer.value.next;
    show({ ...shown(), isRunning: from !== undefined });
  } while (from !== undefined);
}
