import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import { compiledBuiltIns } from './compiled-built-ins';
import { compiledTemplate, type CompiledTemplate } from './compiled-template';
import type { TemplateFormat } from './report-template';
import type { TemplateUse } from './template-use';

interface Precompiled {
  format: TemplateFormat;
  length: number;
  names: readonly string[];
  specification: TemplateSpecification;
}

const precompiled: Record<TemplateUse, Precompiled> = compiledBuiltIns;

/** The template that the app ships for a use. It was compiled when the project was built. */
export function compiledBuiltIn(use: TemplateUse): CompiledTemplate {
  const { specification, names, ...of } = precompiled[use];
  return compiledTemplate(Handlebars.template(specification), { ...of, names: new Set(names) });
}
