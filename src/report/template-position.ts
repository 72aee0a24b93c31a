import type { TemplatePosition } from './template-error';

/** The line and column of a character of a template. */
export function positionAt(template: string, index: number): TemplatePosition {
  const before = template.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The character of a template that is at a line and column. */
export function indexAt(template: string, { line, column }: TemplatePosition): number {
  let start = 0;
  for (let passed = 1; passed < line; passed += 1) start = template.indexOf('\n', start) + 1;
  return start + column - 1;
}
