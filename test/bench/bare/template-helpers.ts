import type { HelperDelegate, HelperOptions } from 'handlebars';
import Handlebars from 'handlebars/dist/handlebars.runtime.min.js';
import { english, type Phrase } from '../../../src/report/words/english';

const { escapeExpression, SafeString } = Handlebars;

const phrases: Readonly<Record<string, Phrase>> = english;
const number = new Intl.NumberFormat('en-US');

/** The helpers that the built-in template uses, in English. */
export const helpers: Record<string, HelperDelegate> = {
  localize: (key: string, { hash }: HelperOptions) => fill(phrases[key] ?? key, hash),
  and: (one: unknown, other: unknown) => one && other,
  /** Handlebars passes its options behind the values. */
  or: (...values: unknown[]) => values.slice(0, -1).find(Boolean),
  gt: (one: number, other: number) => one > other,
  join: (list: readonly string[], separator: string) => list.join(separator),
  breaks: (text: string | undefined) => new SafeString(escapeExpression(text ?? '').replaceAll('\n', '<br>')),
  link: (url: string, name: string) =>
    new SafeString(`<a href="${escapeExpression(url)}">${escapeExpression(name)}</a>`),
};

function fill(phrase: Phrase, values: Record<string, unknown>): string {
  const text = typeof phrase === 'string' ? phrase : formOf(phrase, values.count);
  return text.replace(/\{(\w+)\}/g, (_place, name: string) => shown(values[name]));
}

function formOf(phrase: Exclude<Phrase, string>, count: unknown): string {
  return (count === 1 ? phrase.one : undefined) ?? phrase.other;
}

function shown(value: unknown): string {
  return typeof value === 'number' ? number.format(value) : String(value);
}
