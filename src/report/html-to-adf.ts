import { cleanText } from '../foundation/clean-text';
import {
  isPanelType,
  paragraph,
  textNode,
  type AdfBlock,
  type AdfDocument,
  type AdfListItem,
  type AdfMark,
  type AdfTableCell,
  type HeadingLevel,
} from './adf';
import { allows, expandTypeIn, type Container } from './content-model';
import { BlockFlow, InlineFlow, type Flow } from './flow';
import { listItems } from './html-list';
import { htmlTable, type HtmlCell } from './html-table';
import { collapsed, withKeptSpaces } from './kept-spaces';
import { isElement, parseHtml, textOf, type HtmlElement, type HtmlNode } from './html-tree';
import { withMark, type Marks } from './marks';
import { safeLink } from './safe-link';

/**
 * Any text, read as HTML, as a valid document. Headings, paragraphs, lists, tables, links (http and https), strong, em,
 * code, pre, br, hr, blockquote, details and panels (`div data-panel="info"`) keep their meaning if the format allows
 * them in that place. Everything else is reduced to its text. Scripts and style sheets are no text.
 */
export function htmlToAdf(html: string): AdfDocument {
  const content = blocksOf(parseHtml(html), 'doc');
  return { type: 'doc', version: 1, content: content.length > 0 ? content : [paragraph([])] };
}

type Visit = (element: HtmlElement, flow: Flow, marks: Marks) => void;

const elements: ReadonlyMap<string, Visit> = new Map<string, Visit>([
  ['strong', marking({ type: 'strong' })],
  ['b', marking({ type: 'strong' })],
  ['em', marking({ type: 'em' })],
  ['i', marking({ type: 'em' })],
  ['code', marking({ type: 'code' })],
  ['a', link],
  ['br', (_element, flow) => flow.hardBreak()],
  ['hr', rule],
  ['h1', heading(1)],
  ['h2', heading(2)],
  ['h3', heading(3)],
  ['h4', heading(4)],
  ['h5', heading(5)],
  ['h6', heading(6)],
  ['ul', list('bulletList')],
  ['ol', list('orderedList')],
  ['table', table],
  ['pre', codeBlock],
  ['blockquote', blockquote],
  ['details', details],
  ['div', panel],
  ...ownLine('p section article aside header footer main nav address form fieldset figure figcaption'),
  ...ownLine('li dl dt dd thead tbody tfoot tr td th caption center summary body html title option'),
]);

/** What becomes of an element, and of what is in it, wherever it stands. */
export type Fate = 'kept' | 'text' | 'nothing';

/** Whether reports know an element, show only its text, or not even that. @param name in lower case */
export function fateOf(name: string): Fate {
  if (withoutText.includes(name)) return 'nothing';
  return elements.has(name) ? 'kept' : 'text';
}

const withoutText: readonly string[] = ['script', 'style'];

function ownLine(names: string): [string, Visit][] {
  return names.split(' ').map((name) => [name, lines]);
}

function walk(nodes: readonly HtmlNode[], flow: Flow, marks: Marks): void {
  for (const node of nodes) {
    if (typeof node === 'string') flow.text(node, marks);
    else if (!withoutText.includes(node.name)) (elements.get(node.name) ?? unknown)(node, flow, marks);
  }
}

function blocksOf(nodes: readonly HtmlNode[], container: Container, marks: Marks = []): AdfBlock[] {
  const flow = new BlockFlow(container);
  walk(nodes, flow, marks);
  return flow.finish();
}

function unknown(element: HtmlElement, flow: Flow, marks: Marks): void {
  walk(element.children, flow, marks);
}

/** An element that only puts its text on lines of its own. */
function lines(element: HtmlElement, flow: Flow, marks: Marks): void {
  flow.boundary();
  walk(element.children, flow, marks);
  flow.boundary();
}

function marking(mark: AdfMark): Visit {
  return (element, flow, marks) => walk(element.children, flow, withMark(marks, mark));
}

function link(element: HtmlElement, flow: Flow, marks: Marks): void {
  const href = safeLink(element.href);
  walk(element.children, flow, href ? withMark(marks, { type: 'link', attrs: { href } }) : marks);
}

