import { cleanText, readText } from '../foundation/clean-text';

/** A tag's children in fast-xml-parser's ordered tree, under the tag's name with `tagPrefix` before it. */
type RawChildren = { [tag: `$${string}`]: RawNode[] | undefined };

/** One item of fast-xml-parser's ordered tree: an element with its attributes, or a piece of text. */
export type RawNode = RawChildren & {
  '#text'?: string;
  ':@'?: { [attribute: `@${string}`]: string | undefined };
};

/**
 * Stands before every element name of the tree. No XML name starts with it, so that elements named `constructor`
 * or `__proto__` are keys like any other.
 */
export const tagPrefix = '$';

/**
 * An element of an XML document, read by local names. It is a view made on demand over the parser's own tree: a
 * second tree would cost a session of 50,000 events too much memory.
 *
 * All texts are cleaned (see `cleanText`).
 */
export class XmlElement {
  constructor(
    readonly name: string,
    private readonly node: RawNode,
  ) {}

  /** An attribute's value without white space around it; `undefined` if it is missing or empty. */
  attribute(name: string): string | undefined {
    const attributes = this.node[':@'];
    return attributes && readText(attributes[`@${name}`]);
  }

  /** The first child element of this name. */
  child(name: string): XmlElement | undefined {
    const tag = tagOf(name);
    const found = this.content.find((node) => node[tag] !== undefined);
    return found && new XmlElement(name, found);
  }

  /** All child elements of this name, in their order; a list of one is a list. */
  children(name: string): XmlElement[] {
    const tag = tagOf(name);
    const found = this.content.filter((node) => node[tag] !== undefined);
    return found.map((node) => new XmlElement(name, node));
  }

  /** All `item` elements inside all `list` elements, which may be repeated with one item in each. */
  listed(list: string, item: string): XmlElement[] {
    return this.children(list).flatMap((one) => one.children(item));
  }

  /** The text directly inside, CDATA included, as it stands; child elements' texts are not part of it. */
  get text(): string {
    return cleanText(this.content.map((node) => node['#text'] ?? '').join(''));
  }

  /** The text without white space around it; `undefined` if nothing is left. */
  get value(): string | undefined {
    return readText(this.text);
  }

  /** The `value` of the first child element of this name. */
  textOf(name: string): string | undefined {
    return this.child(name)?.value;
  }

  private get content(): RawNode[] {
    return this.node[tagOf(this.name)] ?? [];
  }
}

/** Made once for all nodes that are looked at: a report of 10 MB has a hundred thousand of them. */
function tagOf(name: string): `$${string}` {
  return `$${name}`;
}
