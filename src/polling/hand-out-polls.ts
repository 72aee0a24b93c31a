import type { ConfigurationBook } from '../configuration/configuration-book';
import type { Log } from '../failure/log';
import { dueConfigurations, handedOut, planFor } from './polling-plan';
import type { PollQueue } from './polling-queue';
import type { PollingStore } from './polling-store';

export interface HandOutDependencies {
  polling: Pick<PollingStore, 'readBookAndPlan' | 'replacePlan'>;
  queue: PollQueue;
  now: () => number;
  log: Log;
}

/**
 * The five-minute tick of polling: each configuration that is due gets one message in the queue. With nothing due
 * it costs one storage read; with something due one write and one push, however many are due.
 *
 * The push comes before the write that says so: killed in between, the next tick pushes again, and a poll that was
 * made meanwhile makes that message superfluous. Overlapping ticks are harmless for the same reason. Only which
 * configurations poll, and since when, is written first: a poll must not begin at one time and go on from another.
 *
 * @returns the configurations, as they were read
 * @throws StorageUnavailable, StoredValueUnreadable, QueueUnavailable
 */
export async function handOutPolls({
  polling,
  queue,
  now,
  log,
}: HandOutDependencies): Promise<ConfigurationBook> {
  const { book, plan: stored } = await polling.readBookAndPlan();
  const plan = planFor(book, stored.content, now());
  let { revision } = stored;
  if (plan !== stored.content) {
    if (!(await polling.replacePlan(plan, revision))) return book;
    revision += 1;
  }
  const handedOutAt = now();
  const due = dueConfigurations(book, plan, handedOutAt);
  if (due.length === 0) return book;
  await queue.push(
    due.flatMap(({ id }) => {
      const entry = plan[id];
      return entry ? [{ configurationId: id, begunAt: entry.begunAt, handedOutAt }] : [];
    }),
  );
  await polling.replacePlan(handedOut(plan, due, handedOutAt), revision);
  log.info('Polls are handed out.', { count: due.length });
  return book;
}
