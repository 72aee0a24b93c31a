import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Delivery } from './delivery';

/** What travels through the queue: the delivery's id; everything else is read where it is kept. */
export const deliveryMessageSchema = z.object({ deliveryId: z.string().min(1) });

export type DeliveryMessage = z.infer<typeof deliveryMessageSchema>;

export interface QueuedDelivery {
  message: DeliveryMessage;
  /** Deliveries of one lane are processed one after the other. */
  lane: string;
}

/** The queue that brings deliveries to `processDelivery`: at least once, in no particular order. */
export interface DeliveryQueue {
  /** Pushes up to 50. @throws QueueUnavailable */
  push(deliveries: QueuedDelivery[]): Promise<void>;
}

/**
 * How many sessions of one configuration are processed at the same time. Enough for a busy help desk, and few
 * enough to stay far below the appliance's 20 requests a second.
 */
export const lanesOfConfiguration = 4;

/** The queued form of a delivery: a session always takes the same lane, so it is never processed twice at once. */
export function queued(delivery: Pick<Delivery, 'id' | 'configurationId' | 'lsid'>): QueuedDelivery {
  const digest = createHash('sha256')
    .update(delivery.lsid ?? '')
    .digest();
  const lane = (digest[0] ?? 0) % lanesOfConfiguration;
  return { message: { deliveryId: delivery.id }, lane: `${delivery.configurationId}:${lane}` };
}
