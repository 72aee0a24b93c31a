import type { ValueHelper } from './helper-names';
import { isFilled, isList, isNumber, textOf, type ValueHelperFunction } from './helper-values';

function comparing(compare: (one: number, other: number) => boolean): ValueHelperFunction {
  return ([one, other]) => isNumber(one) && isNumber(other) && compare(one, other);
}

export const comparisonHelpers = {
  eq: ([one, other]) => one === other,
  ne: ([one, other]) => one !== other,
  gt: comparing((one, other) => one > other),
  gte: comparing((one, other) => one >= other),
  lt: comparing((one, other) => one < other),
  lte: comparing((one, other) => one <= other),
  and: (values) => values.every(isFilled),
  /** The first value that is something, so that the helper can give a default. */
  or: (values) => values.find(isFilled),
  not: ([value]) => !isFilled(value),
  contains: ([whole, part]) => {
    const wanted = textOf(part).toLowerCase();
    if (isList(whole)) return whole.some((entry) => textOf(entry).toLowerCase() === wanted);
    return wanted !== '' && textOf(whole).toLowerCase().includes(wanted);
  },
} satisfies Partial<Record<ValueHelper, ValueHelperFunction>>;

/** Whether both are the same. A number equals a text that reads the same. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  return isText(one) && isText(other) && String(one) === String(other);
}

function isText(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'boolean' || isNumber(value);
}
