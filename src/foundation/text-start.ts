/** At most the first `length` UTF-16 units of the text. It never ends in half a character. */
export function textStart(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, Math.max(0, length)).replace(/[\uD800-\uDBFF]$/, '');
}

/** At most the last `length` UTF-16 units of the text. It never begins with half a character. */
export function textEnd(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(text.length - Math.max(0, length)).replace(/^[\uDC00-\uDFFF]/, '');
}
