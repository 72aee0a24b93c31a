import { madeOnce } from '../foundation/made-once';
import { localizer, type Localizer } from './localize';
import { supportedName } from './supported-name';
import { timeFormats, withPlainSpaces, zoneFormats, type TimeFormats, type ZoneFormats } from './time-format';

/** How one report shows values to people: everything that depends on language, region and time zone. */
export type DisplayFormat = TimeFormats & Omit<LocaleFormats, 'times'>;

export type { TimeOptions } from './time-format';

/** The formats of one language and time zone. They depend on nothing else, and keep nothing of what they show. */
export interface LocaleFormats {
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
  times: ZoneFormats;
}

/**
 * Keeps formats between reports, by language and time zone; a `Map` is one. Formats that are found show the same as
 * new ones, but making them takes longer than all else about a short session.
 */
export interface FormatMemory {
  get(languageAndZone: string): LocaleFormats | undefined;
  set(languageAndZone: string, formats: LocaleFormats): unknown;
}

/**
 * @param locale a BCP 47 tag; underscores are allowed, an unknown tag means `en-US`
 * @param timeZone an IANA name; an unknown name means `UTC`
 * @param memory without it, the formats are made anew
 */
export function displayFormat(
  locale: string,
  timeZone: string,
  memory: FormatMemory = new Map<string, LocaleFormats>(),
): DisplayFormat {
  const language = supportedName(
    locale.replaceAll('_', '-'),
    (tag) => Intl.getCanonicalLocales(tag),
    'en-US',
  );
  const inZone = (zone: string) => formatsIn(language, zone, memory);
  const { times, ...formats } = inZone(timeZone) ?? newFormats(language, 'UTC');
  return { ...formats, ...timeFormats(times, (zone) => inZone(zone)?.times) };
}

/** `undefined` if there is no such zone. So nothing but languages and names of zones gets into the memory. */
function formatsIn(language: string, zone: string, memory: FormatMemory): LocaleFormats | undefined {
  const key = `${language} ${zone}`;
  const known = memory.get(key);
  if (known) return known;
  const attempt = (name: string) => new Intl.DateTimeFormat('en-US', { timeZone: name });
  if (zone === '' || supportedName(zone, attempt, '') === '') return undefined;
  const formats = newFormats(language, zone);
  memory.set(key, formats);
  return formats;
}

/** Each format is made when it is first used. */
function newFormats(language: string, zone: string): LocaleFormats {
  const number = numberFormat(language);
  const list = madeOnce(() => new Intl.ListFormat(language, { type: 'unit', style: 'short' }));
  const plurals = madeOnce(() => new Intl.PluralRules(language));
  return {
    number,
    duration: durationFormat(language),
    fileSize: fileSizeFormat(language),
    list: (texts) => list().format(texts),
    pluralCategory: (count) => plurals().select(count),
    words: localizer(language, number),
    times: zoneFormats(language, zone),
  };
}

/** Keeps narrow spaces between thousands, so that a number is not broken over two lines. */
function numberFormat(language: string): LocaleFormats['number'] {
  const usual = madeOnce(() => new Intl.NumberFormat(language));
  const exact = new Map<number, Intl.NumberFormat>();
  return (value, digits) => {
    if (digits === undefined) return usual().format(value);
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
  const list = madeOnce(() => new Intl.ListFormat(language, { type: 'unit', style: 'narrow' }));
  const formats = units.map(([unit, length]) => ({
    length,
    format: madeOnce(() => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })),
  }));
  return (seconds) => {
    let rest = Math.max(0, Math.round(seconds));
    const parts = formats.map(({ length, format }) => {
      const count = Math.floor(rest / length);
      rest -= count * length;
      return { count, format };
    });
    const first = parts.findIndex(({ count }) => count > 0);
    const shown =
      first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(({ count }) => count > 0);
    return withPlainSpaces(list().format(shown.map(({ count, format }) => format().format(count))));
  };
}

const sizeUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

function fileSizeFormat(language: string): (bytes: number) => string {
  const formats = sizeUnits.map((unit) =>
    madeOnce(
      () =>
        new Intl.NumberFormat(language, {
          style: 'unit',
          unit,
          unitDisplay: unit === 'byte' ? 'long' : 'short',
          maximumFractionDigits: 1,
        }),
    ),
  );
  return (bytes) => {
    const size = Math.max(0, bytes);
    const power = Math.min(formats.length - 1, Math.floor(Math.log10(Math.max(1, size)) / 3));
    return withPlainSpaces(formats[power]?.().format(size / 1_000 ** power) ?? '');
  };
}
