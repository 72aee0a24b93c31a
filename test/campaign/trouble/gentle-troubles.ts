import type { TroubleName } from './trouble-names';

/**
 * Troubles after which no session may be parked unless it is broken by itself: they pass, they are about others, or
 * the app is asked again by whoever had to do with them. Outages and faults of the ends may use up the retries.
 */
export const gentleTroubles: readonly TroubleName[] = [
  'duplicate-events',
  'reordered-events',
  'delayed-events',
  'events-delayed-by-hours',
  'lost-events',
  'revoked-tokens',
  'moved-issues',
  'storage-outages',
  'storage-faults',
  'failed-pushes',
  'lost-queue-events',
  'duplicate-queue-events',
  'odd-schedules',
  'clock-differences',
  'query-lag',
  'kept-expired-values',
  'search-lag',
  'assigning-agents',
  'moved-new-issues',
  'backfills',
  'passing-refusals',
  'stale-batches',
  'killing-sessions',
  'broken-off-answers',
  'malformed-entries',
  'malformed-reports',
];

export function isGentle(troubles: readonly TroubleName[]): boolean {
  return troubles.every((name) => gentleTroubles.includes(name));
}
