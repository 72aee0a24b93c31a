import fc from 'fast-check';
import { patientDelay, retryDelay, retryDelays, unknownDelay } from '../../../src/delivery/retry-schedule';

const minute = 60_000;

describe('the retry schedule', () => {
  test('waits 30 s, 2 min, 10 min, 30 min, 2 h, 6 h, 12 h where nothing spreads it', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) => retryDelay(failures, 0.5));
    expect(waits).toEqual([
      30_000,
      2 * minute,
      10 * minute,
      30 * minute,
      120 * minute,
      360 * minute,
      720 * minute,
    ]);
  });

  test('goes on with the longest wait', () => {
    expect(retryDelay(20, 0.5)).toBe(720 * minute);
  });

  test('spreads a wait by a fifth to both sides', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (failures, random) => {
          const base = retryDelays[Math.min(failures, retryDelays.length) - 1] ?? 0;
          const delay = retryDelay(failures, random);
          expect(delay).toBeGreaterThanOrEqual(Math.floor(base * 0.8));
          expect(delay).toBeLessThanOrEqual(Math.ceil(base * 1.2));
        },
      ),
    );
  });

  test('never comes back earlier than the server asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 86_400 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (seconds, random) => {
          expect(retryDelay(1, random, seconds)).toBeGreaterThanOrEqual(seconds * 1000);
        },
      ),
    );
  });

  test('comes back after a day, however long the server asked for', () => {
    const day = 24 * 60 * minute;
    expect(retryDelay(1, 0, 21 * 86_400)).toBe(day);
    expect(retryDelay(1, 0.999, 21 * 86_400)).toBeLessThanOrEqual(1.2 * day);
  });

  test('waits longer the longer it has waited, if that spends no attempt', () => {
    expect(patientDelay(15_000, minute)).toBe(15_000);
    expect(patientDelay(15_000, 60 * minute)).toBe(3 * minute);
    expect(patientDelay(0, 0)).toBe(1_000);
  });

  test('asks seldom for a session that the appliance knows nothing of, once its event is not fresh', () => {
    expect(unknownDelay(minute)).toBe(15_000);
    expect(unknownDelay(10 * minute)).toBe(5 * minute);
  });
});
