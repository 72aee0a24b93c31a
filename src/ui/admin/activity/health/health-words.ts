import type { Count, LatencyRange } from '../../../../administration/activity/activity-api';

/** “3”, or “100+” where there are more. */
export function countInWords({ value, orMore }: Count): string {
  return orMore ? `${value}+` : String(value);
}

/** “Up to 15 s”, “Over 24 h”; a dash where nothing was measured. */
export function latencyInWords(range: LatencyRange | undefined): string {
  if (!range) return '–';
  return range.to === undefined ? `Over ${span(range.from)}` : `Up to ${span(range.to)}`;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

function span(milliseconds: number): string {
  if (milliseconds < minute) return `${milliseconds / second} s`;
  return milliseconds < hour ? `${milliseconds / minute} min` : `${milliseconds / hour} h`;
}
