import type { TemplatePosition } from './template-error';

/** The line and column of a character of a template. */
export function positionAt(template: string, index: number): TemplatePosition {
  const before = template.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
