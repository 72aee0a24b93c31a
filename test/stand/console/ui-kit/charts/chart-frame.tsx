import type { ReactNode } from 'react';
import { isRecord, listProp, stringProp, type ForgeDoc } from '../forge-doc';
import { tokenVariable } from '../token-variable';

/** The color of the nth series: the page's palette, else Atlaskit's chart colors in turn. */
export function seriesColor(node: ForgeDoc, index: number, name: string): string {
  const palette = listProp(node, 'colorPalette');
  const named = palette.find((entry) => isRecord(entry) && entry['key'] === name);
  const entry = named ?? palette[index % Math.max(1, palette.length)];
  const given = isRecord(entry) ? entry['value'] : entry;
  return typeof given === 'string' ? tokenVariable(given) : `var(--ds-chart-categorical-${(index % 8) + 1})`;
}

interface Props {
  readonly node: ForgeDoc;
  /** The names that the colors stand for; no legend for a single nameless series. */
  readonly legend: readonly string[];
  readonly children: ReactNode;
}

/** Title, border and legend around a chart. */
export function ChartFrame({ node, legend, children }: Props) {
  const hasBorder = node.props['showBorder'] !== false;
  const names = legend.filter((name) => name !== '');
  return (
    <figure className={hasBorder ? 'forge-chart forge-chart-bordered' : 'forge-chart'}>
      <ChartTitle node={node} />
      {children}
      {names.length > 0 && (
        <ul className="forge-chart-legend">
          {names.map((name, index) => (
            <li key={name}>
              <span className="forge-chart-swatch" style={{ background: seriesColor(node, index, name) }} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

function ChartTitle({ node }: { node: ForgeDoc }) {
  const title = stringProp(node, 'title');
  const subtitle = stringProp(node, 'subtitle');
  if (title === undefined && subtitle === undefined) return null;
  return (
    <figcaption>
      {title !== undefined && <strong>{title}</strong>}
      {subtitle !== undefined && <span>{subtitle}</span>}
    </figcaption>
  );
}

/** What a screen reader says of the drawing itself. */
export function chartLabel(node: ForgeDoc, kind: string): string {
  return stringProp(node, 'title') ?? kind;
}
