/**
 * One node of the document that a UI Kit page hands to its product after each commit.
 * The tree is live: `@forge/react` mutates it in place and keeps the keys, so the same node keeps its identity
 * from one commit to the next.
 */
export interface ForgeDoc {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeDoc[];
  readonly key: string;
}

/** The text of a node and all that is in it, as one string. */
export function textOf(node: ForgeDoc): string {
  if (node.type === 'String') return wordsIn(node.props['text']);
  return node.children.map(textOf).join('');
}

/** What a value says if it is text or a number; nothing if it is anything else. */
export function wordsIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The wrapped part of a component that takes several trees (`head` and `rows` of a table, `trigger` of a popup). */
export function partOf(node: ForgeDoc, name: string): ForgeDoc | undefined {
  return node.children.find((child) => child.type === 'ContentWrapper' && child.props['name'] === name);
}

/** A prop that is a string, otherwise undefined. */
export function stringProp(node: ForgeDoc, name: string): string | undefined {
  const value = node.props[name];
  return typeof value === 'string' ? value : undefined;
}

/** A prop that is a list, otherwise an empty list. */
export function listProp(node: ForgeDoc, name: string): readonly unknown[] {
  const value = node.props[name];
  return Array.isArray(value) ? value : [];
}

/** A function of the page. */
export type Handler = (...given: unknown[]) => unknown;

/** Whether a value is a function of the page. */
export function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

/** A prop that is a function of the page, otherwise undefined. */
export function handlerProp(node: ForgeDoc, name: string): Handler | undefined {
  const value = node.props[name];
  return isHandler(value) ? value : undefined;
}

/** Whether a value is an object with named members (not a list, not null). */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a value found in a prop as a node: either it is one already, or it is a React element of the page, which
 * UI Kit allows for a few props (`EmptyState.primaryAction`, `DynamicTable.emptyView`). A function component is
 * called as a plain function, as UI Kit does with the cells of a table, so it must not use hooks.
 */
export function nodeFrom(value: unknown, key: string): ForgeDoc | undefined {
  if (typeof value === 'string' || typeof value === 'number') {
    return { type: 'String', props: { text: String(value) }, children: [], key };
  }
  if (Array.isArray(value)) {
    return { type: 'Fragment', props: {}, children: nodesFrom(value, key), key };
  }
  if (!isRecord(value) || !('type' in value) || !isRecord(value['props'])) return undefined;
  return elementToNode(value['type'], value['props'], Array.isArray(value['children']), value, key);
}

function elementToNode(
  type: unknown,
  props: Record<string, unknown>,
  isNode: boolean,
  value: Record<string, unknown>,
  key: string,
): ForgeDoc | undefined {
  if (isHandler(type)) return nodeFrom(type(props), key);
  const { children, ...rest } = props;
  const within = isNode ? value['children'] : children;
  const list = Array.isArray(within) ? within : [within];
  return {
    type: typeof type === 'string' ? type : 'Fragment',
    props: rest,
    children: nodesFrom(list, key),
    key: typeof value['key'] === 'string' ? value['key'] : key,
  };
}

function nodesFrom(values: readonly unknown[], key: string): ForgeDoc[] {
  return values.flatMap((value, index) => nodeFrom(value, `${key}.${index}`) ?? []);
}