function rule(_element: HtmlElement, flow: Flow): void {
  flow.boundary();
  if (mayStand('rule', flow)) flow.add({ type: 'rule' });
}

function heading(level: HeadingLevel): Visit {
  return (element, flow, marks) => {
    if (!mayStand('heading', flow)) return lines(element, flow, withMark(marks, { type: 'strong' }));
    const text = new InlineFlow();
    walk(element.children, text, marks);
    const content = text.finish();
    flow.boundary();
    if (content.length > 0) flow.add({ type: 'heading', attrs: { level }, content });
  };
}

function list(type: 'bulletList' | 'orderedList'): Visit {
  return (element, flow, marks) => {
    if (!mayStand(type, flow)) return lines(element, flow, marks);
    const items = listItems(element).flatMap((nodes) => listItem(nodes, marks));
    flow.boundary();
    if (items.length > 0) flow.add({ type, content: items });
  };
}

/** An empty item is left out. A list at the start of an item gets a paragraph before it, as the editor requires. */
function listItem(nodes: readonly HtmlNode[], marks: Marks): AdfListItem[] {
  const content = blocksOf(nodes, 'listItem', marks);
  const first = content[0]?.type;
  if (first === undefined) return [];
  const isList = first === 'bulletList' || first === 'orderedList';
  return [{ type: 'listItem', content: isList ? [paragraph([]), ...content] : content }];
}

function table(element: HtmlElement, flow: Flow, marks: Marks): void {
  if (!mayStand('table', flow)) return lines(element, flow, marks);
  const { rows, stray } = htmlTable(element);
  flow.boundary();
  walk(stray, flow, marks);
  flow.boundary();
  if (rows.length === 0) return;
  flow.add({
    type: 'table',
    content: rows.map((row) => ({ type: 'tableRow', content: row.map((cell) => tableCell(cell, marks)) })),
  });
}

function tableCell({ header, children }: HtmlCell, marks: Marks): AdfTableCell {
  const content = blocksOf(children, 'tableCell', marks);
  return {
    type: header ? 'tableHeader' : 'tableCell',
    content: content.length > 0 ? content : [paragraph([])],
  };
}

function codeBlock(element: HtmlElement, flow: Flow, marks: Marks): void {
  if (!mayStand('codeBlock', flow)) return lines(element, flow, marks);
  const text = cleanText(withKeptSpaces(textOf(element.children)))
    .replace(/^\n/, '')
    .trimEnd();
  flow.boundary();
  if (text !== '') flow.add({ type: 'codeBlock', content: [textNode(text)] });
}

function panel(element: HtmlElement, flow: Flow, marks: Marks): void {
  const { panel: panelType, children } = element;
  if (!isPanelType(panelType) || !mayStand('panel', flow)) return lines(element, flow, marks);
  const content = blocksOf(children, 'panel', marks);
  flow.boundary();
  if (content.length > 0) flow.add({ type: 'panel', attrs: { panelType }, content });
}

function blockquote(element: HtmlElement, flow: Flow, marks: Marks): void {
  if (!mayStand('blockquote', flow)) return lines(element, flow, marks);
  const content = blocksOf(element.children, 'blockquote', marks);
  flow.boundary();
  if (content.length > 0) flow.add({ type: 'blockquote', content });
}

function details(element: HtmlElement, flow: Flow, marks: Marks): void {
  const label = element.children.filter((child) => isElement(child, 'summary'));
  const rest = element.children.filter((child) => !isElement(child, 'summary'));
  const type = flow.container && expandTypeIn(flow.container);
  const content = type ? blocksOf(rest, type, marks) : [];

  flow.boundary();
  if (type && content.length > 0) {
    flow.add({ type, attrs: { title: lineOf(label) }, content });
    return;
  }
  walk(label, flow, withMark(marks, { type: 'strong' }));
  // An empty result is not walked again: with some nesting, that alone would take seconds.
  if (!type) walk(rest, flow, marks);
  flow.boundary();
}

function lineOf(nodes: readonly HtmlNode[]): string {
  return withKeptSpaces(collapsed(textOf(nodes)).replace(/\s+/g, ' ')).trim();
}

function mayStand(block: AdfBlock['type'], flow: Flow): boolean {
  return flow.container !== undefined && allows(flow.container, block);
}
