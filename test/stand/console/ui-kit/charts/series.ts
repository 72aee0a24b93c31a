import { isRecord, wordsIn, type ForgeDoc } from '../forge-doc';

/** One number of a chart: where it stands on the axis, what it counts towards, how much it is. */
export interface Point {
  readonly x: string;
  readonly series: string;
  readonly value: number;
}

/** The data of a bar or line chart. */
export interface ChartData {
  readonly points: readonly Point[];
  /** The places on the axis, in the order in which the data names them. */
  readonly xs: readonly string[];
  /** What color distinguishes; one nameless entry if the page gives no `colorAccessor`. */
  readonly series: readonly string[];
}

/** Reads the data of a chart of x and y, whose rows are lists or objects. */
export function chartDataOf(node: ForgeDoc): ChartData {
  const points = rowsOf(node).map((row) => ({
    x: label(member(row, node.props['xAccessor'])),
    series: label(member(row, node.props['colorAccessor'])),
    value: amount(member(row, node.props['yAccessor'])),
  }));
  return { points, xs: unique(points.map(({ x }) => x)), series: unique(points.map(({ series }) => series)) };
}

/** Reads the data of a pie or donut chart. */
export function slicesOf(node: ForgeDoc): readonly { label: string; value: number }[] {
  return rowsOf(node).map((row) => ({
    label: label(member(row, node.props['labelAccessor'] ?? node.props['colorAccessor'])),
    value: Math.max(0, amount(member(row, node.props['valueAccessor']))),
  }));
}

/** What a series has at one place, rows of the same place and series added up. */
export function valueAt({ points }: ChartData, x: string, series: string): number {
  return points.filter((p) => p.x === x && p.series === series).reduce((sum, p) => sum + p.value, 0);
}

/** Round numbers from 0 to at least `max`, as marks of an axis. */
export function ticksUpTo(max: number, count = 4): readonly number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const marks = Math.ceil(max / step - 1e-9);
  return Array.from({ length: marks + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

function rowsOf(node: ForgeDoc): readonly unknown[] {
  const data = node.props['data'];
  return Array.isArray(data) ? data : [];
}

function member(row: unknown, accessor: unknown): unknown {
  if (Array.isArray(row) && typeof accessor === 'number') return row[accessor];
  return isRecord(row) && (typeof accessor === 'string' || typeof accessor === 'number')
    ? row[accessor]
    : undefined;
}

function label(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : wordsIn(value);
}

function amount(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) ? number : 0;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
