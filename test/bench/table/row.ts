import { ratioOf, spreadOf, type Spread } from './spread';

/** One line of the table. */
export interface Row {
  measure: string;
  unit: 'ms' | 'MB';
  app: Spread;
  /** What it was measured beside, if anything. */
  beside?: { name: string; spread: Spread; ratio: Spread };
}

/** @param beside the measurements of the same rounds */
export function rowOf(
  measure: string,
  unit: Row['unit'],
  app: readonly number[],
  beside?: { name: string; values: readonly number[] },
): Row {
  const row = { measure, unit, app: spreadOf(app) };
  if (!beside) return row;
  const { name, values } = beside;
  return { ...row, beside: { name, spread: spreadOf(values), ratio: ratioOf(app, values) } };
}
