import fc from 'fast-check';
import {
  combined,
  latencySteps,
  percentile,
  withLatency,
} from '../../../../src/administration/activity/health/latency';

const latencies = fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 * 60 * 1000 }), {
  minLength: 1,
  maxLength: 60,
});

test('a percentile of the histogram holds the percentile of what was measured', () => {
  fc.assert(
    fc.property(latencies, fc.constantFrom(0.5, 0.95, 1), (measured, share) => {
      const range = percentile(measured.reduce(withLatency, []), share);
      const sorted = [...measured].sort((a, b) => a - b);
      const exact = sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
      expect(range).toBeDefined();
      expect(exact).toBeGreaterThanOrEqual(range?.from ?? Infinity);
      expect(exact).toBeLessThanOrEqual(range?.to ?? Infinity);
    }),
    { numRuns: 200 },
  );
});

test('histograms put together are the histogram of all', () => {
  fc.assert(
    fc.property(latencies, latencies, (one, other) => {
      const all = [...one, ...other].reduce(withLatency, []);
      expect(combined([one.reduce(withLatency, []), other.reduce(withLatency, [])])).toEqual(combined([all]));
    }),
    { numRuns: 100 },
  );
});

test('what takes longer than the last step has no upper end', () => {
  expect(percentile(withLatency([], 25 * 60 * 60 * 1000), 0.5)).toEqual({
    from: latencySteps.at(-1),
    to: undefined,
  });
});

test('nothing was measured: there is no percentile', () => {
  expect(percentile([], 0.5)).toBeUndefined();
});
