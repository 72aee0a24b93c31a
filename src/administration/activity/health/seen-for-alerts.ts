import type { Delivery, DeliveryState } from '../../../delivery/delivery';
import { withoutOutlived } from '../../../delivery/outlived';
import { day } from '../../../foundation/durations';
import type { ActivityStore } from '../activity-store';

/** Deliveries of one state, newest first. */
export interface SeenOfState {
  deliveries: Delivery[];
  /** Whether there are older ones. */
  orMore: boolean;
}

/** The deliveries that need a person. */
export interface SeenForAlerts {
  parked: SeenOfState;
  /** Of the last days only: nobody can put a remark away. */
  remarked: SeenOfState;
}

/** How far deliveries are counted: the most that one query returns. */
export const countedAtMost = 100;

/**
 * What came in within this time is pointed out and counted, if it is not done as a whole. Nobody can put a remark
 * away.
 */
export const pointedOutFor = 7 * day;

/** The deliveries that need a person, as far as they are kept. Two queries. @throws StorageUnavailable */
export async function seeForAlerts(
  activity: Pick<ActivityStore, 'find'>,
  { retentionDays }: { retentionDays: number },
  now: number,
): Promise<SeenForAlerts> {
  const see = async (state: DeliveryState, since?: number): Promise<SeenOfState> => {
    const { deliveries, cursor } = await activity.find({ state, since }, countedAtMost);
    return {
      deliveries: withoutOutlived(deliveries, retentionDays, now),
      orMore: cursor !== undefined,
    };
  };
  const [parked, remarked] = await Promise.all([
    see('parked'),
    see('done-with-remarks', now - pointedOutFor),
  ]);
  return { parked, remarked };
}
