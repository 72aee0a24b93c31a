import { supportedName } from './supported-name';

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

const maximumFormats = 40;

const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;
const usual = { date: day, time: clock, dateTime: { ...day, ...clock, timeZoneName: 'short' } } as const;

type Shown = keyof typeof usual;

/** @param language a supported BCP 47 tag @param timeZone a supported IANA name */
export function timeFormats(language: string, timeZone: string): TimeFormats {
  const made = new Map<string, Intl.DateTimeFormat>();
  const formatOf = (shown: Shown, { style = '', zone = '' }: TimeOptions): Intl.DateTimeFormat => {
    const key = `${shown} ${style} ${zone}`;
    const known = made.get(key);
    if (known) return known;
    // Making a format is expensive, and a template could ask for another one with every entry of a list.
    if (made.size >= maximumFormats) return usualFormats[shown];
    const options = { ...optionsFor(shown, style), timeZone: zoneOr(zone, timeZone) };
    const format = new Intl.DateTimeFormat(language, options);
    made.set(key, format);
    return format;
  };
  const usualFormats = {
    date: formatOf('date', {}),
    time: formatOf('time', {}),
    dateTime: formatOf('dateTime', {}),
  };
  const show =
    (shown: Shown) =>
    (time: number, options: TimeOptions = {}) =>
      Math.abs(time) <= maximumTime ? withPlainSpaces(formatOf(shown, options).format(time)) : '';
  return { date: show('date'), time: show('time'), dateTime: show('dateTime') };
}

/** The largest time that a date can hold. */
const maximumTime = 8.64e15;

const styles = ['short', 'medium', 'long', 'full'] as const;

function optionsFor(shown: Shown, style: string): Intl.DateTimeFormatOptions {
  const known = styles.find((name) => name === style);
  if (!known) return usual[shown];
  if (shown === 'date') return { dateStyle: known };
  return shown === 'time' ? { timeStyle: known } : { dateStyle: known, timeStyle: known };
}

function zoneOr(zone: string, otherwise: string): string {
  return supportedName(zone, (name) => new Intl.DateTimeFormat('en-US', { timeZone: name }), otherwise);
}

/** Releases of Node.js put different spaces before AM and PM. A report must not change with them. */
export function withPlainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ');
}
