import { textStart } from '../foundation/text-start';
import { paragraph, textNode, type AdfDocument } from '../report/adf';
import { adfToText } from '../report/adf-text';
import { jsonLength } from '../report/json-length';
import { trimDocument } from '../report/trim-document';

/** Far below what Jira may count in whatever way. A document that is no longer was not refused for its length. */
const shortEnough = 8_000;

/** Jira allows 32,767 characters, and may count those of a document that it makes of the text. */
const longestText = 32_000;

/** What a line takes in such a document besides its text. */
const lineSize = 64;

/** The document with its end cut off; `undefined` if the value is none, or is short. */
export function shorterDocument(value: unknown): AdfDocument | undefined {
  if (!isDocument(value) || jsonLength(value) <= shortEnough) return undefined;
  return trimDocument(value, shortEnough, paragraph([textNode('…')]));
}

/** What begins a link, a mention, a macro or an image in Jira's wiki markup, and may stand in what somebody typed. */
const markup = /[[{]|!(?=\S)/g;

/**
 * The document as plain text in which nothing is markup. Jira may read such a text as wiki markup, in which a backslash
 * takes a character's meaning away.
 */
export function plainText(document: AdfDocument): string {
  return within(adfToText(document), longestText);
}

/** The same, with the document's last block as a paragraph of its own that stays whatever is cut. */
export function plainWithLastLine({ content, ...document }: AdfDocument): string {
  const last = `\n\n${adfToText({ ...document, content: content.slice(-1) }).trim()}`;
  return within(adfToText({ ...document, content: content.slice(0, -1) }), longestText - last.length) + last;
}

function within(text: string, longest: number): string {
  const escaped = text.trimEnd().replace(markup, '\\$&');
  let shown = escaped;
  for (let size = sizeOf(shown); size > longest; size = sizeOf(shown)) {
    shown = textStart(shown, Math.floor(shown.length * Math.min(0.99, longest / size)));
  }
  return shown === escaped ? escaped : `${shown}…`;
}

function sizeOf(text: string): number {
  return jsonLength([text]) + lineSize * text.split('\n').length;
}

/** Whether a field's value is a rich text. */
export function isDocument(value: unknown): value is AdfDocument {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'doc';
}
