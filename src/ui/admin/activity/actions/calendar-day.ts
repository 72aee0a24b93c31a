/** The day of a moment in the reader's own zone, as a date picker writes it: `2026-01-31`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${date.getFullYear()}-${month}-${day}`;
}

/** The last millisecond of that day in the reader's own zone; `undefined` if the text is no day. */
export function endOf(day: string): number | undefined {
  const beginning = beginningOf(day);
  if (beginning === undefined) return undefined;
  const next = new Date(beginning);
  next.setDate(next.getDate() + 1);
  return next.getTime() - 1;
}

/** When that day begins in the reader's own zone, in milliseconds; `undefined` if the text is no day. */
export function beginningOf(day: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!parts) return undefined;
  const [year, month, date] = parts.slice(1).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const beginning = new Date(year, month - 1, date);
  return dayOf(beginning.getTime()) === day ? beginning.getTime() : undefined;
}
