import type { DeliveryList } from '../../../../../administration/activity/activity-api';
import type { PageAnswer, Problem } from '../../../../../resolver/page-answer';
import { addLeft, type LeftCounts } from './left-counts';

/** What came of one call for some deliveries. */
export interface Changed {
  changed: number;
  left: LeftCounts;
}

/** How far a job has come. */
export interface BulkProgress {
  changed: number;
  left: LeftCounts;
  /** Why it did not go on; it can be started again from here. */
  problem?: Problem;
  /** Whether nothing that matched at its start is left to be looked at. */
  isComplete: boolean;
}

export const nothingChanged: BulkProgress = { changed: 0, left: {}, isComplete: false };

export interface BulkPorts {
  /** A page of those that match, newest first. */
  list: (cursor: string | undefined) => Promise<PageAnswer<DeliveryList>>;
  change: (ids: string[]) => Promise<PageAnswer<Changed>>;
  onProgress: (progress: BulkProgress) => void;
  isStopped: () => boolean;
}

/** What a job knows besides its progress, so that it can be started again. */
export interface BulkJob {
  /** Milliseconds by the app's clock: what came in later does not belong to it. */
  startedAt: number;
  /** Those that it has called for. Each is called for once. */
  ids: Set<string>;
}

/**
 * Changes all deliveries that match a filter, a page at a time. A change may take a delivery out of what matches, and
 * whether a cursor still leads on then is documented nowhere: so it goes through the pages until they show nothing that
 * it does not know.
 *
 * @returns how far it came when it was done, stopped, or met a problem
 */
export async function runBulkJob(
  job: BulkJob,
  from: BulkProgress,
  { list, change, onProgress, isStopped }: BulkPorts,
): Promise<BulkProgress> {
  let progress: BulkProgress = { ...from, problem: undefined };
  let cursor: string | undefined;
  let isNews = false;
  while (!isStopped()) {
    const page = await list(cursor);
    if (!page.ok) return { ...progress, problem: page.problem };
    const ids = page.value.rows
      .filter(({ id, createdAt }) => createdAt <= job.startedAt && !job.ids.has(id))
      .map(({ id }) => id);
    if (ids.length > 0) {
      const answer = await change(ids);
      if (!answer.ok) return { ...progress, problem: answer.problem };
      for (const id of ids) job.ids.add(id);
      isNews = true;
      const { changed, left } = answer.value;
      progress = { ...progress, changed: progress.changed + changed, left: addLeft(progress.left, left) };
      onProgress(progress);
    }
    cursor = page.value.cursor;
    if (cursor !== undefined) continue;
    if (!isNews) return { ...progress, isComplete: true };
    isNews = false;
  }
  return progress;
}
