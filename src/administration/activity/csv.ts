/**
 * Rows as CSV (RFC 4180), CR LF between the lines.
 *
 * A spreadsheet takes a cell that starts with `=`, `+`, `-` or `@` for a formula, and what a customer typed may be one:
 * such a cell gets an apostrophe in front, which spreadsheets take for “this is text”.
 */
export function csvOf(rows: readonly (readonly (string | number | undefined)[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(harmless(String(cell ?? '')))).join(',')).join('\r\n');
}

/** Spaces and control characters in front do not keep a spreadsheet from seeing a formula; nor do wide forms. */
const formulaStart = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;

const formulaSign = /[=+\-@＝＋－＠]/u;
const blank = /[\s\p{Cc}]/u;

/** Where a spreadsheet separates cells by these, as it does in many countries, one begins after each of them. */
const separator = /[;\t\r\n]/;

function harmless(cell: string): string {
  const [front = ''] = /^[\s\p{Cc}]*/u.exec(cell) ?? [];
  const text = front + withoutFormulasWithin(cell.slice(front.length));
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Read from its end, each character once: only then is it known of a separator whether a formula follows. */
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
