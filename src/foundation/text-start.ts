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

/** Longer than what people see as one character: a family of four with its joiners has 11 units. */
const longestCharacter = 64;

/**
 * At most the first `length` UTF-16 units, which end between what people see as characters: no accent, skin tone or
 * member of a family is parted from the rest.
 */
export function charactersStart(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = Math.max(0, length - longestCharacter);
  const around = text.slice(from, Math.max(0, length) + longestCharacter);
  const starts = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(around)];
  const end = from + (starts.findLast(({ index }) => from + index <= length)?.index ?? 0);
  return end > from ? text.slice(0, end) : textStart(text, length);
}
