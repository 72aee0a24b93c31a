/** A line of two texts laid over each other. */
export interface DifferenceLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More lines than this to add and remove are not matched up: what differs is then shown as one block. */
const mostEdits = 500;

/**
 * What has to be removed and added, line by line, to turn one text into another. A shortest such list, by the greedy
 * algorithm of E. W. Myers (“An O(ND) Difference Algorithm and Its Variations”, 1986); where texts have little in
 * common, all that lies between their common beginning and end.
 */
export function lineDifference(before: string, after: string): DifferenceLine[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const start = commonStart(old, now);
  const end = commonEnd(old.slice(start), now.slice(start));
  const middle = difference(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return [...as('same', old.slice(0, start)), ...middle, ...as('same', old.slice(old.length - end))];
}

function as(kind: DifferenceLine['kind'], lines: readonly string[]): DifferenceLine[] {
  return lines.map((text) => ({ kind, text }));
}

function commonStart(old: readonly string[], now: readonly string[]): number {
  let count = 0;
  while (count < old.length && count < now.length && old[count] === now[count]) count += 1;
  return count;
}

function commonEnd(old: readonly string[], now: readonly string[]): number {
  let count = 0;
  while (count < old.length && count < now.length && old.at(-1 - count) === now.at(-1 - count)) count += 1;
  return count;
}

function difference(old: readonly string[], now: readonly string[]): DifferenceLine[] {
  const trace = walk(old, now);
  return trace ? wayBack(trace, old, now) : [...as('removed', old), ...as('added', now)];
}

/** On each diagonal (old line minus new line) how far in the old text a number of edits leads. */
type Reach = Map<number, number>;

/** The reaches before each edit, or nothing where too many edits are needed. */
function walk(old: readonly string[], now: readonly string[]): Reach[] | undefined {
  const trace: Reach[] = [];
  let reach: Reach = new Map([[1, 0]]);
  for (let edits = 0; edits <= Math.min(mostEdits, old.length + now.length); edits += 1) {
    trace.push(reach);
    const next: Reach = new Map();
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = stepsFrom(reach, diagonal).x;
      while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
      next.set(diagonal, x);
      if (x >= old.length && x - diagonal >= now.length) return trace;
    }
    reach = next;
  }
  return undefined;
}

/** The better of the two edits that lead to a diagonal. */
function stepsFrom(reach: Reach, diagonal: number): { kind: 'added' | 'removed'; x: number } {
  const byAdding = reach.get(diagonal + 1) ?? -1;
  const byRemoving = reach.get(diagonal - 1);
  return byRemoving === undefined || byRemoving + 1 <= byAdding
    ? { kind: 'added', x: byAdding }
    : { kind: 'removed', x: byRemoving + 1 };
}

function wayBack(trace: readonly Reach[], old: readonly string[], now: readonly string[]): DifferenceLine[] {
  const lines: DifferenceLine[] = [];
  let [x, y] = [old.length, now.length];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const step = stepsFrom(trace[edits] ?? new Map<number, number>(), x - y);
    while (x > step.x && x > 0 && y > 0) {
      lines.push({ kind: 'same', text: old[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (edits === 0) break;
    const text = step.kind === 'added' ? now[y - 1] : old[x - 1];
    lines.push({ kind: step.kind, text: text ?? '' });
    if (step.kind === 'added') y -= 1;
    else x -= 1;
  }
  return lines.reverse();
}
