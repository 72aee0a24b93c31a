import type { TemplatePosition } from './template-error';

/** Something that the author of a template should know, as the editor shows it. */
export interface TemplateProblem extends TemplatePosition {
  /** A template with an error cannot be saved. A warning may be intended. */
  severity: 'error' | 'warning';
  /** A sentence without its full stop. */
  message: string;
  /** What would probably be right: “Did you mean `session.customer.name`?” */
  hint?: string;
}

/** The place of a node of the syntax tree. Handlebars counts columns from 0. */
export function positionOf({ loc }: hbs.AST.Node): TemplatePosition {
  return { line: loc.start.line, column: loc.start.column + 1 };
}

/** The hint that suggests another name. */
export function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean \`${name}\`?`;
}
