import { createHash } from 'node:crypto';
import Handlebars from 'handlebars/dist/handlebars.min.js';
import Runtime from 'handlebars/dist/handlebars.runtime.min.js';
import { compiledTemplate, type CompiledTemplate } from './compiled-template';
import { helperNames } from './helper-names';
import { stripOwnBranches } from './own-strip';
import type { ReportTemplate, TemplateFormat } from './report-template';
import { showEveryValue } from './show-every-value';
import { showHelper } from './show-helper';
import { syntaxError } from './syntax-error';
import type { TemplateData } from './template-data';
import { TemplateError } from './template-error';
import { tooDeepAt } from './template-nesting';
import { checkSyntax } from './template-syntax';

/** Keeps compiled templates by the hash of their content; a `Map` is one. */
export interface TemplateCache {
  get(contentHash: string): CompiledTemplate | undefined;
  set(contentHash: string, template: CompiledTemplate): unknown;
}

/**
 * Compiles a template, or takes it from the cache. Templates can reach their data and the helpers, and nothing else: no
 * prototypes, no partials, no other helper.
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

/** Nobody writes a longer one. The preview and every report compile it. */
export const maximumTemplateLength = 100_000;

/** Handlebars helpers that templates cannot use: a log, and hooks for missing names. */
const withheld = { log: false, helperMissing: false, blockHelperMissing: false };

const knownHelpers = {
  ...Object.fromEntries([...helperNames, showHelper].map((name) => [name, true])),
  ...withheld,
};

/**
 * Compiles a template of which something is changed first, to see what it does.
 *
 * @throws TemplateError with line and column
 */
export function compileChanged(
  template: ReportTemplate,
  change: (program: hbs.AST.Program) => void,
): CompiledTemplate {
  return compile(template, change);
}

function compile(
  { text, format }: ReportTemplate,
  change?: (program: hbs.AST.Program) => void,
): CompiledTemplate {
  try {
    const { program, names } = checkedProgram(text, change);
    const template = Handlebars.create().compile<TemplateData>(program, compilerOptions(format));
    return compiledTemplate(withErrorsOfRuntime(template), { format, length: text.length, names });
  } catch (error) {
    throw syntaxError(error, text);
  }
}

/** What is needed of a template to render it without Handlebars' compiler. */
export interface PrecompiledTemplate {
  names: ReadonlySet<string>;
  /** JavaScript: the object that Handlebars' runtime makes a template of. */
  specification: string;
}

/**
 * Compiles a template to source code.
 *
 * @throws TemplateError with line and column
 */
export function precompileTemplate({ text, format }: ReportTemplate): PrecompiledTemplate {
  const { program, names } = checkedProgram(text);
  // The package's types say that it is an object.
  const specification: unknown = Handlebars.precompile(program, compilerOptions(format));
  return { names, specification: String(specification) };
}

function checkedProgram(
  text: string,
  change?: (program: hbs.AST.Program) => void,
): { program: hbs.AST.Program; names: ReadonlySet<string> } {
  const program = parseTemplate(text);
  const { names, errors } = checkSyntax(program);
  const [error] = errors;
  if (error) throw new TemplateError(error.message, { line: error.line, column: error.column });
  change?.(program);
  showEveryValue(program);
  return { program, names };
}

function compilerOptions(format: TemplateFormat): CompileOptions {
  return { knownHelpers, knownHelpersOnly: true, noEscape: format === 'plain' };
}

/** Handlebars compiles at the first rendering, so errors of its compiler may occur there. */
function withErrorsOfRuntime(
  template: Handlebars.TemplateDelegate<TemplateData>,
): Handlebars.TemplateDelegate<TemplateData> {
  return (data, options) => {
    try {
      return template(data, options);
    } catch (error) {
      throw error instanceof Handlebars.Exception ? new Runtime.Exception(error.message) : error;
    }
  };
}

/**
 * The template's syntax tree. The compiler processes its white space.
 *
 * @throws TemplateError with line and column
 */
export function parseTemplate(text: string): hbs.AST.Program {
  if (text.length > maximumTemplateLength) {
    throw new TemplateError(`it is longer than ${maximumTemplateLength} characters`, { line: 1, column: 1 });
  }
  const tooDeep = tooDeepAt(text);
  if (tooDeep) throw new TemplateError('blocks or parentheses are nested too deeply', tooDeep);
  try {
    // Editors on Windows put a byte order mark in front of the text.
    const program = Handlebars.parseWithoutProcessing(text.replace(/^\uFEFF/, ''));
    stripOwnBranches(program);
    return program;
  } catch (error) {
    throw syntaxError(error, text);
  }
}
