import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import type { DisplayFormat } from './display-format';
import { RenderBudget, type RenderLimits } from './render-budget';
import type { TemplateData } from './template-data';
import type { TemplateFormat } from './report-template';
import { syntaxError } from './syntax-error';
import { TemplateError } from './template-error';
import { templateRuntime } from './template-runtime';

/** A template ready for rendering. It holds nothing of any session, configuration or installation. */
export interface CompiledTemplate {
  format: TemplateFormat;
  /** Of its text, in characters. It takes many times as much memory. */
  length: number;
  /** Every name that the template mentions: parts of paths, helpers and literal texts. */
  names: ReadonlySet<string>;
  /**
   * HTML or plain text, as the template's format says.
   * @param limits how much it may do, if more than usual
   * @throws TemplateError if it uses a helper wrongly
   */
  render(data: TemplateData, display: DisplayFormat, limits?: RenderLimits): Rendered;
}

export interface Rendered {
  text: string;
  /** Whether the template did too much, so that its end was cut off. */
  isCut: boolean;
}

/** A template that Handlebars has made a function of. */
export function compiledTemplate(
  template: Handlebars.TemplateDelegate<TemplateData>,
  of: Pick<CompiledTemplate, 'format' | 'length' | 'names'>,
): CompiledTemplate {
  return { ...of, render: (data, display, limits) => run(template, data, of.format, display, limits) };
}

function run(
  template: Handlebars.TemplateDelegate<TemplateData>,
  data: TemplateData,
  format: TemplateFormat,
  display: DisplayFormat,
  limits?: RenderLimits,
): Rendered {
  const budget = new RenderBudget(limits);
  try {
    const text = template(data, {
      helpers: templateRuntime(format, display, budget),
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
    return { text, isCut: budget.exhausted };
  } catch (error) {
    if (error instanceof Handlebars.Exception) throw syntaxError(error, '');
    throw new TemplateError('it fails while being rendered', undefined, { cause: error });
  }
}
