import { tableOf } from '../../../bench/table/print-table';
import { rowOf } from '../../../bench/table/row';

test('a row tells the medians, and between what half of the measurements lie', () => {
  const { app } = rowOf('load', 'ms', [5, 1, 3, 2, 4]);
  expect(app).toEqual({ median: 3, low: 2, high: 4 });
});

test('the ratio is that of each round, so that a slow moment of the machine counts in both', () => {
  const { beside } = rowOf('load', 'ms', [2, 20, 2], { name: 'bare', values: [1, 10, 1] });
  expect(beside?.ratio).toEqual({ median: 2, low: 2, high: 2 });
});

test('the table is one in Markdown', () => {
  const rows = [
    rowOf('load', 'ms', [30, 30, 30], { name: 'bare', values: [10, 10, 10] }),
    rowOf('memory', 'MB', [300]),
  ];
  expect(tableOf(rows).split('\n')).toEqual([
    '| Measure | The app          | Beside it |                        | Times              |',
    '| ------- | ---------------- | --------- | ---------------------- | ------------------ |',
    '| load    | 30 ms (30–30)    | bare      | 10.00 ms (10.00–10.00) | 3.00 × (3.00–3.00) |',
    '| memory  | 300 MB (300–300) |           |                        |                    |',
  ]);
});
