import type { TemplateDetail, TypedTemplate } from '../../../../administration/templates/templates-api';

/** What a new template starts from. */
export interface NewTemplateStart extends TypedTemplate {
  name: string;
  isCopyOfBuiltIn: boolean;
}

/** What the editor holds. */
export interface EditorValues extends TypedTemplate {
  name: string;
}

/** What the editor was opened with. */
export type EditorStart =
  { kind: 'new'; start: NewTemplateStart } | { kind: 'stored'; template: TemplateDetail };

export function valuesOf(start: EditorStart): EditorValues {
  const { name, use, format, text } = start.kind === 'new' ? start.start : start.template;
  return { name, use, format, text };
}

/** Whether anything would be lost by leaving. What a new template starts from is somewhere else already. */
export function isChanged(values: EditorValues, start: EditorStart): boolean {
  return JSON.stringify(values) !== JSON.stringify(valuesOf(start)) || isPasted(start);
}

function isPasted(start: EditorStart): boolean {
  return start.kind === 'new' && !start.start.isCopyOfBuiltIn && start.start.text !== '';
}

/**
 * Marks where insertions go: UI Kit does not tell where the cursor is. It is a comment of Handlebars, so that it does
 * no harm where it is left in the template.
 */
export const insertionMark = '{{! here }}';

const anyMark = /\{\{!\s*here\s*\}\}/;

/** The text with the insertion at the mark, which stays behind it for the next one; at the end where there is none. */
export function withInsertion(text: string, insertion: string): string {
  const at = text.search(anyMark);
  if (at >= 0) return text.slice(0, at) + insertion + text.slice(at);
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${separator}${insertion}\n`;
}
