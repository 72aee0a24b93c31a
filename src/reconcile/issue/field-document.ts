import { jsonLength } from '../../report/json-length';
import { paragraph, textNode, type AdfDocument, type AdfParagraph } from '../../report/adf';
import { shortened } from './shortened';

/**
 * Most characters of a paragraph's document as JSON. Jira allows 32,767 in a paragraph and does not document what it
 * counts, so the limit applies to all of it: many short lines take far more than their text.
 */
const longestDocument = 32_767;

const emptySize = jsonLength({ type: 'doc', version: 1, content: [] });

/** A text as a document in which each line is a paragraph. A text that is too long ends with an ellipsis. */
export function fieldDocument(text: string): AdfDocument {
  const content: AdfParagraph[] = [];
  let left = longestDocument - emptySize - sizeOf(lineOf('…'));
  // What is beyond has no room in any case.
  for (const line of text.slice(0, longestDocument).split(/\r\n|\r|\n/)) {
    const whole = lineOf(line);
    const size = sizeOf(whole);
    if (size > left) return documentOf([...content, lineOf(`${startWithin(line, left)}…`)]);
    content.push(whole);
    left -= size;
  }
  return documentOf(content);
}

/** As much of the line as takes so much in JSON, in which some characters take two. */
function startWithin(line: string, room: number): string {
  let length = Math.min(line.length, room);
  for (let over = overOf(line, length, room); over > 0; over = overOf(line, length, room)) {
    length = Math.max(0, length - Math.ceil(over / 2));
  }
  return shortened(line, length, '');
}

function overOf(line: string, length: number, room: number): number {
  return jsonLength([line.slice(0, length)]) - jsonLength(['']) - room;
}

/** With the comma before the next one. */
function sizeOf(block: AdfParagraph): number {
  return jsonLength(block) + ','.length;
}

function lineOf(line: string): AdfParagraph {
  return paragraph(line === '' ? [] : [textNode(line)]);
}

function documentOf(content: AdfParagraph[]): AdfDocument {
  return { type: 'doc', version: 1, content };
}
