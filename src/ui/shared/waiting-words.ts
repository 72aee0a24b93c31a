import type { DeliveryRow } from '../../administration/activity/activity-api';
import type { Awaited } from '../../delivery/waits-for';
import { counted } from './words';

const reasons: Record<Awaited, string> = {
  turn: 'Waits for its turn in the queue.',
  report: 'Waits for the appliance, which has not finished the report of the session.',
  limit: 'Was asked to wait.',
  quota: 'Waits for the next hour: Jira’s limit for this one is used up.',
  appliance: 'Waits for its appliance, which cannot be reached. The app tries every five minutes.',
  pause: 'Waits because writing was paused. It follows once writing is resumed.',
  retry: 'Waits for its next attempt.',
};

/** How the time is told at which it goes on. */
const goesOn: Record<Awaited, string> = {
  turn: 'Starts at the latest at',
  report: 'Asked again at',
  limit: 'Asked again at',
  quota: 'Asked again at',
  appliance: 'Tried again at',
  pause: 'Tried again at',
  retry: 'Tried again at',
};

/**
 * What a delivery waits for, until when, and how often it was tried, one line each; nothing if it does not wait.
 *
 * @param timeInWords tells a moment
 */
export function waitingInWords(
  { waitsFor, attempts }: Pick<DeliveryRow, 'waitsFor' | 'attempts'>,
  now: number,
  timeInWords: (at: number) => string,
): string[] {
  if (!waitsFor) return [];
  const { kind, until } = waitsFor;
  const lines = [reasons[kind]];
  if (until !== undefined) {
    lines.push(until > now ? `${goesOn[kind]} ${timeInWords(until)}.` : 'It goes on at any moment.');
  }
  lines.push(attempts === 0 ? noneOnRecord : `Tried ${counted(attempts, 'time', 'times')} so far.`);
  return lines;
}

/** A wait of a minute or two costs no write, so nothing tells of it. */
export const noneOnRecord =
  'No attempt is on record yet. One that only has to wait is recorded after a minute or two.';

/** “0.4 s”, “12 s”, “3 min”. */
export function durationInWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
