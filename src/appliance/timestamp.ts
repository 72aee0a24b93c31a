import type { XmlElement } from './xml-element';

const firstSecondOfYear10000 = 253_402_300_800;

/**
 * Reads unix seconds, as the appliance writes all its times.
 *
 * @returns milliseconds since 1970 UTC, or `undefined` for anything else; 0 stands for no time
 */
export function readUnixSeconds(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{1,12}(\.\d{1,9})?$/.test(text)) return undefined;
  const seconds = Number(text);
  return seconds > 0 && seconds < firstSecondOfYear10000 ? Math.round(seconds * 1000) : undefined;
}

/** Reads an element such as `end_time`: unix seconds in its `timestamp`, else the ISO 8601 time in its text. */
export function readTime(element: XmlElement | undefined): number | undefined {
  return readUnixSeconds(element?.attribute('timestamp')) ?? readIsoTime(element?.value);
}

const isoTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)\s*(Z|[+-]\d\d(?::?\d\d)?)?$/i;

/** Without an offset the time is taken as UTC, never as this machine's. */
function readIsoTime(text: string | undefined): number | undefined {
  const [, date, time, offset] = isoTime.exec(text ?? '') ?? [];
  if (date === undefined || time === undefined) return undefined;
  const milliseconds = Date.parse(`${date}T${time}${isoOffset(offset)}`);
  return milliseconds > 0 && isDay(date) ? milliseconds : undefined;
}

/** `Date.parse` takes 31 February for 3 March. */
function isDay(date: string): boolean {
  return new Date(Date.parse(date)).toISOString().startsWith(date);
}

function isoOffset(offset = 'Z'): string {
  if (/^z$/i.test(offset)) return 'Z';
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  return `${offset.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
