import { createElement, type ComponentType, type ReactNode } from 'react';
import { drawChildren, type Drawing } from './draw';
import { isHandler, textOf, type ForgeDoc } from './forge-doc';
import { withPlainArguments } from './plain-argument';

/** What happens to a node's children: drawn, joined to one text, or left out. */
type ChildrenAs = 'drawn' | 'text' | 'none';

/**
 * A drawing that hands a node's props to the Atlaskit component behind it. UI Kit declares its props as a choice of
 * that component's own, so their types were checked when the page was compiled.
 *
 * @param names the props that UI Kit documents for this component; all others are dropped, as they are there
 */
export function pass<P extends object>(
  Component: ComponentType<P>,
  names: readonly (keyof P & string)[],
  { children = 'drawn', preset = {} }: { children?: ChildrenAs; preset?: Partial<P> } = {},
): Drawing {
  return function Passed({ node }) {
    const props = { ...preset, ...givenProps<P>(node, names) };
    const within = childrenOf(node, children);
    // The one place where props of unknown type become those of a component: see above.
    return within === undefined
      ? createElement(Component, props as P)
      : createElement(Component, props as P, ...within);
  };
}

/** The named props that the page gave, handlers wrapped so that they only see plain data. */
export function givenProps<P extends object>(
  node: ForgeDoc,
  names: readonly (keyof P & string)[],
): Partial<P> {
  const given: Record<string, unknown> = {};
  for (const name of names) {
    const value = node.props[name];
    if (value === undefined) continue;
    given[name] = isHandler(value) ? withPlainArguments(value) : value;
  }
  return given as Partial<P>;
}

function childrenOf(node: ForgeDoc, as: ChildrenAs): ReactNode[] | undefined {
  if (as === 'none') return undefined;
  return as === 'text' ? [textOf(node)] : drawChildren(node);
}
