import { compareAndSwap, overtaken } from '../foundation/compare-and-swap';
import { isSurveyEvent } from '../session/event-type';
import { withAttempt, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { reopen } from './reopen-delivery';

/** A delivery that is to be pushed to the queue. */
export interface ClaimedDelivery {
  delivery: Delivery;
  delaySeconds: number;
}

/**
 * A second survey of a session cannot be told from the first, so nobody would notice that the appliance's report
 * lacks it yet: it gets time to catch up.
 */
const secondSurveyDelaySeconds = 60;

/**
 * Claims a delivery. An event that came before is known and leads to nothing, but for one of a survey: several people
 * may answer one, each with the same event, so that it has the session brought up once more.
 *
 * One storage write; for an event that is known another read, and for a survey's one more of each.
 *
 * @returns what to push, or `undefined` if the event is known
 * @throws StorageUnavailable
 */
export async function claimDelivery(
  delivery: Delivery,
  retentionDays: number,
  now: number,
  deliveries: Pick<DeliveryStore, 'claim' | 'get' | 'replace'>,
): Promise<ClaimedDelivery | undefined> {
  if (await deliveries.claim(delivery, retentionDays)) return { delivery, delaySeconds: 0 };
  if (!isSurveyEvent(delivery.eventType)) return undefined;
  return bringUpOnceMore(delivery.id, retentionDays, now, deliveries);
}

const attemptsToReopen = 4;
const cameOnceMore = 'The event came once more.';

async function bringUpOnceMore(
  id: string,
  retentionDays: number,
  now: number,
  deliveries: Pick<DeliveryStore, 'get' | 'replace'>,
): Promise<ClaimedDelivery | undefined> {
  const broughtUp = await compareAndSwap(attemptsToReopen, async () => {
    const known = await deliveries.get(id);
    if (!known) return undefined;
    const isUnderWay = known.state === 'waiting';
    const waiting = isUnderWay
      ? askedAgain(known, now)
      : reopen(known, cameOnceMore, now, secondSurveyDelaySeconds * 1000);
    // What happens now is no past, whoever made the delivery.
    const next = { ...waiting, leftOut: undefined };
    if (!(await deliveries.replace(known, next, retentionDays))) return overtaken;
    return isUnderWay ? undefined : { delivery: next, delaySeconds: secondSurveyDelaySeconds };
  });
  return broughtUp === overtaken ? undefined : broughtUp;
}

/** It is on its way: whoever is processing it notices that it must be done once more. A planned retry stays planned. */
function askedAgain(delivery: Delivery, now: number): Delivery {
  const { nextAt } = delivery.attempts.at(-1) ?? {};
  return withAttempt(
    delivery,
    { at: now, stage: 'receive', outcome: 'reopened', cause: cameOnceMore, nextAt },
    { cameAgain: true },
  );
}
