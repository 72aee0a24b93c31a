import { cleanText } from '../foundation/clean-text';

/**
 * Stands for a space that somebody typed, between a value and the document: HTML would show several as one. No text
 * from outside holds it, because non-characters are taken out of them.
 */
const keptSpace = '\uFDD0';

/** The text of a value, for HTML that shows it in one line: spaces within the line stay, as many as there are. */
export function keepSpaces(text: string): string {
  return text.replace(/[ \t]{2,}/g, (run, at: number) =>
    isWithinLine(text, run, at) ? ` ${keptSpace.repeat(run.length - 1)}` : run,
  );
}

/** The same for HTML that shows each line of the text as one, so that its lines are indented as well. */
export function keepSpacesOfLines(text: string): string {
  const indented = text.replace(
    /\n[ \t]+(?=[^ \t\n])/g,
    (start) => `\n${keptSpace.repeat(start.length - 1)}`,
  );
  return keepSpaces(indented);
}

function isWithinLine(text: string, run: string, at: number): boolean {
  const [before = '\n', after = '\n'] = [text[at - 1], text[at + run.length]];
  return before !== '\n' && after !== '\n';
}

/** A text of HTML with its white space as HTML shows it. Spaces that are kept are still marked. */
export function collapsed(html: string): string {
  const parts = html.split(keptSpace);
  return parts.map((part) => cleanText(part).replace(/[ \t\n]+/g, ' ')).join(keptSpace);
}

/** The text with the spaces that were kept. */
export function withKeptSpaces(text: string): string {
  return text.replaceAll(keptSpace, ' ');
}
