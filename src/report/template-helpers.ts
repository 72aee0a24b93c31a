import { comparisonHelpers } from './comparison-helpers';
import type { DisplayFormat, TimeOptions } from './display-format';
import type { ValueHelper } from './helper-names';
import { isNumber, textOf, type ValueHelperFunction } from './helper-values';
import { listHelpers } from './list-helpers';
import { markupHelpers } from './markup-helpers';
import type { TemplateFormat } from './report-template';
import { textStart } from '../foundation/text-start';

/**
 * The helpers that return a value. A value that does not fit a helper (no number, no list, an unsafe address) gives an
 * empty text, never an error. `helper-catalogue.ts` describes them.
 */
export function templateHelpers(
  format: TemplateFormat,
  display: DisplayFormat,
): Record<ValueHelper, ValueHelperFunction> {
  return {
    ...formatHelpers(display),
    ...comparisonHelpers,
    ...listHelpers,
    ...markupHelpers(format).values,
  };
}

function formatHelpers(display: DisplayFormat) {
  const moment =
    (show: (time: number, options: TimeOptions) => string): ValueHelperFunction =>
    ([time], { style, zone }) =>
      isNumber(time) ? show(time, { style: textOf(style), zone: textOf(zone) }) : '';
  return {
    date: moment(display.date),
    time: moment(display.time),
    dateTime: moment(display.dateTime),
    duration: ([seconds]) => (isNumber(seconds) ? display.duration(seconds) : ''),
    fileSize: ([bytes]) => (isNumber(bytes) ? display.fileSize(bytes) : ''),
    number: ([value], { digits }) =>
      isNumber(value) ? display.number(value, isNumber(digits) ? digits : undefined) : '',
    plural: ([count, one, other], forms) => {
      if (!isNumber(count)) return '';
      const category = display.pluralCategory(count);
      const word = category === 'one' ? one : (forms[category] ?? other);
      return `${display.number(count)} ${textOf(word)}`;
    },
    localize: ([key], values) => display.words.find(textOf(key), values) ?? textOf(key),
    shorten: ([value, length]) => {
      const text = textOf(value);
      const start = textStart(text, isNumber(length) ? Math.floor(length) : text.length);
      return start === text ? text : `${start.trimEnd()}…`;
    },
  } satisfies Partial<Record<ValueHelper, ValueHelperFunction>>;
}
