import fc from 'fast-check';
import { chartDataOf, slicesOf, ticksUpTo, valueAt } from '../../../../stand/console/ui-kit/charts/series';

const chart = (props: Record<string, unknown>) => ({ type: 'BarChart', props, children: [], key: 'k' });

describe('the data of a chart', () => {
  it('is read from lists and from objects', () => {
    const lists = chart({
      data: [
        ['Mon', 3, 'a'],
        ['Tue', 1, 'b'],
      ],
      xAccessor: 0,
      yAccessor: 1,
      colorAccessor: 2,
    });
    const objects = chart({
      data: [
        { day: 'Mon', count: 3, state: 'a' },
        { day: 'Tue', count: 1, state: 'b' },
      ],
      xAccessor: 'day',
      yAccessor: 'count',
      colorAccessor: 'state',
    });
    expect(chartDataOf(lists)).toEqual(chartDataOf(objects));
    expect(chartDataOf(lists)).toMatchObject({ xs: ['Mon', 'Tue'], series: ['a', 'b'] });
  });

  it('adds up the rows of one place, and has nothing if there is no row', () => {
    const data = chartDataOf(
      chart({
        data: [
          ['Mon', 3],
          ['Mon', 4],
        ],
        xAccessor: 0,
        yAccessor: 1,
      }),
    );
    expect(valueAt(data, 'Mon', '')).toBe(7);
    expect(valueAt(data, 'Tue', '')).toBe(0);
  });

  it('has slices without negative or unreadable sizes', () => {
    const props = {
      data: [
        ['a', -1],
        ['b', 'x'],
        ['c', '2'],
      ],
      colorAccessor: 0,
      valueAccessor: 1,
      labelAccessor: 0,
    };
    expect(slicesOf(chart(props))).toEqual([
      { label: 'a', value: 0 },
      { label: 'b', value: 0 },
      { label: 'c', value: 2 },
    ]);
  });
});

describe('the marks of an axis', () => {
  it('are round', () => {
    expect(ticksUpTo(5)).toEqual([0, 2, 4, 6]);
    expect(ticksUpTo(0.7)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(ticksUpTo(0)).toEqual([0, 1]);
  });

  it('are few, rise from 0 and reach the greatest value', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (max) => {
        const ticks = ticksUpTo(max);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1) ?? 0).toBeGreaterThanOrEqual(max * (1 - 1e-8));
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      }),
      { numRuns: 200 },
    );
  });
});
