import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import { compiledTemplate, type CompiledTemplate } from './compiled-template';
import type { TemplateFormat } from './report-template';

/** A template as it is generated when the project is built. */
export interface Precompiled {
  format: TemplateFormat;
  length: number;
  names: readonly string[];
  specification: TemplateSpecification;
}

/** Such a template, ready for rendering. */
export function loadPrecompiled({ specification, names, ...of }: Precompiled): CompiledTemplate {
  return compiledTemplate(Handlebars.template(specification), { ...of, names: new Set(names) });
}
