import type { AdfBlock, AdfDocument, AdfInline, AdfTableRow } from './adf';

/** The document as plain text, for people and programs that cannot show it. Each line becomes one line. */
export function adfToText(document: AdfDocument): string {
  return `${joined(document.content)}\n`;
}

function joined(blocks: readonly AdfBlock[]): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: AdfBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'codeBlock':
      return inlineText(block.content);
    case 'bulletList':
      return block.content.map((item) => marked('- ', joined(item.content))).join('\n');
    case 'orderedList':
      return block.content.map((item, index) => marked(`${index + 1}. `, joined(item.content))).join('\n');
    case 'rule':
      return '----';
    case 'blockquote':
      return marked('> ', joined(block.content));
    case 'table':
      return block.content.map(rowText).join('\n');
    case 'panel':
      return joined(block.content);
    case 'expand':
    case 'nestedExpand':
      return `${block.attrs.title}\n${marked('  ', joined(block.content))}`;
  }
}

/** `Header: cell` for a row of two that begins with its header; otherwise the cells in a line. */
function rowText({ content: cells }: AdfTableRow): string {
  const texts = cells.map((cell) => joined(cell.content));
  const isPair = cells.length === 2 && cells[0]?.type === 'tableHeader' && cells[1]?.type === 'tableCell';
  return isPair ? labelled(texts[0] ?? '', texts[1] ?? '') : texts.join(' | ');
}

function labelled(label: string, text: string): string {
  const end = /\p{P}$/u.test(label) ? ' ' : ': ';
  return label + end + marked('  ', text).trimStart();
}

function inlineText(nodes: readonly AdfInline[]): string {
  return nodes.map((node) => (node.type === 'hardBreak' ? '\n' : linkText(node.text, hrefOf(node)))).join('');
}

function hrefOf(node: AdfInline): string | undefined {
  if (node.type !== 'text') return undefined;
  const link = node.marks?.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? link.attrs.href : undefined;
}

function linkText(text: string, href: string | undefined): string {
  return href === undefined || href === text ? text : `${text} <${href}>`;
}

/** The text behind a mark. Further lines are indented to match. */
function marked(mark: string, text: string): string {
  return mark + text.replace(/\n/g, `\n${mark === '> ' ? mark : ' '.repeat(mark.length)}`);
}
