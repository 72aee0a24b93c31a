import { isSuperfluous, laterSweeps } from '../../../src/delivery/later-sweeps';
import { grantOf } from '../../../src/polling/push-budget';

const now = Date.UTC(2026, 0, 12, 9);

describe('what a run of the schedule leaves', () => {
  test.each([
    [1, [45]],
    [100, [45]],
    [101, [45, 90]],
    [10_000, [45, 90, 135, 180, 225, 270]],
  ])('%i deliveries are followed by sweeps that end before the next run', (left, delays) => {
    expect(laterSweeps(left, now).map(({ delaySeconds }) => delaySeconds)).toEqual(delays);
  });

  test('is granted in full parts, so that 500 are handed out in three minutes', () => {
    let budget = { usedUntil: 0 };
    let left = 500 - 25;
    const handOut = (at: number) => {
      const { grant, left: after } = grantOf(budget, left, at);
      budget = after;
      left -= grant.events;
      return grant.events;
    };
    handOut(now);
    const parts = laterSweeps(left, now).map(({ delaySeconds }) => handOut(now + delaySeconds * 1000));
    expect(parts).toEqual([100, 100, 100, 75]);
  });

  test('is left to the next run by a sweep that comes later than that', () => {
    const message = { kind: 'sweep', at: now } as const;
    expect(isSuperfluous(message, now + 299_000)).toBe(false);
    expect(isSuperfluous(message, now + 300_000)).toBe(true);
  });
});
