/** A mark on a text of an Atlassian document. */
export interface AdfMark {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** A node of a document in the Atlassian Document Format, read so that no member is missing. */
export interface AdfNode {
  readonly type: string;
  readonly text: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly marks: readonly AdfMark[];
  readonly content: readonly AdfNode[];
}

/** Reads an unknown value as an ADF node; undefined if it is none. */
export function adfNodeFrom(value: unknown): AdfNode | undefined {
  if (!isObject(value) || typeof value['type'] !== 'string') return undefined;
  return {
    type: value['type'],
    text: typeof value['text'] === 'string' ? value['text'] : '',
    attrs: isObject(value['attrs']) ? value['attrs'] : {},
    marks: listOf(value['marks']).flatMap(markFrom),
    content: listOf(value['content']).flatMap((child) => adfNodeFrom(child) ?? []),
  };
}

/** The text of a node and all that is in it. */
export function adfText(node: AdfNode): string {
  return node.text + node.content.map(adfText).join('');
}

/** An attribute that is a string, otherwise undefined. */
export function adfAttribute(node: { attrs: AdfNode['attrs'] }, name: string): string | undefined {
  const value = node.attrs[name];
  return typeof value === 'string' ? value : undefined;
}

/** An attribute that is a number, otherwise undefined. */
export function adfNumber(node: AdfNode, name: string): number | undefined {
  const value = node.attrs[name];
  return typeof value === 'number' ? value : undefined;
}

function markFrom(value: unknown): AdfMark[] {
  if (!isObject(value) || typeof value['type'] !== 'string') return [];
  return [{ type: value['type'], attrs: isObject(value['attrs']) ? value['attrs'] : {} }];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
