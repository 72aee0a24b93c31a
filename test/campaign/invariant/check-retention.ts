import { deliveriesOf } from '../../scenarios/support/inspect';
import { retain } from '../../scenarios/support/lowered-retention';
import { day, hour, second } from '../durations';
import type { JudgedRun } from './judged-run';
import { storedRecordsOf } from './stored-records';
import type { Violation } from './violation';

/** The shortest that can be set. */
const shortest = 7;

/**
 * What outlives the retention once that is lowered, a while after all has come to rest: no delivery that is at rest,
 * and nothing that is remembered of a session.
 */
export async function checkRetention({ stand }: JudgedRun): Promise<Violation[]> {
  // Nothing happens meanwhile: the schedule would take most of the time of a run.
  stand.platform.stop();
  for (let days = 0; days <= shortest; days += 1) await stand.advance(day / second);
  await stand.platform.start();
  const until = Date.now() - shortest * day;
  await retain(stand, shortest);
  await stand.advance((2 * hour) / second);
  const { records } = storedRecordsOf(stand);
  const deliveries = deliveriesOf(stand).filter(({ state }) => state !== 'waiting');
  return [
    ...deliveries.filter(({ updatedAt }) => updatedAt <= until).map(({ id }) => `The delivery ${id}`),
    ...records.filter(({ writtenAt = 0 }) => writtenAt <= until).map(({ key }) => `The record ${key}`),
  ].map((what) => ({ what: `${what} outlives a lowered retention.` }));
}
