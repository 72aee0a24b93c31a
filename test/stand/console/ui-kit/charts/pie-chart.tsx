import type { Drawing } from '../draw';
import type { ForgeDoc } from '../forge-doc';
import { chartLabel, ChartFrame, seriesColor } from './chart-frame';
import { slicesOf } from './series';

const SIZE = 240;
const OUTER = 110;

/** Draws UI Kit's `PieChart` (`hole` 0) or `DonutChart`; `hole` is the inner radius as a share of the outer. */
export function pieChart(hole: number): Drawing {
  return function PieChart({ node }) {
    const slices = slicesOf(node);
    const total = slices.reduce((sum, { value }) => sum + value, 0);
    return (
      <ChartFrame node={node} legend={slices.map(({ label, value }) => `${label} (${value})`)}>
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          width={SIZE}
          height={SIZE}
          role="img"
          aria-label={chartLabel(node, 'Pie chart')}
        >
          {total === 0 ? <circle className="forge-chart-none" cx={SIZE / 2} cy={SIZE / 2} r={OUTER} /> : null}
          <Slices node={node} slices={slices} total={total} hole={hole} />
        </svg>
      </ChartFrame>
    );
  };
}

interface SlicesProps {
  readonly node: ForgeDoc;
  readonly slices: readonly { label: string; value: number }[];
  readonly total: number;
  readonly hole: number;
}

function Slices({ node, slices, total, hole }: SlicesProps) {
  let sum = 0;
  return (
    <>
      {slices.map(({ label, value }, index) => {
        const from = sum / Math.max(total, 1e-9);
        sum += value;
        if (value === 0) return null;
        return (
          <path
            key={`${index}·${label}`}
            d={ringPart(from, sum / total, hole * OUTER)}
            fill={seriesColor(node, index, label)}
          >
            <title>{`${label}: ${value}`}</title>
          </path>
        );
      })}
    </>
  );
}

/** The outline of a part of a ring; `from` and `to` are shares of the whole turn. */
function ringPart(from: number, to: number, inner: number): string {
  // A whole turn would start and end at the same point and draw nothing.
  if (to - from > 0.9999) return `${ringPart(0, 0.5, inner)} ${ringPart(0.5, 1, inner)}`;
  const point = (share: number, radius: number) => {
    const angle = (share - 0.25) * 2 * Math.PI;
    return `${SIZE / 2 + radius * Math.cos(angle)} ${SIZE / 2 + radius * Math.sin(angle)}`;
  };
  const isLarge = to - from > 0.5 ? 1 : 0;
  return [
    `M ${point(from, OUTER)} A ${OUTER} ${OUTER} 0 ${isLarge} 1 ${point(to, OUTER)}`,
    `L ${point(to, inner)} A ${inner} ${inner} 0 ${isLarge} 0 ${point(from, inner)} Z`,
  ].join(' ');
}
