import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { ForgeDoc } from '../forge-doc';
import { chartLabel } from './chart-frame';
import { ticksUpTo } from './series';

const LEFT = 48;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 28;

/** Where the marks of a chart go, in pixels of the drawing. */
export interface Plot {
  /** The middle of the nth place on the axis. */
  readonly middle: (index: number) => number;
  /** How wide one place is. */
  readonly band: number;
  /** How high a value stands. */
  readonly y: (value: number) => number;
}

interface Props {
  readonly node: ForgeDoc;
  readonly kind: string;
  readonly xs: readonly string[];
  readonly max: number;
  readonly children: (plot: Plot) => ReactNode;
}

/** Axes with labels and grid lines; the marks are drawn by the caller. */
export function PlotArea({ node, kind, xs, max, children }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const available = useAvailableWidth(svg);
  const width = numberOr(node.props['width'], available);
  const height = numberOr(node.props['height'], 400);
  const ticks = ticksUpTo(max);
  const top = ticks.at(-1) ?? 1;
  const band = (width - LEFT - RIGHT) / Math.max(1, xs.length);
  const y = (value: number) => height - BOTTOM - (value / top) * (height - TOP - BOTTOM);
  const middle = (index: number) => LEFT + band * (index + 0.5);
  return (
    <svg
      ref={svg}
      viewBox={`0 0 ${width} ${height}`}
      width={typeof node.props['width'] === 'number' ? width : '100%'}
      role="img"
      aria-label={chartLabel(node, kind)}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="forge-chart-grid" x1={LEFT} x2={width - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="forge-chart-text" x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {xs.map((x, index) =>
        index % labelEvery(xs, band) === 0 ? (
          <text key={x} className="forge-chart-text" x={middle(index)} y={height - 8} textAnchor="middle">
            {x}
          </text>
        ) : null,
      )}
      {children({ middle, band, y })}
    </svg>
  );
}

// Without a width of its own a chart is as wide as its place, and its text keeps its size.
function useAvailableWidth(svg: RefObject<SVGSVGElement>): number {
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const place = svg.current?.parentElement;
    if (!place) return;
    const observer = new ResizeObserver(() =>
      setWidth(Math.max(200, Math.round(svg.current?.clientWidth ?? 0))),
    );
    observer.observe(place);
    return () => observer.disconnect();
  }, [svg]);
  return width;
}

// Labels that would run into each other are left out evenly; a character takes about 6.5 pixels.
function labelEvery(xs: readonly string[], band: number): number {
  const longest = Math.max(1, ...xs.map((x) => x.length));
  return Math.max(1, Math.ceil((longest * 6.5 + 8) / band));
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}
