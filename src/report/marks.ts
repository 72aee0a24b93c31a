import type { AdfMark } from './adf';

/** Sorted, so that equal sets of marks are equal lists. */
export type Marks = readonly AdfMark[];

/** The editor's own order. */
const order: AdfMark['type'][] = ['link', 'em', 'strong', 'code'];

/**
 * The marks with one more. The format allows `code` only with a link. In a link inside a link, the outer one stays.
 */
export function withMark(marks: Marks, mark: AdfMark): Marks {
  if (marks.some(({ type }) => type === mark.type)) return marks;
  const all = [...marks, mark];
  const isCode = all.some(({ type }) => type === 'code');
  return all
    .filter(({ type }) => !isCode || type === 'code' || type === 'link')
    .sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
}

export function sameMarks(one: Marks, other: Marks): boolean {
  return one.length === other.length && one.every((mark, index) => sameMark(mark, other[index]));
}

function sameMark(one: AdfMark, other: AdfMark | undefined): boolean {
  if (one.type === 'link' && other?.type === 'link') return one.attrs.href === other.attrs.href;
  return one.type === other?.type;
}
