import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import { equal } from './comparison-helpers';
import type { DisplayFormat } from './display-format';
import { handlebarsBlocks, valueHelpers } from './helper-names';
import { fieldOf, isFilled, isList, textOf } from './helper-values';
import { keepSpaces } from './kept-spaces';
import { markupHelpers } from './markup-helpers';
import type { RenderBudget } from './render-budget';
import type { TemplateFormat } from './report-template';
import { showHelper } from './show-helper';
import { templateHelpers } from './template-helpers';

type Runtime = Record<string, Handlebars.HelperDelegate>;

/** All helpers as Handlebars calls them. They count their work. */
export function templateRuntime(
  format: TemplateFormat,
  display: DisplayFormat,
  budget: RenderBudget,
): Runtime {
  return {
    ...valueRuntime(format, display, budget),
    ...blockRuntime(format, budget),
    ...handlebarsRuntime(budget),
    [showHelper]: (value: unknown) => shown(value, format, budget),
  };
}

/**
 * Handlebars passes a helper its values, and an object of its own at the end. A helper's name without values means the
 * field of that name, if there is one.
 */
function valueRuntime(format: TemplateFormat, display: DisplayFormat, budget: RenderBudget): Runtime {
  const helpers = templateHelpers(format, display);
  return Object.fromEntries(
    valueHelpers.map((name) => [
      name,
      function (this: unknown, ...args: unknown[]) {
        const { values, options } = split(args);
        if (values.length === 0) return fieldOf(this, name);
        return budget.work(cost(values, options.hash)) ? helpers[name](values, options.hash) : '';
      },
    ]),
  );
}

function blockRuntime(format: TemplateFormat, budget: RenderBudget): Runtime {
  const { blocks } = markupHelpers(format);
  return {
    ifEquals(this: unknown, ...args: unknown[]) {
      const { values, options } = split(args);
      if (!budget.work(1)) return '';
      return equal(values[0], values[1]) ? options.fn(this) : options.inverse(this);
    },
    panel(this: unknown, ...args: unknown[]) {
      const { values, options } = split(args);
      return blocks.panel(
        values[0],
        budget.part(() => options.fn(this)),
      );
    },
    expand(this: unknown, ...args: unknown[]) {
      const { values, options } = split(args);
      return blocks.expand(
        values[0],
        budget.part(() => options.fn(this)),
      );
    },
  };
}

/** Handlebars' own blocks, counted. `blockHelperMissing` is the name of the helper for `{{#section}}…{{/section}}`. */
function handlebarsRuntime(budget: RenderBudget): Runtime {
  const names = [...handlebarsBlocks, 'lookup', 'blockHelperMissing'];
  const counted = names.map((name): [string, Handlebars.HelperDelegate] => [
    name,
    function (this: unknown, ...args: unknown[]): unknown {
      const { values, options } = split(args);
      if (!budget.work(1)) return '';
      const fn: Handlebars.TemplateDelegate = (context: unknown, runtime) =>
        budget.part(() => options.fn(context, runtime));
      const helper = Handlebars.helpers[name];
      return helper?.call(this, ...values, 'fn' in options ? { ...options, fn } : options);
    },
  ]);
  return Object.fromEntries(counted);
}

function split(args: readonly unknown[]): { values: unknown[]; options: Handlebars.HelperOptions } {
  return { values: args.slice(0, -1), options: args.at(-1) as Handlebars.HelperOptions };
}

/** With up to this many other values, a helper goes through a list once; for each further group, once more. */
const valuesInOnePass = 8;

/** A helper goes through this many characters of a text in one step. */
const charactersInOneStep = 1_000;

/** Going through a list is work: a helper compares each entry with the other values. So is a long text. */
function cost(values: readonly unknown[], named: Readonly<Record<string, unknown>>): number {
  const all = values.length + Object.keys(named).length;
  const passes = Math.ceil(all / valuesInOnePass);
  return values.reduce<number>((sum, value) => sum + lengthOf(value) * passes, all + 1);
}

function lengthOf(value: unknown): number {
  if (isList(value)) return value.length;
  return typeof value === 'string' ? Math.floor(value.length / charactersInOneStep) : 0;
}

/** What is shown for `{{…}}`: text, numbers, booleans and lists of them; nothing for anything else. */
function shown(value: unknown, format: TemplateFormat, budget: RenderBudget): unknown {
  if (!budget.work(1)) return '';
  if (value instanceof Handlebars.SafeString) return markupOf(value, budget);
  const text = isList(value) ? value.map(textOf).filter(isFilled).join(', ') : textOf(value);
  return budget.shown(format === 'rich' ? keepSpaces(text) : text);
}

function markupOf(html: Handlebars.SafeString, budget: RenderBudget): Handlebars.SafeString {
  return new Handlebars.SafeString(budget.shown(String(html)));
}
