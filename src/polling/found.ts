import { deliveryId, isDone, type Delivery } from '../delivery/delivery';
import type { DeliveryStore } from '../delivery/delivery-store';
import { inBatches, keysInBatch } from '../foundation/batches';
import type { EventType } from '../session/event-type';

/** Something that a look at the appliance found, known or not. */
export interface Found {
  lsid: string;
  eventType: EventType;
  /** By the appliance's clock: its end is reported to be at this time or later. */
  endedFrom?: number;
  /** By this installation's clock: when the survey was submitted. */
  answeredAt?: number;
}

/** Something found that has no delivery yet, or one that was made before it: `former`. */
export interface NewFinding extends Found {
  former?: Delivery;
}

/**
 * What of the findings is new, looked up only until there are more than `limit`. One storage read for each 25.
 *
 * A delivery that is done counts as new all the same if the session ended later than it says, because it was taken
 * for broken off while it still ran, and if another survey was submitted after it: the work log gets the rest.
 */
export async function newFindings(
  found: Found[],
  deliveries: Pick<DeliveryStore, 'getMany'>,
  { configurationId, limit }: { configurationId: string; limit: number },
): Promise<NewFinding[]> {
  const byId = new Map(found.map((finding) => [deliveryId({ configurationId, ...finding }), finding]));
  const ids = [...byId.keys()];
  const fresh: NewFinding[] = [];
  for (const chunk of inBatches(ids, keysInBatch)) {
    if (fresh.length > limit) break;
    const known = new Map((await deliveries.getMany(chunk)).map((delivery) => [delivery.id, delivery]));
    for (const id of chunk) {
      const finding = byId.get(id);
      if (!finding) continue;
      const former = known.get(id);
      if (!former) fresh.push(finding);
      else if (wasDoneTooEarly(former, finding)) fresh.push({ ...finding, former });
    }
  }
  return fresh;
}

/** The two clocks are compared by whole seconds. */
const clockTolerance = 2_000;

/** Whether the delivery was done before what was found: the session has ended later, or another survey has come. */
export function wasDoneTooEarly(former: Delivery, { endedFrom, answeredAt }: Found): boolean {
  if (!isDone(former)) return false;
  if (answeredAt !== undefined) return answeredAt > former.updatedAt + clockTolerance;
  if (former.sessionEndedAt === undefined || endedFrom === undefined) return false;
  return former.sessionEndedAt < Math.floor(endedFrom / 1000) * 1000;
}
