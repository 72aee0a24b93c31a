import type { Count } from '../../../../administration/activity/health/count';
import type { LatencyRange } from '../../../../administration/activity/health/latency';
import { second, minute, hour } from '../../../../foundation/durations';

/** “3”, or “100+” if there are more. */
export function countInWords({ value, orMore }: Count): string {
  return orMore ? `${value}+` : String(value);
}

/** “Up to 15 s”, “Over 24 h”; a dash if nothing was measured. */
export function latencyInWords(range: LatencyRange | undefined): string {
  if (!range) return '–';
  return range.to === undefined ? `Over ${span(range.from)}` : `Up to ${span(range.to)}`;
}

function span(milliseconds: number): string {
  if (milliseconds < minute) return `${milliseconds / second} s`;
  return milliseconds < hour ? `${milliseconds / minute} min` : `${milliseconds / hour} h`;
}
