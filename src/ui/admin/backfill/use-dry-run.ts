import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../resolver/page-answer';
import type { BackfillDays } from '../../../administration/backfill/backfill-api';
import type { PreviewedSession } from '../../../polling/backfill/preview-backfill';
import type { Skipped } from '../../../polling/skipped';
import { callAdmin } from '../call-admin';

export interface DryRun {
  /** In the order in which the appliance listed them. */
  sessions: PreviewedSession[];
  /** The parts of the appliance's lists that could not be read. */
  skipped: Skipped[];
  isRunning: boolean;
  /** Why it could not continue. The sessions listed before stay. */
  problem?: Problem;
}

/** Whether a backfill is worth starting. It need not wait for the end of the list. */
export function bringsAnything({ sessions }: DryRun): boolean {
  return sessions.some(({ prospect }) => prospect.kind !== 'known');
}

export interface DryRunInUse {
  /** Absent before the first dry run. */
  dryRun: DryRun | undefined;
  /** Lists from the beginning, and drops a dry run that is under way. */
  start: (days: BackfillDays) => void;
  /** Forgets what was listed. */
  clear: () => void;
}

/** Lists the sessions of some days in parts, and shows each part as it comes. */
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
    // A session that ended at midnight is listed with both days.
    for (const session of answer.value.sessions) {
      if (!listed.has(session.lsid)) listed.set(session.lsid, session);
    }
    skipped.push(...answer.value.skipped);
    from = answer.value.next;
    show({ ...shown(), isRunning: from !== undefined });
  } while (from !== undefined);
}
