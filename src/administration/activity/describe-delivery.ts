import { attemptsMade } from '../../delivery/attempts-made';
import type { Delivery } from '../../delivery/delivery';
import type { DeliveryRow } from './activity-api';
import { waitsFor } from '../../delivery/waits-for';

/** A delivery as a row of the list. */
export function rowOf(delivery: Delivery): DeliveryRow {
  const { id, configurationId, createdAt, lsid, representative, issueKey, eventType, source, state } =
    delivery;
  const latest = delivery.attempts.at(-1);
  return {
    id,
    configurationId,
    createdAt,
    lsid,
    representative,
    issueKey,
    eventType,
    source,
    state,
    cause: latest?.cause,
    nextAt: state === 'waiting' ? latest?.nextAt : undefined,
    waitsFor: waitsFor(delivery),
    attempts: attemptsMade(delivery),
  };
}

/** Whether it can be processed again. */
export function canReplay({ state, lsid }: Delivery): boolean {
  return state !== 'waiting' && lsid !== undefined;
}

/** Whether it can be discarded. */
export function canDiscard({ state }: Delivery): boolean {
  return state === 'waiting' || state === 'parked';
}
