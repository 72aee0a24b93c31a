import type { ConfigurationSet } from '../configuration/configuration-set';
import type { RemovalJob } from '../delivery/removal/removal-job';
import type { Log } from '../failure/log';
import { minute } from '../foundation/durations';
import type { Backfills } from './backfill/backfill-job';
import { dueConfigurations, dispatched, planFor } from './polling-plan';
import type { BackfillMessage, PollQueue } from './polling-queue';
import type { PollingStore } from './polling-store';

export interface DispatchDependencies {
  polling: Pick<PollingStore, 'readSetAndPlan' | 'readSet' | 'replacePlan'>;
  queue: PollQueue;
  now: () => number;
  log: Log;
}

/** What other parts of a tick need not read again. */
export interface ReadAlong {
  set: ConfigurationSet;
  removal: RemovalJob | undefined;
}

/**
 * The five-minute tick of polling: each configuration that is due gets one message in the queue. With nothing due
 * it costs one storage read; with something due one write and one push, however many are due.
 *
 * The push comes before the write that says so: killed in between, the next tick pushes again, and a poll that was
 * made meanwhile makes that message superfluous. Overlapping ticks are harmless for the same reason. Only which
 * configurations poll, and since when, is written first: a poll must not begin at one time and go on from another.
 *
 * A batch may be out of date or lack something: before the plan gains or loses a configuration, which begins its
 * polling anew, the configurations are read once more by their key.
 *
 * Backfills at which nobody has worked for a while are handed out as well.
 *
 * @returns what was read along with it, for the other parts of the tick
 * @throws StorageUnavailable, StoredValueUnreadable, QueueUnavailable
 */
export async function dispatchPolls({ polling, queue, now, log }: DispatchDependencies): Promise<ReadAlong> {
  const { set: known, plan: stored, backfills, removal } = await polling.readSetAndPlan();
  const left = leftBackfills(backfills, now());
  if (left.length > 0) await queue.push(left);
  const isSame = planFor(known, stored.content, now()) === stored.content;
  const set = isSame ? known : await polling.readSet();
  const plan = planFor(set, stored.content, now());
  let { revision } = stored;
  if (plan !== stored.content) {
    if (!(await polling.replacePlan(plan, revision))) return { set, removal };
    revision += 1;
  }
  const dispatchedAt = now();
  const due = dueConfigurations(set, plan, dispatchedAt);
  if (due.length === 0) return { set, removal };
  await queue.push(
    due.flatMap(({ id }) => {
      const entry = plan[id];
      return entry
        ? [{ kind: 'poll' as const, configurationId: id, begunAt: entry.begunAt, dispatchedAt }]
        : [];
    }),
  );
  await polling.replacePlan(dispatched(plan, due, dispatchedAt), revision);
  log.info('Polls are handed out.', { count: due.length });
  return { set, removal };
}

/** How long after its time a backfill's message counts as lost. */
const patience = 10 * minute;

function leftBackfills(backfills: Backfills, now: number): BackfillMessage[] {
  return Object.entries(backfills).flatMap(([configurationId, { id, state, continueAt }]) =>
    state === 'running' && now - continueAt > patience
      ? [{ kind: 'backfill' as const, configurationId, jobId: id }]
      : [],
  );
}
