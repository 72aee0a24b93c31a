import { isElement, type HtmlElement, type HtmlNode } from './html-tree';

export interface HtmlCell {
  header: boolean;
  children: HtmlNode[];
}

export interface HtmlTable {
  /** At least one row, each with as many cells as the others; empty if the table has no cell at all. */
  rows: HtmlCell[][];
  /** What is in the table but in no cell. A browser shows it in front of the table. */
  stray: HtmlNode[];
}

/** Further cells of a row are added to its last one: nobody can read a wider table in an issue. */
const maximumColumns = 20;

export function htmlTable(table: HtmlElement): HtmlTable {
  const found: HtmlTable = { rows: [], stray: [] };
  collectRows(table.children, found);
  const rows = found.rows.filter((row) => row.length > 0);
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return { rows: rows.map((row) => padded(row, columns)), stray: found.stray };
}

function collectRows(nodes: readonly HtmlNode[], found: HtmlTable): void {
  for (const node of nodes) {
    if (isElement(node, 'thead', 'tbody', 'tfoot')) collectRows(node.children, found);
    else if (isElement(node, 'tr')) found.rows.push(cellsOf(node, found.stray));
    else if (isElement(node, 'td', 'th')) lastRow(found).push(cellOf(node));
    else found.stray.push(node);
  }
}

function cellsOf(row: HtmlElement, stray: HtmlNode[]): HtmlCell[] {
  const cells: HtmlCell[] = [];
  for (const node of row.children) {
    if (!isElement(node, 'td', 'th')) stray.push(node);
    else if (cells.length < maximumColumns) cells.push(cellOf(node));
    else addTo(cells.at(-1), node.children);
  }
  return cells;
}

/** Adds one by one: a function takes at most some 100,000 arguments. */
function addTo(cell: HtmlCell | undefined, nodes: readonly HtmlNode[]): void {
  for (const node of [' ', ...nodes]) cell?.children.push(node);
}

/** The row that a cell outside of any row belongs to. */
function lastRow(found: HtmlTable): HtmlCell[] {
  const last = found.rows.at(-1);
  if (last && last.length < maximumColumns) return last;
  const row: HtmlCell[] = [];
  found.rows.push(row);
  return row;
}

function cellOf(element: HtmlElement): HtmlCell {
  return { header: element.name === 'th', children: [...element.children] };
}

function padded(row: HtmlCell[], columns: number): HtmlCell[] {
  const missing = Array.from({ length: columns - row.length }, () => ({ header: false, children: [] }));
  return [...row, ...missing];
}
