import { Parser } from 'htmlparser2';

/** Text, or an element with those of its attributes that a report takes over. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  /** Lower case. */
  name: string;
  href?: string;
  /** What kind of panel a `div` is. */
  panel?: string;
  children: HtmlNode[];
}

/** What is nested deeper counts as standing at this depth, so that no input can exhaust the stack. */
const maximumDepth = 32;

/**
 * With each element the parser moves all that are open: where so many are, nobody closes them, and they are closed
 * before it goes on.
 */
const mostOpen = 100;

/** After how much text it is looked at how many elements are open. */
const pieceLength = 256;

/** Reads any text as HTML; nothing is an error, as in a browser. Entities come decoded, comments are gone. */
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

/** @param open the elements that are open, outermost first: the parser changes it */
function newParser(root: HtmlElement, open: HtmlElement[]): Parser {
  const current = () => open.at(-1) ?? root;
  return new Parser({
    onopentag(name, { href, 'data-panel': panel }) {
      const element: HtmlElement = { name, children: [] };
      if (href !== undefined) element.href = href;
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

/** A text comes in as many pieces as there are entities in it. */
function addText(children: HtmlNode[], text: string): void {
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else children.push(text);
}

/** The text in the nodes as it stands, a line feed for each `br`. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : elementText(node))).join('');
}

function elementText(element: HtmlElement): string {
  return element.name === 'br' ? '\n' : textOf(element.children);
}

export function isElement(node: HtmlNode, ...names: string[]): node is HtmlElement {
  return typeof node !== 'string' && names.includes(node.name);
}
