import type { SessionEvent } from '../session/session';
import { textNode, type AdfInline } from './adf';
import { jsonLength } from './json-length';
import { performerName } from './performer-name';

const lineBreak: AdfInline = { type: 'hardBreak' };

/**
 * About what a line of the chat takes in the document of a built-in template, in characters of JSON, if its text is at
 * most `textLength` long. Other templates need more or less for a line, but seldom for one more than for another.
 */
export function chatLineSize(
  event: SessionEvent,
  names: ReadonlyMap<string, string>,
  textLength: number,
): number {
  const head = textNode(`10:00 AM ${performerName(event, names) ?? 'Unknown'}:`, [{ type: 'strong' }]);
  const lines = (event.body ?? '').trim().slice(0, textLength).split('\n');
  const shown = lines.flatMap((line) => (/\S/.test(line) ? [textNode(line), lineBreak] : [lineBreak]));
  return jsonLength([head, ...shown]);
}
