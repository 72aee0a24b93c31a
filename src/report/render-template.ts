import { createHash } from 'node:crypto';
import Handlebars from 'handlebars/dist/cjs/handlebars';
import type { DisplayFormat } from './display-format';
import type { ReportData } from './report-data';
import type { ReportTemplate, TemplateFormat } from './report-template';
import { syntaxError } from './syntax-error';
import { TemplateError } from './template-error';
import { helperNames, templateHelpers, type Helpers } from './template-helpers';
import { checkSyntax } from './template-syntax';

/** A template ready to be rendered. Holds nothing of any session, configuration or installation. */
export interface CompiledTemplate {
  /** Every name that the template mentions: parts of paths, helpers and literal texts. */
  names: ReadonlySet<string>;
  /**
   * HTML or plain text, as the template's format says.
   * @throws TemplateError where a helper is used wrongly
   */
  render(data: ReportData, display: DisplayFormat): string;
}

/** Keeps compiled templates by the hash of their content; a `Map` is one. */
export interface TemplateCache {
  get(contentHash: string): CompiledTemplate | undefined;
  set(contentHash: string, template: CompiledTemplate): unknown;
}

/**
 * Compiles a template, or takes it from the cache. Templates reach the data that they are given and the
 * helpers, nothing else: no prototypes, no partials, no other helper.
 *
 * @throws TemplateError with line and column
 */
export function compileTemplate(template: ReportTemplate, cache: TemplateCache): CompiledTemplate {
  const contentHash = createHash('sha256').update(`${template.format}\n${template.text}`).digest('hex');
  const known = cache.get(contentHash);
  if (known) return known;
  const compiled = compile(template);
  cache.set(contentHash, compiled);
  return compiled;
}

/** Built-in helpers of Handlebars that templates cannot name: a log, and hooks for what does not exist. */
const withheld = { log: false, helperMissing: false, blockHelperMissing: false };

function compile({ text, format }: ReportTemplate): CompiledTemplate {
  const environment = Handlebars.create();
  const options = {
    knownHelpers: { ...Object.fromEntries(helperNames.map((name) => [name, true])), ...withheld },
    knownHelpersOnly: true,
    noEscape: format === 'plain',
  };
  try {
    const program = environment.parse(text);
    const names = checkSyntax(program);
    // `compile` works at the first rendering only; this shows mistakes at once.
    environment.precompile(program, options);
    const template = environment.compile<ReportData>(program, options);
    return { names, render: (data, display) => run(template, data, format, display) };
  } catch (error) {
    throw syntaxError(error, text);
  }
}

function run(
  template: Handlebars.TemplateDelegate<ReportData>,
  data: ReportData,
  format: TemplateFormat,
  display: DisplayFormat,
): string {
  try {
    return template(data, {
      helpers: withFields(templateHelpers(format, display)),
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  } catch (error) {
    const problem = error instanceof Handlebars.Exception ? error.message : 'it fails while being rendered';
    throw new TemplateError(problem, undefined, { cause: error });
  }
}

/**
 * Handlebars hands a helper its values and an object of its own at the end. A helper's name without values
 * means the field of that name where there is one: `{{time}}` inside of a chat line.
 */
function withFields(helpers: Helpers): Record<string, (...args: unknown[]) => unknown> {
  return Object.fromEntries(
    Object.entries(helpers).map(([name, helper]) => [
      name,
      function (this: unknown, ...args: unknown[]) {
        return args.length > 1 ? helper(...args.slice(0, -1)) : ownField(this, name);
      },
    ]),
  );
}

function ownField(context: unknown, name: string): unknown {
  if (typeof context !== 'object' || context === null) return undefined;
  return Object.getOwnPropertyDescriptor(context, name)?.value;
}
