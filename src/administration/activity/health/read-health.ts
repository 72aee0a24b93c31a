import { hour, minute } from '../../../foundation/durations';
import type { Count } from './count';
import type { Health, PeriodHealth } from '../activity-api';
import type { ActivityStore } from '../activity-store';
import { alertsOf } from './alerts';
import { hourOf, type HourFigures } from './health-record';
import { combined, percentile } from './latency';
import { countedAtMost, seeForAlerts, type SeenOfState } from './seen-for-alerts';

/**
 * So long after it happened, what was done is counted at the latest. If nothing is done nothing is written, so the
 * record may be older.
 */
const countingDelay = 20 * minute;

const hoursInDay = 24;
const hoursInMonth = 30 * hoursInDay;

/**
 * How well sessions come through. Three queries and two reads, however many deliveries there are, and one more read for
 * each 25 configurations. @throws StorageUnavailable
 */
export async function readHealth({
  activity,
  now,
}: {
  activity: Pick<ActivityStore, 'find' | 'readSetAndHealth' | 'breakersOf'>;
  now: () => number;
}): Promise<Health> {
  const at = now();
  const [{ set, hours, doneCountedTo }, found] = await Promise.all([
    activity.readSetAndHealth(),
    activity.find({ state: 'waiting' }, countedAtMost),
  ]);
  const waiting = { deliveries: found.deliveries, orMore: found.cursor !== undefined };
  const [open, breakers] = await Promise.all([
    seeForAlerts(activity, set.settings, at),
    activity.breakersOf(set.configurations.map(({ id }) => id)),
  ]);
  const { parked } = open;
  const period = (length: number) => periodOf(length, { hours, waiting, parked }, at);
  return {
    at,
    doneUntil: doneCountedTo && Math.max(doneCountedTo, at - countingDelay),
    configurations: set.configurations.map(({ id, settings }) => ({ id, name: settings.name })),
    day: period(hoursInDay),
    month: period(hoursInMonth),
    waiting: countOf(waiting),
    parked: countOf(parked),
    arrivals: latest(hours, hoursInMonth, at)
      .filter(({ fromEvents, foundByPolling }) => fromEvents + foundByPolling > 0)
      .map((figures) => ({
        at: figures.hour * hour,
        fromEvents: figures.fromEvents,
        foundByPolling: figures.foundByPolling,
      })),
    alerts: alertsOf({ set, breakers, hours, ...open }, at),
  };
}

interface Figures {
  hours: readonly HourFigures[];
  /** Newest first. */
  waiting: SeenOfState;
  parked: SeenOfState;
}

function periodOf(length: number, { hours, waiting, parked }: Figures, now: number): PeriodHealth {
  const within = latest(hours, length, now);
  const latencies = combined(within.map((figures) => figures.latencies));
  const median = percentile(latencies, 0.5);
  const percentile95 = percentile(latencies, 0.95);
  const since = now - length * hour;
  return {
    done: sum(within, ({ done }) => done),
    withRemarks: sum(within, ({ withRemarks }) => withRemarks),
    foundByPolling: sum(within, ({ foundByPolling }) => foundByPolling),
    waiting: countOf(waiting, since),
    parked: countOf(parked, since),
    latency: median && percentile95 ? { median, percentile95 } : undefined,
  };
}

/** The hours of a period, including the current one. */
function latest(hours: readonly HourFigures[], length: number, now: number): HourFigures[] {
  return hours.filter(({ hour }) => hour > hourOf(now) - length);
}

/** The newest come first: if one is older than the period, all of the period were seen. */
function countOf({ deliveries, orMore }: SeenOfState, since = 0): Count {
  const within = deliveries.filter(({ createdAt }) => createdAt >= since);
  return { value: within.length, orMore: orMore && within.length === deliveries.length };
}

function sum(hours: readonly HourFigures[], figure: (figures: HourFigures) => number): number {
  return hours.reduce((total, figures) => total + figure(figures), 0);
}
