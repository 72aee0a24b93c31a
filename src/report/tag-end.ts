/** What may end a tag of a template: braces, a tilde, white space. */
const endsTag = /[}~\s]/;

/**
 * The text without what ends a tag. Each character is looked at once, which no expression at the end of a text does.
 */
export function withoutTagEnd(text: string): string {
  let length = text.length;
  while (length > 0 && endsTag.test(text.charAt(length - 1))) length -= 1;
  return text.slice(0, length);
}
