import Handlebars from 'handlebars/dist/cjs/handlebars';
import type { DisplayFormat } from './display-format';
import type { TemplateFormat } from './report-template';
import { safeLink } from './safe-link';

/**
 * The helpers of templates beside Handlebars' own `if`, `unless`, `each`, `with` and `lookup`. What does not
 * fit a helper (no number, no list, an unsafe address) gives an empty text, never an error.
 */
type Helper = (...values: unknown[]) => unknown;

export type Helpers = Record<HelperName, Helper>;

export const helperNames = [
  'date',
  'time',
  'duration',
  'fileSize',
  'number',
  'plural',
  'eq',
  'ne',
  'gt',
  'gte',
  'lt',
  'lte',
  'and',
  'or',
  'not',
  'join',
  'breaks',
  'link',
] as const;

export type HelperName = (typeof helperNames)[number];

export function templateHelpers(format: TemplateFormat, display: DisplayFormat): Helpers {
  const numeric = (show: (value: number) => string) => (value: unknown) =>
    isNumber(value) ? show(value) : '';
  return {
    date: numeric(display.date),
    time: numeric(display.time),
    duration: numeric(display.duration),
    fileSize: numeric(display.fileSize),
    number: numeric(display.number),
    plural: (count, one, many) =>
      isNumber(count) ? `${display.number(count)} ${text(count === 1 ? one : many)}` : '',
    ...comparisons,
    join: (list, separator = ', ') => (Array.isArray(list) ? list.map(text).join(text(separator)) : ''),
    ...(format === 'rich' ? richHelpers : plainHelpers),
  };
}

const comparisons = {
  eq: (one: unknown, other: unknown) => one === other,
  ne: (one: unknown, other: unknown) => one !== other,
  gt: (one: unknown, other: unknown) => isNumber(one) && isNumber(other) && one > other,
  gte: (one: unknown, other: unknown) => isNumber(one) && isNumber(other) && one >= other,
  lt: (one: unknown, other: unknown) => isNumber(one) && isNumber(other) && one < other,
  lte: (one: unknown, other: unknown) => isNumber(one) && isNumber(other) && one <= other,
  and: (...values: unknown[]) => values.every(isFilled),
  /** The first value that is something, so that it can stand for a default. */
  or: (...values: unknown[]) => values.find(isFilled),
  not: (value: unknown) => !isFilled(value),
};

/** Text with its line feeds shown, and a link where the address allows one (else its text). */
const richHelpers = {
  breaks: (value: unknown) => safeHtml(escaped(value).replaceAll('\n', '<br>')),
  link: (address: unknown, label: unknown) => {
    const href = safeLink(text(address));
    const shown = escaped(label ?? address);
    return safeHtml(href === undefined ? shown : `<a href="${escaped(href)}">${shown}</a>`);
  },
};

const plainHelpers = {
  breaks: (value: unknown) => text(value),
  link: (address: unknown, label: unknown) => {
    const href = safeLink(text(address));
    if (href === undefined) return text(label ?? address);
    return label === undefined ? href : `${text(label)}: ${href}`;
  },
};

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** As `if` sees it: an empty list counts as nothing. */
function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function text(value: unknown): string {
  return typeof value === 'string' || isNumber(value) ? String(value) : '';
}

function escaped(value: unknown): string {
  return Handlebars.escapeExpression(text(value));
}

function safeHtml(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}
