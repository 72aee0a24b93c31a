import { second, minute, hour } from '../../../foundation/durations';

/** The upper ends of the histogram's steps, in milliseconds. The last step has none. */
export const latencySteps = [
  5 * second,
  10 * second,
  15 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  15 * minute,
  hour,
  4 * hour,
  24 * hour,
] as const;

/** How many latencies fall into each step; steps missing at the end are 0. */
export type Histogram = readonly number[];

/** The histogram with one more latency. */
export function withLatency(histogram: Histogram, latency: number): Histogram {
  const found = latencySteps.findIndex((end) => latency <= end);
  const step = found === -1 ? latencySteps.length : found;
  const length = Math.max(histogram.length, step + 1);
  return Array.from({ length }, (_, index) => (histogram[index] ?? 0) + (index === step ? 1 : 0));
}

/** All histograms added together. */
export function combined(histograms: readonly Histogram[]): Histogram {
  return Array.from({ length: latencySteps.length + 1 }, (_, step) =>
    histograms.reduce((sum, histogram) => sum + (histogram[step] ?? 0), 0),
  );
}

/** Milliseconds: more than `from`, at most `to`. Without `to` there is no upper end. */
export interface LatencyRange {
  from: number;
  to?: number;
}

/**
 * The step that contains a percentile. A histogram says no more than that.
 *
 * @param share from above 0 to 1: 0.5 for the median
 * @returns `undefined` if the histogram is empty
 */
export function percentile(histogram: Histogram, share: number): LatencyRange | undefined {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  let seen = 0;
  const step = histogram.findIndex((count) => (seen += count) >= share * total);
  return { from: step === 0 ? 0 : (latencySteps[step - 1] ?? 0), to: latencySteps[step] };
}
