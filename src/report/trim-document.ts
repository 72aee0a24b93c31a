import type { AdfBlock, AdfDocument, AdfInline, AdfListItem, AdfText } from './adf';
import { jsonLength } from './json-length';
import { textStart } from '../foundation/text-start';

/**
 * The document, cut at its end so that its JSON takes at most `limit` characters, with the block `note` in place of the
 * rest. This is the last resort: it knows nothing of the text's meaning. The document stays valid.
 */
export function trimDocument(document: AdfDocument, limit: number, note: AdfBlock): AdfDocument {
  const room = limit - jsonLength({ ...document, content: [note] });
  return { ...document, content: [...firstThatFit(document.content, room, trimmedBlock), note] };
}

/** Makes a node smaller, or returns `undefined` if nothing worth keeping fits. */
type Trim<Node> = (node: Node, room: number) => Node | undefined;

/** As many nodes from the start as fit. The first one that does not fit is made smaller. */
function firstThatFit<Node extends object>(nodes: readonly Node[], room: number, trim: Trim<Node>): Node[] {
  const kept: Node[] = [];
  let left = room;
  for (const node of nodes) {
    const length = jsonLength(node) + ','.length;
    if (length <= left) {
      kept.push(node);
      left -= length;
      continue;
    }
    const part = trim(node, left - ','.length);
    return part === undefined ? kept : [...kept, part];
  }
  return kept;
}

function trimmedBlock(block: AdfBlock, room: number): AdfBlock | undefined {
  if (block.type === 'rule') return undefined;
  const left = room - jsonLength({ ...block, content: [] });
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return filled({ ...block, content: firstThatFit(block.content, left, trimmedInline) });
    case 'codeBlock':
      return filled({ ...block, content: firstThatFit(block.content, left, trimmedText) });
    case 'bulletList':
    case 'orderedList':
      return filled({ ...block, content: firstThatFit(block.content, left, trimmedItem) });
    case 'table':
      return filled({ ...block, content: firstThatFit(block.content, left, () => undefined) });
    default:
      return filled({ ...block, content: firstThatFit(block.content, left, trimmedBlock) });
  }
}

function trimmedItem(item: AdfListItem, room: number): AdfListItem | undefined {
  const left = room - jsonLength({ ...item, content: [] });
  return filled({ ...item, content: firstThatFit(item.content, left, trimmedBlock) });
}

function trimmedInline(node: AdfInline, room: number): AdfInline | undefined {
  return node.type === 'text' ? trimmedText(node, room) : undefined;
}

/** In JSON a character may take two: `\"`. */
function trimmedText(node: AdfText, room: number): AdfText | undefined {
  const left = Math.floor((room - jsonLength({ ...node, text: '…' })) / 2);
  const start = textStart(node.text, left).trimEnd();
  return start === '' ? undefined : { ...node, text: `${start}…` };
}

function filled<Node extends { content: readonly object[] }>(node: Node): Node | undefined {
  return node.content.length > 0 ? node : undefined;
}
