/** At most the first `length` UTF-16 units of the text. It never ends in half a character. */
export function textStart(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, Math.max(0, length)).replace(/[\uD800-\uDBFF]$/, '');
}
