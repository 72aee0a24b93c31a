import { longestTemplateName } from '../../../../templates/own-template';
import type { TemplateDetail, TypedTemplate } from '../../../../administration/templates/templates-api';

/** What a new template starts from. */
export interface NewTemplateStart extends TypedTemplate {
  name: string;
  isCopyOfBuiltIn: boolean;
}

/** The values in the editor. */
export interface EditorValues extends TypedTemplate {
  name: string;
}

/** The values with which the editor was opened. */
export type EditorStart =
  { kind: 'new'; start: NewTemplateStart } | { kind: 'stored'; template: TemplateDetail };

/**
 * Says so if a name has too many characters. It stays as it was typed, so that its author can choose what to leave
 * out.
 */
export function nameTooLong(name: string): string | undefined {
  const { length } = name.trim();
  return length > longestTemplateName
    ? `Name has at most ${longestTemplateName} characters, and this one has ${length}. Shorten it.`
    : undefined;
}

export function valuesOf(start: EditorStart): EditorValues {
  const { name, use, format, text } = start.kind === 'new' ? start.start : start.template;
  return { name, use, format, text };
}

/** Whether leaving would lose anything. The starting text of a new template also exists elsewhere. */
export function isChanged(values: EditorValues, start: EditorStart): boolean {
  return JSON.stringify(values) !== JSON.stringify(valuesOf(start)) || isPasted(start);
}

function isPasted(start: EditorStart): boolean {
  return start.kind === 'new' && !start.start.isCopyOfBuiltIn && start.start.text !== '';
}

/**
 * Marks the place of insertions: UI Kit does not say where the cursor is. It is a Handlebars comment, so it does no
 * harm if it stays in the template.
 */
export const insertionMark = '{{! here }}';

const anyMark = /\{\{!\s*here\s*\}\}/;

/** The text with the insertion before the mark, which stays for the next one. Without a mark, it goes to the end. */
export function withInsertion(text: string, insertion: string): string {
  const at = text.search(anyMark);
  if (at >= 0) return text.slice(0, at) + insertion + text.slice(at);
  const separator = text === '' || text.endsWith('\n') ? '' : '\n';
  return `${text}${separator}${insertion}\n`;
}
