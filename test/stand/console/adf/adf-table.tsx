import type { ReactNode } from 'react';
import { adfNumber, type AdfNode } from './adf-node';

interface Props {
  readonly table: AdfNode;
  readonly drawContent: (node: AdfNode) => ReactNode[];
}

/** Draws a table of an Atlassian document; a wide one scrolls by itself. */
export function AdfTable({ table, drawContent }: Props) {
  return (
    <div className="adf-table" tabIndex={0} role="region" aria-label="Table">
      <table>
        <tbody>
          {table.content.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.content.map((cell, index) => (
                <Cell key={index} cell={cell}>
                  {drawContent(cell)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell, children }: { cell: AdfNode; children: ReactNode }) {
  const Element = cell.type === 'tableHeader' ? 'th' : 'td';
  return (
    <Element colSpan={adfNumber(cell, 'colspan')} rowSpan={adfNumber(cell, 'rowspan')}>
      {children}
    </Element>
  );
}
