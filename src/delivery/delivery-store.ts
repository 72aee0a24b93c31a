import type { Delivery } from './delivery';

/** Where deliveries are kept. Every method throws StorageUnavailable where the platform refuses. */
export interface DeliveryStore {
  /**
   * Writes the delivery if nothing has its id yet: the claim that makes an event count once. One storage write.
   *
   * @returns false where it is claimed already
   */
  claim(delivery: Delivery, keepDays: number): Promise<boolean>;
  /** One storage read. */
  get(id: string): Promise<Delivery | undefined>;
  /** One storage write. */
  put(delivery: Delivery, keepDays: number): Promise<void>;
  /**
   * Writes `next` if the delivery still is as `previous` says. One storage write.
   *
   * @returns false where it has changed since: nothing is written then
   */
  replace(previous: Delivery, next: Delivery, keepDays: number): Promise<boolean>;
  /** Waiting deliveries that are due at `now`, earliest first, at most `limit` (≤ 100). One query. */
  due(now: number, limit: number): Promise<Delivery[]>;
  /** The newest deliveries of a configuration, newest first, at most `limit` (≤ 100). One query. */
  latestOf(configurationId: string, limit: number): Promise<Delivery[]>;
  /** How many deliveries of a configuration wait, counted up to 100. One query. */
  countWaiting(configurationId: string): Promise<number>;
}
