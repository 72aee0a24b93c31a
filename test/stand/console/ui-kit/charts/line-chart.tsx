import type { ForgeDoc } from '../forge-doc';
import { ChartFrame, seriesColor } from './chart-frame';
import { PlotArea } from './plot';
import { chartDataOf, valueAt } from './series';

/** Draws UI Kit's `LineChart`: one line for each series, a dot for each value. */
export function LineChart({ node }: { node: ForgeDoc }) {
  const data = chartDataOf(node);
  const max = Math.max(0, ...data.points.map(({ value }) => value));
  return (
    <ChartFrame node={node} legend={data.series}>
      <PlotArea node={node} kind="Line chart" xs={data.xs} max={max}>
        {({ middle, y }) =>
          data.series.map((series, index) => {
            const dots = data.xs.map((x, at) => ({ x, cx: middle(at), cy: y(valueAt(data, x, series)) }));
            const color = seriesColor(node, index, series);
            return (
              <g key={series} fill={color} stroke={color}>
                <polyline
                  fill="none"
                  strokeWidth={2}
                  points={dots.map(({ cx, cy }) => `${cx},${cy}`).join(' ')}
                />
                {dots.map(({ x, cx, cy }) => (
                  <circle key={x} cx={cx} cy={cy} r={3}>
                    <title>
                      {[x, series, valueAt(data, x, series)].filter((part) => part !== '').join(': ')}
                    </title>
                  </circle>
                ))}
              </g>
            );
          })
        }
      </PlotArea>
    </ChartFrame>
  );
}
