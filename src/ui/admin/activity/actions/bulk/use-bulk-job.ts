import { useCallback, useEffect, useRef, useState } from 'react';
import { callAdmin } from '../../../call-admin';
import { deliveryFilter, type ChosenFilter } from '../../filter';
import { changeThese, type BulkOrder } from './bulk-actions';
import { nothingChanged, runBulkJob, type BulkJob, type BulkProgress } from './bulk-job';

export interface BulkJobInUse {
  order: BulkOrder;
  setOrder: (order: BulkOrder) => void;
  /** Absent until it was started. */
  progress: BulkProgress | undefined;
  isRunning: boolean;
  /** Starts it, or goes on with it. */
  start: () => Promise<void>;
  /** The page that is under way is finished. */
  stop: () => void;
  /** Stops and forgets it: the next one begins with everything that matches. */
  forget: () => void;
}

/** How many deliveries one call lists and one changes. */
const changedAtOnce = 100;

/** A job with how far it has come. */
type KeptJob = BulkJob & { progress: BulkProgress };

const firstOrder: BulkOrder = { kind: 'replay', withDone: false, reason: '' };

/**
 * A job over all deliveries that match. It belongs to the tab, not to its dialog: once that was closed and is opened
 * again, the job goes on where it stopped, and calls for nothing twice. What it has not come to stays as it is.
 */
export function useBulkJob(chosen: ChosenFilter): BulkJobInUse {
  const [order, setOrder] = useState(firstOrder);
  const [progress, setProgress] = useState<BulkProgress>();
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  const job = useRef<KeptJob>(undefined);

  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );

  const start = useCallback(async () => {
    isStopped.current = false;
    setRunning(true);
    job.current ??= { startedAt: Date.now(), ids: new Set(), progress: nothingChanged };
    const present = job.current;
    const show = (next: BulkProgress) => {
      present.progress = next;
      if (job.current === present) setProgress(next);
    };
    const filter = deliveryFilter(chosen, present.startedAt);
    const end = await runBulkJob(present, present.progress, {
      list: (cursor) => callAdmin('listDeliveries', { ...filter, atLeast: changedAtOnce, cursor }),
      change: (ids) => changeThese(order, ids),
      onProgress: show,
      isStopped: () => isStopped.current,
    });
    show(end);
    setRunning(false);
  }, [chosen, order]);
  const stop = useCallback(() => {
    isStopped.current = true;
  }, []);
  const forget = useCallback(() => {
    isStopped.current = true;
    job.current = undefined;
    setProgress(undefined);
    setOrder(firstOrder);
  }, []);
  return { order, setOrder, progress, isRunning, start, stop, forget };
}
