import { cleanText } from '../foundation/clean-text';
import { paragraph, textNode, type AdfDocument, type AdfInline, type AdfParagraph } from './adf';

/** Plain text as a document. Each line stays a line, blank lines separate paragraphs, and nothing is markup. */
export function textToAdf(text: string): AdfDocument {
  const content: AdfParagraph[] = [];
  let inline: AdfInline[] = [];
  for (const line of cleanText(text).split('\n')) {
    const printable = line.trimEnd();
    if (printable === '') {
      if (inline.length > 0) content.push(paragraph(inline));
      inline = [];
      continue;
    }
    if (inline.length > 0) inline.push({ type: 'hardBreak' });
    inline.push(textNode(printable));
  }
  if (inline.length > 0 || content.length === 0) content.push(paragraph(inline));
  return { type: 'doc', version: 1, content };
}
