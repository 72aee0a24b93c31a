import type { DeliveryStore } from '../delivery-store';
import { isOutlived } from '../outlived';
import type { Delivery } from '../delivery';
import type { Aged, RemovalStore, Stretch } from './removal-store';

/** One kind of what a lowered retention leaves in storage, in an order of time. */
export interface Outliving<Item> {
  /** Begins a sentence. */
  name: string;
  /** One query. */
  find(stretch: Stretch, limit: number): Promise<Aged<Item>>;
  /** When it stands in that order. Milliseconds. */
  at(item: Item): number;
  isOutlived(item: Item, retentionDays: number, now: number): boolean;
  /** As it lies under its key: somebody may have written it again. One read. */
  read(item: Item): Promise<Item | undefined>;
  /** Under the condition that it still is as it was read. One write. */
  remove(item: Item): Promise<boolean>;
}

/** Those that are at rest, in the order in which they came. */
export function outlivingDeliveries(
  removal: Pick<RemovalStore, 'createdIn' | 'remove'>,
  deliveries: Pick<DeliveryStore, 'get'>,
): Outliving<Delivery> {
  return {
    name: 'Deliveries',
    find: removal.createdIn,
    at: ({ createdAt }) => createdAt,
    isOutlived,
    read: ({ id }) => deliveries.get(id),
    remove: removal.remove,
  };
}
