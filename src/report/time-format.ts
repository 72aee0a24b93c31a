/** How a template wants a time shown; empty texts mean the usual. */
export interface TimeOptions {
  style?: string;
  /** An IANA name; an unknown name means the report's own zone. */
  zone?: string;
}

export interface TimeFormats {
  /** A day. Times are milliseconds since 1970 UTC. An impossible time gives an empty text. */
  date(time: number, options?: TimeOptions): string;
  /** A time of day. */
  time(time: number, options?: TimeOptions): string;
  /** Day, time of day and time zone. */
  dateTime(time: number, options?: TimeOptions): string;
}

/** The formats for one language and time zone: one for each part of a time, in each style. */
export type ZoneFormats = (shown: Shown, style?: string) => Intl.DateTimeFormat;

const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;
const usual = { date: day, time: clock, dateTime: { ...day, ...clock, timeZoneName: 'short' } } as const;

type Shown = keyof typeof usual;

const styles = ['short', 'medium', 'long', 'full'] as const;

type Style = (typeof styles)[number];

/**
 * Each format is made when it is first used. Any other style is the usual one, so there are at most fifteen of them.
 *
 * @param language a supported BCP 47 tag
 * @param timeZone a supported IANA name
 */
export function zoneFormats(language: string, timeZone: string): ZoneFormats {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (shown, style) => {
    const known = styles.find((name) => name === style);
    const key = `${shown} ${known ?? ''}`;
    const format =
      made.get(key) ?? new Intl.DateTimeFormat(language, { ...optionsFor(shown, known), timeZone });
    made.set(key, format);
    return format;
  };
}

function optionsFor(shown: Shown, style: Style | undefined): Intl.DateTimeFormatOptions {
  if (style === undefined) return usual[shown];
  if (shown === 'date') return { dateStyle: style };
  return shown === 'time' ? { timeStyle: style } : { dateStyle: style, timeStyle: style };
}

/** How many formats a template may ask for besides the usual ones. */
const mostAskedFor = 37;

/**
 * How one report shows times.
 *
 * @param own the formats of its own zone
 * @param inZone the formats of another zone; `undefined` if there is no zone of that name
 */
export function timeFormats(
  own: ZoneFormats,
  inZone: (zone: string) => ZoneFormats | undefined,
): TimeFormats {
  const askedFor = new Map<string, Intl.DateTimeFormat>();
  const formatOf = (shown: Shown, { style = '', zone = '' }: TimeOptions): Intl.DateTimeFormat => {
    if (style === '' && zone === '') return own(shown);
    const key = `${shown} ${style} ${zone}`;
    const known = askedFor.get(key);
    if (known) return known;
    // Making a format is expensive, and a template could ask for another one with every entry of a list.
    if (askedFor.size >= mostAskedFor) return own(shown);
    const formats = zone === '' ? own : (inZone(zone) ?? own);
    const format = formats(shown, style);
    askedFor.set(key, format);
    return format;
  };
  const show =
    (shown: Shown) =>
    (time: number, options: TimeOptions = {}) =>
      Math.abs(time) <= maximumTime ? withPlainSpaces(formatOf(shown, options).format(time)) : '';
  return { date: show('date'), time: show('time'), dateTime: show('dateTime') };
}

/** The largest time that a date can hold. */
const maximumTime = 8.64e15;

/** Releases of Node.js put different spaces before AM and PM. A report must not change with them. */
export function withPlainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ');
}
