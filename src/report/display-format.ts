import { localizer, type Localizer } from './localize';
import { supportedName } from './supported-name';
import { timeFormats, withPlainSpaces, type TimeFormats } from './time-format';

/** How values are shown to people: everything that depends on language, region and time zone. */
export interface DisplayFormat extends TimeFormats {
  /** @param digits after the point, up to 20; without it, as many as there are, but at most 3 */
  number(value: number, digits?: number): string;
  /** Seconds in words, at most two units: "1 hour 5 minutes". */
  duration(seconds: number): string;
  /** Bytes in the unit that fits: "1.2 MB". */
  fileSize(bytes: number): string;
  /** Several things in one line. */
  list(texts: readonly string[]): string;
  /** The form of a word that goes with the count. */
  pluralCategory(count: number): Intl.LDMLPluralRule;
  /** The fixed texts of reports. */
  words: Localizer;
}

export type { TimeOptions } from './time-format';

/**
 * @param locale a BCP 47 tag; underscores are allowed, an unknown tag means `en-US`
 * @param timeZone an IANA name; an unknown name means `UTC`
 */
export function displayFormat(locale: string, timeZone: string): DisplayFormat {
  const language = supportedName(
    locale.replaceAll('_', '-'),
    (tag) => Intl.getCanonicalLocales(tag),
    'en-US',
  );
  const zone = supportedName(timeZone, (name) => new Intl.DateTimeFormat('en-US', { timeZone: name }), 'UTC');
  const number = numberFormat(language);
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
  const plurals = new Intl.PluralRules(language);
  return {
    ...timeFormats(language, zone),
    number,
    duration: durationFormat(language),
    fileSize: fileSizeFormat(language),
    list: (texts) => list.format(texts),
    pluralCategory: (count) => plurals.select(count),
    words: localizer(language, number),
  };
}

/** Keeps narrow spaces between thousands, so that a number is not broken over two lines. */
function numberFormat(language: string): DisplayFormat['number'] {
  const usual = new Intl.NumberFormat(language);
  const exact = new Map<number, Intl.NumberFormat>();
  return (value, digits) => {
    if (digits === undefined) return usual.format(value);
    const places = Math.min(20, Math.max(0, Math.floor(digits)));
    const format =
      exact.get(places) ??
      new Intl.NumberFormat(language, { minimumFractionDigits: places, maximumFractionDigits: places });
    exact.set(places, format);
    return format.format(value);
  };
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

function durationFormat(language: string): (seconds: number) => string {
  const list = new Intl.ListFormat(language, { type: 'unit', style: 'narrow' });
  const formats = units.map(([unit, length]) => {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
    return { length, words: (count: number) => format.format(count) };
  });
  return (seconds) => {
    let rest = Math.max(0, Math.round(seconds));
    const parts = formats.map(({ length, words }) => {
      const count = Math.floor(rest / length);
      rest -= count * length;
      return { count, text: words(count) };
    });
    const first = parts.findIndex(({ count }) => count > 0);
    const shown =
      first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(({ count }) => count > 0);
    return withPlainSpaces(list.format(shown.map(({ text }) => text)));
  };
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function fileSizeFormat(language: string): (bytes: number) => string {
  const formats = sizeUnits.map(
    (unit) =>
      new Intl.NumberFormat(language, {
        style: 'unit',
        unit,
        unitDisplay: unit === 'byte' ? 'long' : 'short',
        maximumFractionDigits: 1,
      }),
  );
  return (bytes) => {
    const size = Math.max(0, bytes);
    const power = Math.min(formats.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
    return withPlainSpaces(formats[power]?.format(size / 1_000 ** power) ?? '');
  };
}
