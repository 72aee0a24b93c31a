import { plainName } from './name-aliases';

/**
 * The name that is most similar to the written one, or `undefined` if none is similar enough. Case and separators (also
 * dots) do not count, so `customer_name` finds `customerName`.
 */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  const wanted = plainName(written);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(wanted, plainName(name), least);
    if (distance >= least) continue;
    least = distance;
    nearest = name;
  }
  return nearest;
}

/** What names are made of besides what they are about. */
const fillers = ['session', 'support', 'list', 'the', 'of'];

/** How words are called in templates. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['rep', 'representative'],
  ['cust', 'customer'],
  ['cus', 'customer'],
  ['msg', 'text'],
  ['message', 'text'],
  ['computer', 'hostname'],
  ['machine', 'hostname'],
]);

/**
 * The name that has the most words in common with the written one, such as `session.representative.name` for
 * `PrimaryRepName`; `undefined` if that is less than half of them.
 */
export function nearestByWords(written: string, names: Iterable<string>): string | undefined {
  const wanted = wordsOf(written);
  let nearest: string | undefined;
  let most = 0;
  for (const name of names) {
    const words = wordsOf(name);
    const shared = words.filter((word) => wanted.includes(word)).length;
    const share = shared / Math.max(wanted.length, words.length);
    if (share < 0.5 || share <= most) continue;
    most = share;
    nearest = name;
  }
  return nearest;
}

/** `PrimaryRepName` and `primary_rep.name` have the same words. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[._\-\s[\]]+/)
    .map((word) => word.replace(/s$/, ''))
    .map((word) => otherWords.get(word) ?? word);
  return words.filter((word) => word !== '' && !fillers.includes(word));
}

/** How many letters must be added, removed, replaced or swapped with the next one; `limit` if at least that many. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(beforeLast, column - 2) + 1 : limit,
        ),
      );
    }
    [beforeLast, last] = [last, current];
  }
  return Math.min(limit, at(last, other.length));
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
