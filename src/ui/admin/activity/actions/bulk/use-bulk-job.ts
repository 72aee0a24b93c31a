import { useCallback, useEffect, useRef, useState } from 'react';
import { callAdmin } from '../../../call-admin';
import { deliveryFilter, type ChosenFilter } from '../../filter';
import { changeThese, type BulkOrder } from './bulk-actions';
import { nothingChanged, runBulkJob, type BulkJob, type BulkProgress } from './bulk-job';

export interface BulkJobInUse {
  /** Absent until it was started. */
  progress: BulkProgress | undefined;
  isRunning: boolean;
  /** Starts it, or goes on with it. */
  start: (order: BulkOrder) => Promise<void>;
  /** The page that is under way is finished. */
  stop: () => void;
}

/** How many deliveries one call lists and one changes. */
const changedAtOnce = 100;

/** A job over all deliveries that match. It ends with the dialog; what it has not come to stays as it is. */
export function useBulkJob(chosen: ChosenFilter): BulkJobInUse {
  const [progress, setProgress] = useState<BulkProgress>();
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  const job = useRef<BulkJob>(undefined);
  const latest = useRef(nothingChanged);

  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const show = useCallback((next: BulkProgress) => {
    latest.current = next;
    setProgress(next);
  }, []);

  const start = useCallback(
    async (order: BulkOrder) => {
      isStopped.current = false;
      setRunning(true);
      job.current ??= { startedAt: Date.now(), ids: new Set() };
      const filter = deliveryFilter(chosen, job.current.startedAt);
      const end = await runBulkJob(job.current, latest.current, {
        list: (cursor) => callAdmin('listDeliveries', { ...filter, atLeast: changedAtOnce, cursor }),
        change: (ids) => changeThese(order, ids),
        onProgress: show,
        isStopped: () => isStopped.current,
      });
      show(end);
      setRunning(false);
    },
    [chosen, show],
  );
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  return { progress, isRunning, start, stop };
}
