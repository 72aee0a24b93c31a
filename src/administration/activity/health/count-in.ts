import type { Delivery } from '../../../delivery/delivery';
import { hourOf, withHour, type HourFigures } from './health-record';
import { withLatency } from './latency';

/** Counts a delivery in the hour in which it came in. It comes in once, so nothing is counted twice. */
export function countArrival(hours: HourFigures[], { source, createdAt }: Delivery): HourFigures[] {
  if (source !== 'outbound-event' && source !== 'polling') return hours;
  return withHour(hours, hourOf(createdAt), (figures) =>
    source === 'polling'
      ? { ...figures, foundByPolling: figures.foundByPolling + 1 }
      : { ...figures, fromEvents: figures.fromEvents + 1 },
  );
}

/**
 * Counts a delivery in the hour in which it was first done, as a whole or with remarks. After a replay, or a survey
 * that came again, it is done again: its record still says that it was done before, and what was done up to
 * `countedTo` is already counted. (If it was reopened within the quarter of an hour before that, it is not counted.
 * It is never counted twice, unless more attempts followed than a record keeps.)
 */
export function countDone(hours: HourFigures[], delivery: Delivery, countedTo: number): HourFigures[] {
  const firstDone = delivery.attempts.find(({ outcome }) => outcome === 'done');
  if (firstDone === undefined || firstDone.at <= countedTo) return hours;
  const { at: doneAt, remarks = [] } = firstDone;
  const figure = remarks.length > 0 ? 'withRemarks' : 'done';
  return withHour(hours, hourOf(doneAt), (figures) => ({
    ...figures,
    [figure]: figures[figure] + 1,
    latencies: isTimed(delivery)
      ? withLatency(figures.latencies, latencyOf(delivery, doneAt))
      : figures.latencies,
  }));
}

/** The end is by the appliance's clock, which may be ahead. It cannot be later than when the session came in. */
function latencyOf({ sessionEndedAt, createdAt }: TimedDelivery, doneAt: number): number {
  return Math.max(doneAt - Math.min(sessionEndedAt, createdAt), 0);
}

type TimedDelivery = Delivery & { sessionEndedAt: number };

/** A backfill brings up sessions that ended long ago, and customers answer surveys when they like. */
function isTimed(delivery: Delivery): delivery is TimedDelivery {
  const { sessionEndedAt, source, eventType } = delivery;
  return sessionEndedAt !== undefined && source !== 'backfill' && eventType === 'session-end';
}
