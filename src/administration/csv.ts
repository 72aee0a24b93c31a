/**
 * Rows as CSV (RFC 4180), CR LF between the lines.
 *
 * A spreadsheet reads a cell that starts with `=`, `+`, `-` or `@` as a formula, and a customer may have typed one.
 * Such a cell gets an apostrophe in front, which means “this is text” to spreadsheets.
 */
export function csvOf(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(harmless(String(cell ?? '')))).join(',')).join('\r\n');
}

/**
 * The name of the file of an export, by the day in UTC. A part is numbered unless it is all there is.
 *
 * @param what is exported, such as `deliveries`
 */
export function csvFileName(
  what: string,
  now: number,
  { part, isLast }: { part: number; isLast: boolean },
): string {
  const ofPart = part === 1 && isLast ? '' : `-part-${part}`;
  return `remote-support-${what}-${new Date(now).toISOString().slice(0, 10)}${ofPart}.csv`;
}

/** A spreadsheet still sees a formula behind leading spaces or control characters, and in full-width signs. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

const formulaSign = /[=+\-@＝＋－＠]/u;
const blank = /[\s\p{Cc}]/u;

/** In many countries spreadsheets separate cells by these, so a formula may begin after each of them. */
const separator = /[;\t\r\n]/;

function harmless(cell: string): string {
  const [front = ''] = /^[\s\p{Cc}]*/u.exec(cell) ?? [];
  const text = front + withoutFormulasWithin(cell.slice(front.length));
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Reads from the end, each character once: only then is it known whether a formula follows a separator. */
function withoutFormulasWithin(text: string): string {
  const shown: string[] = [];
  let isFormulaNext = false;
  for (const character of [...text].reverse()) {
    shown.push(isFormulaNext && separator.test(character) ? `${character}'` : character);
    isFormulaNext = formulaSign.test(character) || (isFormulaNext && blank.test(character));
  }
  return shown.reverse().join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
