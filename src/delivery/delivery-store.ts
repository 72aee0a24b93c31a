import type { SelectedConfigurations } from '../configuration/configuration-set';
import type { CircuitBreaker } from './circuit-breaker';
import type { Delivery, DeliveryState } from './delivery';
import type { DeliveryMessage } from './delivery-queue';
import type { KeptSessionIssue } from '../reconcile/issue/damaged-session-issue';
import type { RecordChange, SessionRecord } from '../reconcile/record/session-record';

/** One page of a query. Queries lag behind what was written, and a page may be empty and yet have a next one. */
export interface DeliveryPage {
  deliveries: Delivery[];
  /** Leads to the next page, if there is one. */
  cursor?: string;
}

/** Which deliveries a query is about. */
export interface DeliveriesOfState {
  state: DeliveryState;
  configurationId: string;
  /** By `createdAt`. */
  since: number;
}

/**
 * Where deliveries are kept. What has outlived its retention counts as absent everywhere. Every method throws
 * StorageUnavailable if the platform refuses.
 */
export interface DeliveryStore {
  /**
   * Writes the delivery if nothing has its id yet: the claim that makes an event count once. One storage write,
   * and one read if the id is taken.
   *
   * @returns false if it is claimed already
   */
  claim(delivery: Delivery, retentionDays: number): Promise<boolean>;
  /** One storage read, never out of date. */
  get(id: string): Promise<Delivery | undefined>;
  /** Those of the ids that are kept. One storage read for 25 ids. */
  getMany(ids: readonly string[]): Promise<Delivery[]>;
  /**
   * Writes `next` if the delivery still is as `previous` says. One storage write.
   *
   * @param ofSession is written with it, in the same write; if the platform refuses that, the delivery is written alone
   * @returns false if it has changed since: nothing is written then
   */
  replace(
    previous: Delivery,
    next: Delivery,
    retentionDays: number,
    ofSession?: RecordChange,
  ): Promise<boolean>;
  /** Waiting deliveries that are due at `now`, earliest first, at most `limit` (≤ 100). One query. */
  due(now: number, limit: number, cursor?: string): Promise<DeliveryPage>;
  /** Deliveries that are held for a configuration's appliance, oldest first, at most `limit` (≤ 100). One query. */
  heldFor(configurationId: string, limit: number): Promise<Delivery[]>;
  /** Deliveries of one state and configuration, oldest first, from pages of 100 of that state. One query. */
  ofState(which: DeliveriesOfState, cursor?: string): Promise<DeliveryPage>;
  /** The newest deliveries of a configuration, newest first, at most `limit` (≤ 100). One query. */
  latestOf(configurationId: string, limit: number): Promise<Delivery[]>;
  /**
   * How many deliveries of a configuration wait, counted up to 100. One query, and one more for each 100 that wait for
   * others, up to ten.
   */
  countWaiting(configurationId: string): Promise<number>;
}

/** Everything that an attempt at a delivery needs to know. */
export interface Work {
  /** Absent if it is not kept any more, or if a read that is out of date has not seen it yet. */
  delivery?: Delivery;
  set: SelectedConfigurations;
  breaker: CircuitBreaker;
  /** All deliveries of the session by this configuration that have come so far, this one included. */
  ofSession: Delivery[];
  /** What is known of an issue created for the session. */
  sessionIssue?: KeptSessionIssue;
  /** What is on record of the session. Out of date at worst: it decides nothing. */
  sessionRecord?: SessionRecord;
}

/** Reads all of it in one storage operation. @throws StorageUnavailable, StoredValueUnreadable */
export type ReadWork = (message: DeliveryMessage) => Promise<Work>;
