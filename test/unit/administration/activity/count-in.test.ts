import { countArrival, countDone } from '../../../../src/administration/activity/health/count-in';
import { newDelivery, type Attempt, type Delivery } from '../../../../src/delivery/delivery';

const hour = 3_600_000;
const start = 480_000 * hour;

function delivery(changes: Partial<Delivery> = {}): Delivery {
  const of = { configurationId: 'c', applianceId: 'default', lsid: 'a'.repeat(32) };
  return {
    ...newDelivery({ ...of, eventType: 'session-end', source: 'outbound-event' }, start),
    ...changes,
  };
}

function done(at: number): Attempt {
  return { at, stage: 'work-log', outcome: 'done' };
}

const replayedAt = (at: number): Attempt => ({ at, stage: 'receive', outcome: 'replayed', by: 'x' });

test('arrivals are counted by what brought them, and a backfill does not count', () => {
  const hours = [
    delivery(),
    delivery({ createdAt: start + 5 }),
    delivery({ source: 'polling' }),
    delivery({ source: 'backfill' }),
    delivery({ createdAt: start - 1 }),
  ].reduce(countArrival, []);
  expect(hours.map(({ hour: h, fromEvents, foundByPolling }) => [h, fromEvents, foundByPolling])).toEqual([
    [479_999, 1, 0],
    [480_000, 2, 1],
  ]);
});

test('a delivery is counted in the hour in which it was done, with its latency', () => {
  const [figures] = countDone(
    [],
    delivery({
      createdAt: start + hour - 3000,
      attempts: [done(start + hour)],
      sessionEndedAt: start + hour - 7000,
    }),
    start,
  );
  expect(figures).toMatchObject({ hour: 480_001, done: 1, latencies: [0, 1] });
});

test('a replay of what is already done is not counted again, however often it is replayed', () => {
  const attempts = [
    done(start + 1),
    replayedAt(start + 2),
    done(start + 3),
    replayedAt(start + 4),
    done(start + 5),
  ];
  expect(countDone([], delivery({ attempts }), start + 2)).toEqual([]);
});

test('a delivery that is replayed before it was counted is counted once, in the hour when it was first done', () => {
  const attempts = [done(start + 1), replayedAt(start + hour), done(start + hour + 1)];
  expect(countDone([], delivery({ attempts }), start)).toMatchObject([{ hour: 480_000, done: 1 }]);
});

test('what was parked and then replayed is counted when it is done', () => {
  const attempts: Attempt[] = [
    { at: start + 1, stage: 'session', outcome: 'parked' },
    replayedAt(start + hour),
    done(start + hour + 1),
  ];
  expect(countDone([], delivery({ attempts }), start + 10)).toMatchObject([{ hour: 480_001, done: 1 }]);
});

test.each([
  ['a backfill', { source: 'backfill' as const }],
  ['a survey', { eventType: 'customer-survey' }],
  ['a session whose end is not known', { sessionEndedAt: undefined }],
])('%s counts as done and says nothing about latency', (_, changes) => {
  const attempts = [done(start + 1)];
  expect(countDone([], delivery({ attempts, sessionEndedAt: start, ...changes }), start)).toMatchObject([
    { done: 1, latencies: [] },
  ]);
});

test('an appliance whose clock is ahead makes no negative latency', () => {
  const attempts = [done(start + 1)];
  expect(countDone([], delivery({ attempts, sessionEndedAt: start + 60_000 }), start)).toMatchObject([
    { latencies: [1] },
  ]);
});

test('nor does it hide how long a session took to get through: it cannot have ended after it came in', () => {
  const attempts = [done(start + 3 * hour)];
  expect(countDone([], delivery({ attempts, sessionEndedAt: start + 4 * hour }), start)).toMatchObject([
    { latencies: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
  ]);
});
