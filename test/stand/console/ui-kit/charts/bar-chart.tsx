import type { ForgeDoc } from '../forge-doc';
import { ChartFrame, seriesColor } from './chart-frame';
import { PlotArea } from './plot';
import { chartDataOf, valueAt } from './series';

/** Draws UI Kit's `BarChart`: one bar for each place, or a group of bars if a color accessor is given. */
export function BarChart({ node }: { node: ForgeDoc }) {
  const data = chartDataOf(node);
  const max = Math.max(0, ...data.xs.flatMap((x) => data.series.map((series) => valueAt(data, x, series))));
  return (
    <ChartFrame node={node} legend={data.series}>
      <PlotArea node={node} kind="Bar chart" xs={data.xs} max={max}>
        {({ middle, band, y }) => {
          const width = Math.min(64, (band * 0.7) / Math.max(1, data.series.length));
          const left = (width * data.series.length) / 2;
          return data.xs.flatMap((x, xIndex) =>
            data.series.map((series, index) => (
              <rect
                key={`${x}·${series}`}
                x={middle(xIndex) - left + index * width}
                width={width}
                y={y(valueAt(data, x, series))}
                height={Math.max(0, y(0) - y(valueAt(data, x, series)))}
                fill={seriesColor(node, index, series)}
              >
                <title>
                  {[x, series, valueAt(data, x, series)].filter((part) => part !== '').join(': ')}
                </title>
              </rect>
            )),
          );
        }}
      </PlotArea>
    </ChartFrame>
  );
}

/** Draws UI Kit's `StackBarChart`: the series of one place on top of each other. */
export function StackBarChart({ node }: { node: ForgeDoc }) {
  const data = chartDataOf(node);
  const stacks = data.xs.map((x) => stackAt(data.series.map((series) => valueAt(data, x, series))));
  const max = Math.max(0, ...stacks.map((stack) => stack.at(-1)?.to ?? 0));
  return (
    <ChartFrame node={node} legend={data.series}>
      <PlotArea node={node} kind="Stacked bar chart" xs={data.xs} max={max}>
        {({ middle, band, y }) => {
          const width = Math.min(64, band * 0.7);
          return stacks.flatMap((stack, xIndex) =>
            stack.map(({ from, to }, index) => (
              <rect
                key={`${xIndex}·${index}`}
                x={middle(xIndex) - width / 2}
                width={width}
                y={y(to)}
                height={Math.max(0, y(from) - y(to))}
                fill={seriesColor(node, index, data.series[index] ?? '')}
              >
                <title>{`${data.xs[xIndex] ?? ''}: ${data.series[index] ?? ''}: ${to - from}`}</title>
              </rect>
            )),
          );
        }}
      </PlotArea>
    </ChartFrame>
  );
}

function stackAt(values: readonly number[]): { from: number; to: number }[] {
  let height = 0;
  return values.map((value) => {
    const from = height;
    height += Math.max(0, value);
    return { from, to: height };
  });
}
