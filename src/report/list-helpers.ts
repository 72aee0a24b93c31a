import { equal } from './comparison-helpers';
import type { ValueHelper } from './helper-names';
import { fieldOf, isList, isNumber, textOf, type ValueHelperFunction } from './helper-values';
import { textStart } from '../foundation/text-start';

/** Separators are short: one made of a session's text could fill a report. */
const maximumSeparator = 100;

/** Helpers that turn lists into lists. A value that is no list counts as an empty one. */
export const listHelpers = {
  join: ([list, separator = ', '], { field }) =>
    entries(list)
      .map((entry) => textOf(field === undefined ? entry : fieldOf(entry, field)))
      .filter((text) => text !== '')
      .join(textStart(textOf(separator), maximumSeparator)),
  where: ([list, field, ...wanted]) => entries(list).filter((entry) => isOneOf(wanted, entry, field)),
  whereNot: ([list, field, ...wanted]) => entries(list).filter((entry) => !isOneOf(wanted, entry, field)),
  withoutSystem: ([list]) => entries(list).filter((entry) => fieldOf(entry, 'role') !== 'system'),
  first: ([list, count]) => (count === undefined ? entries(list)[0] : entries(list).slice(0, whole(count))),
  last: ([list, count]) => (count === undefined ? entries(list).at(-1) : lastOf(entries(list), whole(count))),
  groupBy: ([list, field]) => groups(entries(list), field),
} satisfies Partial<Record<ValueHelper, ValueHelperFunction>>;

function entries(list: unknown): readonly unknown[] {
  return isList(list) ? list : [];
}

function isOneOf(wanted: readonly unknown[], entry: unknown, field: unknown): boolean {
  const value = fieldOf(entry, field);
  return wanted.some((one) => equal(one, value));
}

function whole(count: unknown): number {
  return isNumber(count) ? Math.max(0, Math.floor(count)) : 0;
}

interface Group {
  name: string;
  count: number;
  items: unknown[];
}

/** In the order of their first entries. */
function groups(list: readonly unknown[], field: unknown): Group[] {
  const found = new Map<string, Group>();
  for (const entry of list) {
    const name = textOf(fieldOf(entry, field));
    const group = found.get(name) ?? { name, count: 0, items: [] };
    group.items.push(entry);
    group.count += 1;
    found.set(name, group);
  }
  return [...found.values()];
}

function lastOf(list: readonly unknown[], count: number): readonly unknown[] {
  return list.slice(Math.max(0, list.length - count));
}
