import { textStart } from '../foundation/text-start';
import type { ConfigurationStore } from '../configuration/configuration-set';
import { withAttempt, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { countLeft, type Left } from './left';
import { withoutOutlived } from './outlived';

export interface DiscardOrder {
  ids: readonly string[];
  /** Why, in the administrator's words. */
  reason: string;
  /** The administrator, as `Attempt` names them. */
  by: string;
}

export interface DiscardDependencies {
  deliveries: Pick<DeliveryStore, 'getMany' | 'replace'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  now: () => number;
}

/**
 * Why a delivery is not discarded. `settled`: it neither waits nor is parked. `changed`: gone, or changed meanwhile.
 */
export const whyNotDiscarded = ['settled', 'changed'] as const;

export type WhyNotDiscarded = (typeof whyNotDiscarded)[number];

export interface DiscardResult {
  discarded: number;
  /** Those that were left, by the reason. */
  left: Left<WhyNotDiscarded>[];
}

/** A reason is kept with every delivery that it is about. */
export const longestReason = 500;

/**
 * Gives deliveries up that are parked or still waiting: they become `discarded`, with the reason and who it was. They
 * can be replayed later all the same.
 *
 * @returns how many were discarded, and how many were left, by the reason
 * @throws StorageUnavailable
 */
export async function discardDeliveries(
  { ids, reason, by }: DiscardOrder,
  { deliveries, configurations, now }: DiscardDependencies,
): Promise<DiscardResult> {
  const unique = [...new Set(ids)];
  const [{ settings }, found] = await Promise.all([configurations.read(), deliveries.getMany(unique)]);
  const kept = withoutOutlived(found, settings.retentionDays, now());
  const open = kept.filter(({ state }) => state === 'parked' || state === 'waiting');
  const written = await Promise.all(
    open.map((delivery) =>
      deliveries.replace(delivery, discarded(delivery, reason, by, now()), settings.retentionDays),
    ),
  );
  const count = written.filter(Boolean).length;
  const left = {
    settled: kept.length - open.length,
    changed: unique.length - kept.length + open.length - count,
  };
  return { discarded: count, left: countLeft(whyNotDiscarded, [], left) };
}

function discarded(delivery: Delivery, reason: string, by: string, now: number): Delivery {
  const cause = textStart(reason.trim(), longestReason);
  return withAttempt(
    delivery,
    { at: now, stage: 'receive', outcome: 'discarded', cause, by },
    { state: 'discarded', dueAt: now, heldFor: undefined, cameAgain: undefined },
  );
}
