const zone = { timeZone: 'UTC' } as const;
const clock = { hour: 'numeric', minute: '2-digit' } as const;
const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;

const timeFormat = new Intl.DateTimeFormat('en-US', { ...clock, ...zone });
const dateTimeFormat = new Intl.DateTimeFormat('en-US', { ...day, ...clock, ...zone, timeZoneName: 'short' });

/** A time of day, of seconds since 1970. */
export function timeOfDay(seconds: number): string {
  return withPlainSpaces(timeFormat.format(seconds * 1000));
}

/** Day and time of day, of seconds since 1970. */
export function dateTime(seconds: number): string {
  return withPlainSpaces(dateTimeFormat.format(seconds * 1000));
}

const units = (['day', 'hour', 'minute', 'second'] as const).map((unit) => ({
  length: { day: 86_400, hour: 3_600, minute: 60, second: 1 }[unit],
  format: new Intl.NumberFormat('en-US', { style: 'unit', unit, unitDisplay: 'long' }),
}));

/** Seconds in words, in the two largest units. */
export function durationInWords(seconds: number): string {
  const first = units.findIndex(({ length }) => seconds >= length);
  const shown = first < 0 ? units.slice(-1) : units.slice(first, first + 2);
  let rest = seconds;
  const parts = shown.map(({ length, format }, index) => {
    const count = Math.floor(rest / length);
    rest -= count * length;
    return count > 0 || index === 0 ? [format.format(count)] : [];
  });
  return parts.flat().join(' ');
}

/** Node.js puts a narrow space before AM and PM. */
function withPlainSpaces(text: string): string {
  return text.replaceAll('\u202F', ' ');
}
