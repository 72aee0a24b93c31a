import * as v from 'valibot';
import { integer } from '../../../src/foundation/integer';

test.each([0, -1, 1_700_000_000_000, Number.MAX_SAFE_INTEGER])('%d is a whole number', (value) => {
  expect(v.is(integer, value)).toBe(true);
});

test.each([1.5, Number.NaN, Infinity, -Infinity, 2 ** 53, '1', null, undefined])(
  '%p is none that is exact',
  (value) => {
    expect(v.is(integer, value)).toBe(false);
  },
);
