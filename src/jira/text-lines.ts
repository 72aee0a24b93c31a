import * as v from 'valibot';
import { readBy } from '../foundation/read-by';

const nodeSchema = v.object({
  type: v.optional(v.string()),
  text: v.optional(v.string()),
  content: v.optional(v.array(v.unknown())),
});

/** Nodes whose content is a line, or lines that `hardBreak` parts. */
const lineNodes: readonly (string | undefined)[] = ['paragraph', 'heading', 'codeBlock'];

/**
 * Whether a line of a text in Jira says just that, apart from white space around it.
 *
 * @param text a document as Jira has it, of whatever nodes, or a plain text
 */
export function hasLine(text: unknown, line: string): boolean {
  return linesOf(text).some((one) => one.trim() === line);
}

function linesOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  const node = readBy(nodeSchema, value);
  const content = node?.content ?? [];
  if (lineNodes.includes(node?.type)) return content.map(inlineText).join('').split('\n');
  return content.flatMap(linesOf);
}

function inlineText(value: unknown): string {
  const node = readBy(nodeSchema, value);
  return node?.type === 'hardBreak' ? '\n' : (node?.text ?? '');
}
