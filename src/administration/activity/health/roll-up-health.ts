import type { Delivery, DeliveryState } from '../../../delivery/delivery';
import type { DeliveryPage } from '../../../delivery/delivery-store';
import type { Log } from '../../../failure/log';
import { minute } from '../../../foundation/durations';
import type { ActivityStore, Stretch } from '../activity-store';
import { countArrival, countDone } from './count-in';
import { allHours, partsOf } from './health-parts';
import { newHealthRecord, recentHours, type HealthRecord } from './health-record';

export interface RollUpDependencies {
  activity: Pick<
    ActivityStore,
    'healthRecord' | 'earlierHours' | 'replaceHealthRecord' | 'arrivedIn' | 'settledIn'
  >;
  now: () => number;
  log: Log;
}

const tick = 5 * minute;

/** What each of three ticks counts; the third counts nothing. */
const streams = ['arrived', 'done', undefined] as const;

type Stream = keyof HealthRecord['countedTo'];

/** Queries lag behind, and a delivery may be written a little after its time: the last two minutes are left out. */
const settling = 2 * minute;

/** More than the queue processes in a quarter of an hour. The rest is counted next time. */
const pagesAtOnce = 100;

/**
 * The five-minute tick of the health figures. It counts what has come in, or what was done, since the last count.
 * Each of the two has its turn every quarter of an hour, and costs one storage read and one query (two for what was
 * done: as a whole, and with remarks), and one write if there is something to count. Once a day the hours that have
 * come to rest cost another read and write. A single event causes no write.
 *
 * Two runs at once do not count twice: only one of them can replace the record, and the work of the other is dropped.
 *
 * @throws StorageUnavailable
 */
export async function rollUpHealth(dependencies: RollUpDependencies): Promise<void> {
  const { activity, now, log } = dependencies;
  const stream = streams[Math.floor(now() / tick) % streams.length];
  if (stream === undefined) return;
  const { revision, content } = await activity.healthRecord();
  const record = content ?? newHealthRecord(now());
  const stretch = { after: record.countedTo[stream], until: now() - settling };
  const { deliveries, countedTo } = await read(stream, stretch, activity);
  if (deliveries.length === 0) return;
  const next = {
    since: record.since,
    countedTo: { ...record.countedTo, [stream]: countedTo },
    hours: recentHours(counted(stream, record, deliveries), now()),
  };
  const isWritten = await write(next, revision, dependencies);
  log.info('Deliveries are counted in.', { stream, count: deliveries.length, isWritten });
}

/** Hours that have come to rest are added to the earlier ones, once there is a record to write them with. */
async function write(
  record: HealthRecord,
  revision: number,
  { activity, now }: RollUpDependencies,
): Promise<boolean> {
  const { recent, earlier } = partsOf(record.hours, now());
  if (earlier.length === 0 || revision < 1) return activity.replaceHealthRecord(record, revision);
  const all = allHours({ ...record, hours: earlier }, await activity.earlierHours());
  const atRest = recentHours(all, now());
  return activity.replaceHealthRecord({ ...record, hours: recent }, revision, atRest);
}

function counted(stream: Stream, { hours, countedTo }: HealthRecord, deliveries: Delivery[]) {
  return stream === 'arrived'
    ? deliveries.reduce(countArrival, hours)
    : deliveries.reduce((all, delivery) => countDone(all, delivery, countedTo.done), hours);
}

interface Seen {
  deliveries: Delivery[];
  /** Up to when all of them were seen. */
  countedTo: number;
}

function read(stream: Stream, stretch: Stretch, activity: RollUpDependencies['activity']): Promise<Seen> {
  if (stream === 'done') return readDone(stretch, activity);
  return readAll(
    (cursor) => activity.arrivedIn(stretch, cursor),
    stretch,
    ({ createdAt }) => createdAt,
  );
}

/** Both kinds up to the same time, so that nothing is counted twice. */
async function readDone(stretch: Stretch, { settledIn }: RollUpDependencies['activity']): Promise<Seen> {
  const ofState = (state: DeliveryState, within: Stretch) =>
    readAll(
      (cursor) => settledIn(state, within, cursor),
      within,
      ({ dueAt }) => dueAt,
    );
  const remarked = await ofState('done-with-remarks', stretch);
  const whole = await ofState('done', { ...stretch, until: remarked.countedTo });
  const { countedTo } = whole;
  const deliveries = [...remarked.deliveries, ...whole.deliveries].filter(({ dueAt }) => dueAt <= countedTo);
  return { deliveries, countedTo };
}

/** If it has to stop, deliveries of the same millisecond as the last one are not counted: these are only figures. */
async function readAll(
  pageAt: (cursor: string | undefined) => Promise<DeliveryPage>,
  { until }: Stretch,
  timeOf: (delivery: Delivery) => number,
): Promise<Seen> {
  const deliveries: Delivery[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < pagesAtOnce; pages += 1) {
    const page = await pageAt(cursor);
    deliveries.push(...page.deliveries);
    cursor = page.cursor;
    if (cursor === undefined) return { deliveries, countedTo: until };
  }
  const last = deliveries.at(-1);
  return { deliveries, countedTo: last ? timeOf(last) : until };
}
