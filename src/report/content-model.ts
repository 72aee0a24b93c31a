import type { AdfBlock } from './adf';

/** The places that can hold blocks. */
export type Container = 'doc' | 'expand' | 'nestedExpand' | 'panel' | 'tableCell' | 'listItem' | 'blockquote';

const everywhere: AdfBlock['type'][] = ['paragraph', 'bulletList', 'orderedList', 'codeBlock'];
const section: AdfBlock['type'][] = [...everywhere, 'heading', 'rule', 'blockquote'];

/** Taken from `dist/json-schema/v1/full.json` of @atlaskit/adf-schema. The tests check every document against it. */
const allowed: Record<Container, ReadonlySet<AdfBlock['type']>> = {
  doc: new Set([...section, 'table', 'panel', 'expand']),
  expand: new Set([...section, 'table', 'panel', 'nestedExpand']),
  nestedExpand: new Set([...section, 'panel']),
  panel: new Set([...everywhere, 'heading', 'rule']),
  tableCell: new Set([...section, 'panel', 'nestedExpand']),
  listItem: new Set(everywhere),
  blockquote: new Set(everywhere),
};

/** Whether the format allows a block of this type directly in the container. */
export function allows(container: Container, block: AdfBlock['type']): boolean {
  return allowed[container].has(block);
}

/** The name of an expandable section in the container, or `undefined` if none is allowed there. */
export function expandTypeIn(container: Container): 'expand' | 'nestedExpand' | undefined {
  if (allows(container, 'expand')) return 'expand';
  return allows(container, 'nestedExpand') ? 'nestedExpand' : undefined;
}
