import type { Left } from '../../../../../delivery/left';
import type { Why } from '../action-words';

/** How many deliveries were left, by the reason. */
export type LeftCounts = Partial<Record<Why, number>>;

export function leftCounts(left: readonly Left<Why>[]): LeftCounts {
  return Object.fromEntries(left.map(({ why, count }) => [why, count]));
}

export function addLeft(one: LeftCounts, other: LeftCounts): LeftCounts {
  const sums = { ...one };
  for (const { why, count } of leftList(other)) sums[why] = (sums[why] ?? 0) + count;
  return sums;
}

export function leftList(counts: LeftCounts): Left<Why>[] {
  return Object.entries(counts).map(([why, count]) => ({ why: why as Why, count }));
}
