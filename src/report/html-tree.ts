import { Parser } from 'htmlparser2';
import { withKeptSpaces } from './kept-spaces';

/** Text, or an element with the attributes that a report uses. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** Lower case. */
  name: string;
  href?: string;
  /** What kind of panel a `div` is. */
  panel?: string;
  children: HtmlNode[];
}

/** Deeper elements count as being at this depth, so that no input can exhaust the stack. */
const maximumDepth = 32;

/**
 * The parser moves all open elements with each new one. If there are this many, nobody closes them, so they are closed
 * before it continues.
 */
const mostOpen = 100;

/** The number of open elements is checked after each piece of this length. */
const pieceLength = 256;

/** Reads any text as HTML. As in a browser, nothing is an error. Entities are decoded and comments dropped. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', children: [] };
  let open = [root];
  let parser = newParser(root, open);
  for (let from = 0; from < html.length;) {
    const end = html.indexOf('<', from + pieceLength);
    const piece = html.slice(from, end === -1 ? html.length : end);
    parser.write(piece);
    from += piece.length;
    if (open.length <= mostOpen) continue;
    parser.end();
    open = [root];
    parser = newParser(root, open);
  }
  parser.end();
  return root.children;
}

/** @param open the open elements, outermost first; the parser changes it */
function newParser(root: HtmlElement, open: HtmlElement[]): Parser {
  const current = () => open.at(-1) ?? root;
  return new Parser({
    onopentag(name, { href, 'data-panel': panel }) {
      const element: HtmlElement = { name, children: [] };
      if (href !== undefined) element.href = withKeptSpaces(href);
      if (panel !== undefined) element.panel = panel;
      current().children.push(element);
      open.push(open.length < maximumDepth ? element : current());
    },
    ontext(text) {
      addText(current().children, text);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
  });
}

/** The parser splits a text at every entity. */
function addText(children: HtmlNode[], text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

/** The text in the nodes, with a line feed for each `br`. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : elementText(node))).join('');
}

function elementText(element: HtmlElement): string {
  return element.name === 'br' ? '\n' : textOf(element.children);
}

export function isElement(node: HtmlNode, ...names: string[]): node is HtmlElement {
  return typeof node !== 'string' && names.includes(node.name);
}
