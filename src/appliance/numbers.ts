import { longestDurationSeconds } from '../session/session';

/** Reads a count or a size: a whole number from 0, without sign, fraction or separators. */
export function readCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Reads a flag, which the appliance writes as 1 or 0. Missing is off. */
export function readFlag(text: string | undefined): boolean {
  return text !== undefined && /^(1|true|yes)$/i.test(text);
}

const clock = /^(?:(\d{1,6})(?:\s*(?:d|days?))?[\s,.:]+)?(\d{1,9}):([0-5]?\d):([0-5]?\d)(?:\.\d+)?$/i;

/** Reads a time that something took: whole seconds, `undefined` if it is no possible time. */
export function readSeconds(text: string | undefined): number | undefined {
  return possible(readCount(text));
}

/**
 * Reads a duration: `HH:MM:SS`, where the hours may exceed 24, maybe with days before it (`1 day, 02:03:04`,
 * `1.02:03:04`), or bare seconds.
 *
 * @returns whole seconds; `undefined` if it is no possible time, such as `99:99:99` or a thousand years
 */
export function readDuration(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, days = '0', hours, minutes, seconds] = clock.exec(text) ?? [];
  if (hours === undefined) return readSeconds(text);
  return possible(((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds));
}

function possible(seconds: number | undefined): number | undefined {
  return seconds !== undefined && seconds <= longestDurationSeconds ? seconds : undefined;
}
