/** The middle of several measurements, and between what half of them lie. */
export interface Spread {
  median: number;
  low: number;
  high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** How many times as much each was as what was measured beside it, in the same round. */
export function ratioOf(values: readonly number[], beside: readonly number[]): Spread {
  return spreadOf(values.map((value, round) => value / (beside[round] ?? Number.NaN)));
}
