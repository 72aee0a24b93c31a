import fc from 'fast-check';
import * as v from 'valibot';
import {
  healthRecordSchema,
  recentHours,
  storedHealth,
  withHour,
  type HealthRecord,
} from '../../../../src/administration/activity/health/health-record';
import { withLatency } from '../../../../src/administration/activity/health/latency';

const hour = 3_600_000;
const now = 480_000 * hour + 5;

test('a record comes back from storage as it was', () => {
  const record: HealthRecord = {
    since: 0,
    countedTo: { arrived: 5, done: 7 },
    hours: [{ hour: 3, fromEvents: 1, foundByPolling: 2, done: 3, withRemarks: 1, latencies: [0, 4] }],
  };
  expect(v.parse(healthRecordSchema, JSON.parse(JSON.stringify(storedHealth(record))))).toEqual(record);
});

test('a month without a pause, a thousand sessions an hour, stays below 60 KB', () => {
  const latencies = Array.from({ length: 1000 }, (_, at) => (at * 102_947) % (26 * hour)).reduce(
    withLatency,
    [] as readonly number[],
  );
  const hours = Array.from({ length: 31 * 24 }, (_, index) => ({
    hour: 480_000 - index,
    fromEvents: 1000,
    foundByPolling: 1000,
    done: 1000,
    withRemarks: 1000,
    latencies,
  }));
  const stored = JSON.stringify(storedHealth({ since: now, countedTo: { arrived: now, done: now }, hours }));
  expect(stored.length).toBeLessThan(60 * 1024);
});

test('what is older than 31 days is dropped', () => {
  const first = 480_000 - 31 * 24;
  const hours = [first, first + 1, 480_000].reduce(
    (all, at) => withHour(all, at, (figures) => figures),
    [] as HealthRecord['hours'],
  );
  expect(recentHours(hours, now).map((figures) => figures.hour)).toEqual([first + 1, 480_000]);
});

test('hours stay in order, whatever the order in which they are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 }), (order) => {
      const hours = order.reduce(
        (all, at) => withHour(all, at, (figures) => ({ ...figures, done: figures.done + 1 })),
        [] as HealthRecord['hours'],
      );
      expect(hours.map((figures) => figures.hour)).toEqual([...new Set(order)].sort((a, b) => a - b));
      expect(hours.reduce((sum, { done }) => sum + done, 0)).toBe(order.length);
    }),
    { numRuns: 100 },
  );
});
