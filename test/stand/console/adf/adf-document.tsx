import { createElement, type ReactNode } from 'react';
import { adfAttribute, adfNodeFrom, adfNumber, adfText, type AdfNode } from './adf-node';
import { drawInline } from './adf-inline';
import { AdfTable } from './adf-table';

/** Draws a document in the Atlassian Document Format, as Jira shows work logs and comments. */
export function AdfDocument({ document }: { document: unknown }) {
  const node = adfNodeFrom(document);
  if (node === undefined) return <p className="adf-note">There is no text.</p>;
  return <div className="adf">{drawContent(node)}</div>;
}

/** Draws what is in a node. */
export function drawContent(node: AdfNode): ReactNode[] {
  return node.content.map((child, index) => drawBlock(child, index));
}

function drawBlock(node: AdfNode, key: number): ReactNode {
  const draw = Object.hasOwn(blocks, node.type) ? blocks[node.type] : undefined;
  return draw === undefined ? drawInline(node, key) : draw(node, key);
}

type Draw = (node: AdfNode, key: number) => ReactNode;

const blocks: Readonly<Record<string, Draw>> = {
  paragraph: (node, key) => <p key={key}>{drawContent(node)}</p>,
  heading: (node, key) => createElement(headingElement(node), { key }, ...drawContent(node)),
  bulletList: (node, key) => <ul key={key}>{drawContent(node)}</ul>,
  orderedList: (node, key) => (
    <ol key={key} start={adfNumber(node, 'order') ?? 1}>
      {drawContent(node)}
    </ol>
  ),
  listItem: (node, key) => <li key={key}>{drawContent(node)}</li>,
  taskList: (node, key) => (
    <ul key={key} className="adf-tasks">
      {drawContent(node)}
    </ul>
  ),
  taskItem: (node, key) => (
    <li key={key}>
      <input type="checkbox" readOnly checked={adfAttribute(node, 'state') === 'DONE'} aria-label="Done" />
      {drawContent(node)}
    </li>
  ),
  blockquote: (node, key) => <blockquote key={key}>{drawContent(node)}</blockquote>,
  rule: (_node, key) => <hr key={key} />,
  codeBlock: (node, key) => (
    <pre key={key} tabIndex={0}>
      <code>{adfText(node)}</code>
    </pre>
  ),
  panel: (node, key) => (
    <div key={key} className={`adf-panel adf-panel-${panelType(node)}`}>
      {drawContent(node)}
    </div>
  ),
  expand: expandable,
  nestedExpand: expandable,
  table: (node, key) => <AdfTable key={key} table={node} drawContent={drawContent} />,
};

function expandable(node: AdfNode, key: number): ReactNode {
  return (
    <details key={key} className="adf-expand">
      <summary>{adfAttribute(node, 'title') || 'Show more'}</summary>
      <div>{drawContent(node)}</div>
    </details>
  );
}

const PANELS = ['info', 'note', 'success', 'warning', 'error', 'tip'];

function panelType(node: AdfNode): string {
  const type = adfAttribute(node, 'panelType') ?? '';
  return PANELS.includes(type) ? type : 'info';
}

function headingElement(node: AdfNode): string {
  const level = adfNumber(node, 'level') ?? 3;
  return `h${Math.min(6, Math.max(1, Math.trunc(level)))}`;
}
