/**
 * The kinds of trouble that a run can have; `--without` leaves some out. After gentle ones no session may be parked
 * unless it is broken by itself: they pass, they are about others, or the app is asked again by whoever had to do with
 * them. Grave ones, such as outages and faults of the ends, may use up the retries.
 */
const kindOfTrouble = {
  'duplicate-events': 'gentle',
  'reordered-events': 'gentle',
  'delayed-events': 'gentle',
  'events-delayed-by-hours': 'gentle',
  'lost-events': 'gentle',
  'appliance-outages': 'grave',
  'appliance-faults': 'grave',
  'slow-appliance': 'grave',
  'revoked-tokens': 'gentle',
  'lost-appliance-answers': 'grave',
  'jira-outages': 'grave',
  'jira-faults': 'grave',
  'jira-refusals': 'grave',
  'slow-jira': 'grave',
  'lost-jira-answers': 'grave',
  'late-jira-effects': 'grave',
  'moved-issues': 'gentle',
  'storage-outages': 'gentle',
  'storage-faults': 'gentle',
  'failed-pushes': 'gentle',
  'lost-queue-events': 'gentle',
  'duplicate-queue-events': 'gentle',
  kills: 'grave',
  'odd-schedules': 'gentle',
  'impatient-administrator': 'grave',
  'clock-differences': 'gentle',
  'query-lag': 'gentle',
  'kept-expired-values': 'gentle',
  'search-lag': 'gentle',
  'assigning-agents': 'gentle',
  'moved-new-issues': 'gentle',
  'kills-at-creation': 'grave',
  backfills: 'gentle',
  'passing-refusals': 'gentle',
  'stale-batches': 'gentle',
  'killing-sessions': 'gentle',
  'broken-off-answers': 'gentle',
  'malformed-entries': 'gentle',
  'malformed-reports': 'gentle',
  'refused-screens': 'gentle',
  'refused-fields': 'gentle',
  'edited-work-logs': 'gentle',
  'deleted-work-logs': 'gentle',
  'foreign-marks': 'gentle',
  'hidden-issues': 'gentle',
  'chosen-issues': 'gentle',
} as const satisfies Record<string, 'gentle' | 'grave'>;

export type TroubleName = keyof typeof kindOfTrouble;

/** In the order in which a run draws them: a seed is the same run only as long as it stays. */
export const troubleNames = Object.keys(kindOfTrouble) as readonly TroubleName[];

export const gentleTroubles = troubleNames.filter((name) => kindOfTrouble[name] === 'gentle');

export function isGentle(troubles: readonly TroubleName[]): boolean {
  return troubles.every((name) => kindOfTrouble[name] === 'gentle');
}
