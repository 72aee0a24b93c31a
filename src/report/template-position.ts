import type { TemplatePosition } from './template-error';

/** The line and column of a character of a template. */
export function positionAt(template: string, index: number): TemplatePosition {
  const before = template.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Where each line of a template begins. Made once for all places that are looked up. */
export function lineStarts(template: string): number[] {
  const starts = [0];
  for (let end = template.indexOf('\n'); end !== -1; end = template.indexOf('\n', end + 1))
    starts.push(end + 1);
  return starts;
}

/** The character that is at a line and column. @param starts of the template's lines */
export function indexAt(starts: readonly number[], { line, column }: TemplatePosition): number {
  return (starts[line - 1] ?? 0) + column - 1;
}
