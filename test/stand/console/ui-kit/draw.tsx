import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import { nodeFrom, textOf, type ForgeDoc } from './forge-doc';

/** A component that draws nodes of one type. */
export type Drawing = ComponentType<{ node: ForgeDoc }>;

/** The drawings by node type. A context, so that drawings need not import the table that lists them. */
export const Drawings = createContext<Readonly<Record<string, Drawing>>>({});

/** Draws one node with the drawing of its type; an unknown type is shown as a dashed box, never left out. */
export function Drawn({ node }: { node: ForgeDoc }) {
  const drawings = useContext(Drawings);
  const Drawing = Object.hasOwn(drawings, node.type) ? drawings[node.type] : undefined;
  if (Drawing !== undefined) return <Drawing node={node} />;
  return (
    <div data-forge-unknown={node.type} className="forge-unknown">
      <span>{`UI Kit’s “${node.type}” is not drawn here`}</span>
      {drawChildren(node)}
    </div>
  );
}

/** Draws the children of a node. Their keys are the page's own, so that a field keeps its focus over commits. */
export function drawChildren(node: ForgeDoc): ReactNode[] {
  return node.children.map(drawNode);
}

/** Draws what a prop holds: text, a node, an element of the page, or a list of them. */
export function drawValue(value: unknown, key: string): ReactNode {
  const node = nodeFrom(value, key);
  return node === undefined ? undefined : drawNode(node);
}

function drawNode(node: ForgeDoc): ReactNode {
  if (node.type === 'String') return textOf(node);
  return <Drawn key={node.key} node={node} />;
}
