import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { Delivery } from './delivery';

/**
 * What travels through the queue: which delivery it is, and what one needs to know to read everything about it in
 * one storage operation.
 */
export const deliveryMessageSchema = v.object({
  deliveryId: v.pipe(v.string(), v.minLength(1)),
  configurationId: v.pipe(v.string(), v.minLength(1)),
  lsid: v.optional(v.string()),
  /** Pushed by the schedule, because nothing else brought the delivery up in time. */
  requeued: v.optional(v.boolean()),
});

export type DeliveryMessage = v.InferOutput<typeof deliveryMessageSchema>;

export interface QueuedDelivery {
  message: DeliveryMessage;
  /** Deliveries of one lane are processed one after the other. */
  lane: string;
  /** At most 900. */
  delaySeconds?: number;
}

/** The queue that brings deliveries to `processDelivery`: at least once, in no particular order. */
export interface DeliveryQueue {
  /** Pushes up to `pushedAtOnce`. @throws QueueUnavailable */
  push(deliveries: QueuedDelivery[]): Promise<void>;
}

/** How many events one push may hold (Forge limit). */
export const pushedAtOnce = 50;

/** Of what is pushed in one go so many start at once, and then one every second: the appliance takes 20 requests. */
const startingAtOnce = 10;

/** How long the one at that place in a long row waits, so that neither the appliance nor Jira is flooded. */
export function paceSeconds(place: number): number {
  return Math.min(Math.max(place - startingAtOnce + 1, 0), 900);
}

/**
 * How many sessions of one configuration are processed at the same time. Enough for a busy help desk, and few
 * enough to stay far below the appliance's 20 requests a second.
 */
export const lanesOfConfiguration = 4;

type Queueable = Pick<Delivery, 'id' | 'configurationId' | 'lsid'>;

/** The queued form of a delivery: a session always takes the same lane, so it is never processed twice at once. */
export function queued({ id, configurationId, lsid }: Queueable): QueuedDelivery {
  const digest = createHash('sha256')
    .update(lsid ?? '')
    .digest();
  const lane = (digest[0] ?? 0) % lanesOfConfiguration;
  return { message: { deliveryId: id, configurationId, lsid }, lane: `${configurationId}:${lane}` };
}

/** The queued form of a delivery that is to start later. */
export function queuedLater(delivery: Queueable, delaySeconds: number): QueuedDelivery {
  return delaySeconds > 0 ? { ...queued(delivery), delaySeconds } : queued(delivery);
}

/** The queued form of a delivery that the schedule brings back. */
export function requeued(delivery: Queueable, delaySeconds: number): QueuedDelivery {
  const plain = queuedLater(delivery, delaySeconds);
  return { ...plain, message: { ...plain.message, requeued: true } };
}
