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

/** Reads any text as HTML; nothing is an error, as in a browser. Entities come decoded, comments are gone. */
export function parseHtml(html: string): HtmlNode[] {
  const root: HtmlElement = { name: '', children: [] };
  const open = [root];
  const current = () => open.at(-1) ?? root;

  const parser = new Parser({
    onopentag(name, { href, 'data-panel': panel }) {
      const element: HtmlElement = { name, children: [] };
      if (href !== undefined) element.href = href;
      if (panel !== undefined) element.panel = panel;
      current().children.push(element);
      open.push(open.length < maximumDepth ? element : current());
    },
    ontext(text) {
      current().children.push(text);
    },
    onclosetag() {
      if (open.length > 1) open.pop();
    },
  });
  parser.end(html);
  return root.children;
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
