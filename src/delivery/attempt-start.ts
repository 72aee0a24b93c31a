import { minute } from '../foundation/durations';
import { changed, queueGrace, type Delivery } from './delivery';
import type { DeliveryMessage } from './delivery-queue';
import type { MessageHistory } from './message-history';

/** How long one attempt may take. After that it asks for nothing more, and ends. */
export const attemptPatience = 5 * minute;

/** How long the platform lets a consumer run: its `timeoutSeconds` in `manifest.yml`. */
export const consumerTime = 480 * 1000;

/** Clocks differ, and a function that is ended may take a moment to be gone. */
const margin = minute;

/**
 * Whether the start of the next attempt is recorded, which costs a write: the platform brings the message back by
 * itself, or the schedule has pushed it because nothing else brought the delivery up; or earlier attempts at it were
 * cut short. A plain event is none of these, and neither is a message that the app itself asked to have back.
 */
export function isWatched(
  delivery: Delivery,
  { requeued = false }: DeliveryMessage,
  { isRedelivered, retries }: MessageHistory,
): boolean {
  // A second look at what is done ends by itself, and whatever became of one has no bearing on the next.
  if (delivery.state !== 'waiting') return false;
  const isFromSchedule = requeued && retries === 0;
  return isRedelivered || isFromSchedule || delivery.start !== undefined || wasEverCutShort(delivery);
}

function wasEverCutShort({ attempts }: Delivery): boolean {
  return attempts.some(({ wasCutShort }) => wasCutShort === true);
}

/** What became of an attempt whose start is recorded. */
export type Fate =
  { kind: 'none' } | { kind: 'ended' } | { kind: 'cut-short' } | { kind: 'may-run'; for: number };

/**
 * What became of the attempt of which the record holds a start and no outcome. It was cut short if the platform brings
 * back the very message that began it, or if no consumer can run as long as that. If the app itself asked for that
 * message, the attempt came to its end, and only its outcome could not be written. A second copy of the message knows
 * nothing of the first.
 *
 * @param delivery as a strict read has it
 */
export function fateOf({ start }: Delivery, history: MessageHistory, now: number): Fate {
  if (!start) return { kind: 'none' };
  if (start.by === history.messageId && !isCopyOf(start, history)) {
    return { kind: history.wasKilled ? 'cut-short' : 'ended' };
  }
  const left = start.at + consumerTime + margin - now;
  return left > 0 ? { kind: 'may-run', for: left } : { kind: 'cut-short' };
}

/**
 * Whether the message that comes is not the one that began the attempt, but a copy of it, or none that has a name: the
 * queue may hand one out twice, and what comes for the first time has begun nothing.
 */
export function isCopyOf(
  { by }: NonNullable<Delivery['start']>,
  { messageId, retries, isCopy = false }: MessageHistory,
): boolean {
  return by === undefined || (by === messageId && (isCopy || retries === 0));
}

/** The delivery with an attempt begun. The schedule does not take it for lost meanwhile. */
export function begun(delivery: Delivery, messageId: string | undefined, now: number): Delivery {
  const dueAt = Math.max(delivery.dueAt, now + queueGrace);
  return changed(delivery, { start: { at: now, by: messageId }, dueAt }, now);
}

/** The delivery without a start; the same one if there is none. */
export function withoutStart(delivery: Delivery, now: number): Delivery {
  return delivery.start === undefined ? delivery : changed(delivery, { start: undefined }, now);
}
