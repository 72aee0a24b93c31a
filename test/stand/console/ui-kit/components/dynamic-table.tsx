import type { ComponentProps } from 'react';
import DynamicTable from '@atlaskit/dynamic-table';
import { drawChildren, drawValue } from '../draw';
import { partOf, stringProp, type ForgeDoc } from '../forge-doc';
import { givenProps } from '../pass';

type Props = ComponentProps<typeof DynamicTable>;
type Row = NonNullable<Props['rows']>[number];
type HeadCell = NonNullable<Props['head']>['cells'][number];

/** Draws UI Kit's `DynamicTable`, whose head and rows arrive as trees: sorting, paging, loading and empty view. */
export function DrawnTable({ node }: { node: ForgeDoc }) {
  const props = givenProps<Props>(node, [
    'caption',
    'defaultPage',
    'defaultSortKey',
    'defaultSortOrder',
    'highlightedRowIndex',
    'isFixedSize',
    'isLoading',
    'isRankable',
    'label',
    'loadingSpinnerSize',
    'onRankEnd',
    'onRankStart',
    'onSetPage',
    'page',
    'paginationi18n',
    'rowsPerPage',
    'sortKey',
    'sortOrder',
    'testId',
  ]);
  const head = partOf(node, 'head');
  const emptyView = drawValue(node.props['emptyView'], 'empty');
  return (
    <DynamicTable
      {...props}
      head={
        head === undefined || head.children.length === 0 ? undefined : { cells: head.children.map(headCell) }
      }
      rows={partOf(node, 'rows')?.children.map(row)}
      emptyView={emptyView === undefined ? undefined : <>{emptyView}</>}
    />
  );
}

function headCell(cell: ForgeDoc): HeadCell {
  const props = givenProps<HeadCell>(cell, ['colSpan', 'isSortable', 'shouldTruncate', 'width']);
  return { ...props, key: stringProp(cell, 'cellKey'), content: <>{drawChildren(cell)}</> };
}

function row(node: ForgeDoc): Row {
  const props = givenProps<Row>(node, ['isHighlighted']);
  return {
    ...props,
    key: stringProp(node, 'rowKey') ?? node.key,
    cells: node.children.map((cell) => ({
      ...givenProps<Row['cells'][number]>(cell, ['colSpan']),
      key: keyOf(cell),
      content: <>{drawChildren(cell)}</>,
    })),
  };
}

// Atlaskit sorts by the key, so a number stays one.
function keyOf(cell: ForgeDoc): string | number | undefined {
  const key = cell.props['cellKey'];
  return typeof key === 'string' || typeof key === 'number' ? key : undefined;
}
