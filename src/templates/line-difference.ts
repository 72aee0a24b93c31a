import { diffArrays } from 'diff';

/** A line of the comparison of two texts. */
export interface DifferenceLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More lines than this to add and remove are not matched, which would take long. They are shown as one block. */
const mostEdits = 500;

/**
 * The shortest list of lines to remove and add that turns one text into the other. If the texts have little in common,
 * the list is all that is between their common beginning and end.
 */
export function lineDifference(before: string, after: string): DifferenceLine[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const changes = diffArrays(old, now, { maxEditLength: mostEdits });
  return changes ? changes.flatMap(linesOf) : asOneBlock(old, now);
}

function linesOf({
  added,
  removed,
  value,
}: {
  added: boolean;
  removed: boolean;
  value: string[];
}): DifferenceLine[] {
  if (added) return as('added', value);
  return as(removed ? 'removed' : 'same', value);
}

function as(kind: DifferenceLine['kind'], lines: readonly string[]): DifferenceLine[] {
  return lines.map((text) => ({ kind, text }));
}

function asOneBlock(old: readonly string[], now: readonly string[]): DifferenceLine[] {
  const start = commonStart(old, now);
  const end = commonStart(old.slice(start).reverse(), now.slice(start).reverse());
  return [
    ...as('same', old.slice(0, start)),
    ...as('removed', old.slice(start, old.length - end)),
    ...as('added', now.slice(start, now.length - end)),
    ...as('same', old.slice(old.length - end)),
  ];
}

function commonStart(old: readonly string[], now: readonly string[]): number {
  const different = old.findIndex((line, index) => line !== now[index]);
  return different < 0 ? old.length : different;
}
