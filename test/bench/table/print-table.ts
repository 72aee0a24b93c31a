import type { Row } from './row';
import type { Spread } from './spread';

const titles = ['Measure', 'The app', 'Beside it', '', 'Times'];

/** The rows as a table in Markdown: medians, and in parentheses between what half of the measurements lie. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [titles, ...rows.map(cellsOf)];
  const widths = titles.map((_title, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  );
  const rule = widths.map((width) => '-'.repeat(width));
  return [titles, rule, ...lines.slice(1)]
    .map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
    .join('\n');
}

function cellsOf({ measure, unit, app, beside }: Row): string[] {
  if (!beside) return [measure, shown(app, unit), '', '', ''];
  const { name, spread, ratio } = beside;
  return [measure, shown(app, unit), name, shown(spread, unit), shown(ratio, '×')];
}

function shown({ median, low, high }: Spread, unit: string): string {
  const digits = unit === '×' || median < 20 ? 2 : 0;
  const figures = [median, low, high].map((value) => value.toFixed(digits));
  return `${figures[0]} ${unit} (${figures[1]}–${figures[2]})`;
}
