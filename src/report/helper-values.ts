import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import { keepSpaces, keepSpacesOfLines } from './kept-spaces';

/** The arguments of a helper: its values, and those given by name. */
export type ValueHelperFunction = (
  values: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
) => unknown;

export function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** Like `if`, treats an empty list as nothing. */
export function isFilled(value: unknown): boolean {
  return isList(value) ? value.length > 0 : Boolean(value);
}

/** The value as text, wherever it is shown; nothing if it is neither text, number nor flag. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' || isNumber(value) ? String(value) : '';
}

/** The value's own field of that name, never one of its prototype. */
export function fieldOf(value: unknown, name: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const key = textOf(name);
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
}

/** The value as HTML that shows it in one line. */
export function escaped(value: unknown): string {
  return Handlebars.escapeExpression(keepSpaces(textOf(value)));
}

/** The value as HTML that shows each of its lines. */
export function escapedLines(value: unknown): string {
  return Handlebars.escapeExpression(keepSpacesOfLines(textOf(value))).replaceAll('\n', '<br>');
}

/** Markup made by the app. Everything in it that comes from outside must be escaped. */
export function markup(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}
