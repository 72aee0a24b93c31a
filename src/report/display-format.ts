/** How values are shown to people: all that depends on language, region and time zone. */
export interface DisplayFormat {
  /** A day. Times are milliseconds since 1970 UTC; an impossible one gives an empty text. */
  date(time: number): string;
  /** A time of day. */
  time(time: number): string;
  /** Day, time of day and time zone. */
  dateTime(time: number): string;
  number(value: number): string;
  /** Seconds in words, at most two units: "1 hour 5 minutes". */
  duration(seconds: number): string;
  /** Bytes in the unit that fits: "1.2 MB". */
  fileSize(bytes: number): string;
}

/**
 * @param locale a BCP 47 tag; underscores are understood, an unknown tag means `en-US`
 * @param timeZone an IANA name; an unknown one means `UTC`
 */
export function displayFormat(locale: string, timeZone: string): DisplayFormat {
  const language = supported(locale.replaceAll('_', '-'), (tag) => Intl.getCanonicalLocales(tag), 'en-US');
  const zone = supported(timeZone, (name) => new Intl.DateTimeFormat('en-US', { timeZone: name }), 'UTC');

  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: '2-digit' } as const;
  const numbers = new Intl.NumberFormat(language);
  return {
    date: timeFormat(language, { ...day, timeZone: zone }),
    time: timeFormat(language, { ...clock, timeZone: zone }),
    dateTime: timeFormat(language, { ...day, ...clock, timeZone: zone, timeZoneName: 'short' }),
    number: (value) => numbers.format(value),
    duration: durationFormat(language),
    fileSize: fileSizeFormat(language),
  };
}

function supported(name: string, attempt: (name: string) => unknown, otherwise: string): string {
  try {
    attempt(name);
    return name === '' ? otherwise : name;
  } catch {
    return otherwise;
  }
}

/** The largest time that a date can hold. */
const maximumTime = 8.64e15;

function timeFormat(language: string, options: Intl.DateTimeFormatOptions): (time: number) => string {
  const format = new Intl.DateTimeFormat(language, options);
  return (time) => (Math.abs(time) <= maximumTime ? withPlainSpaces(format.format(time)) : '');
}

/** Releases of Node differ in the kind of space before AM and PM; a report must not change with them. */
function withPlainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ');
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
