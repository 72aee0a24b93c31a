import { charactersStart } from '../../foundation/text-start';

/** The text within a number of UTF-16 units, whole characters only, with an ellipsis if something is missing. */
export function shortened(text: string, longest: number, ellipsis = '…'): string {
  if (text.length <= longest) return text;
  return `${charactersStart(text, longest - ellipsis.length).trimEnd()}${ellipsis}`;
}
