import type { ConfigurationSet } from '../../configuration/configuration-set';
import type { CircuitBreaker } from '../../delivery/circuit-breaker';
import type { DeliveryState } from '../../delivery/delivery';
import type { DeliveryPage } from '../../delivery/delivery-store';
import type { Revised } from '../../foundation/revised';
import type { EarlierHours, HealthRecord, HourFigures } from './health/health-record';

/** Which deliveries to find: every given condition has to hold. */
export interface DeliveryQuery {
  configurationId?: string;
  state?: DeliveryState;
  lsid?: string;
  issueKey?: string;
  /** By `createdAt`, both included. */
  since?: number;
  until?: number;
}

/** A span of time in milliseconds: after `after`, and up to `until`. */
export interface Stretch {
  after: number;
  until: number;
}

/** What the Activity tab reads. Every method throws StorageUnavailable if the platform refuses. */
export interface ActivityStore {
  /**
   * Newest first, at most `limit` (≤ 100). One query. One condition leads the query and the others filter its page, so
   * a page may be short or empty and still have a next one.
   */
  find(query: DeliveryQuery, limit: number, cursor?: string): Promise<DeliveryPage>;
  /** Deliveries that came in within the span, oldest first, in pages of 100. One query. */
  arrivedIn(stretch: Stretch, cursor?: string): Promise<DeliveryPage>;
  /** Deliveries that came to rest in that state within the span, oldest first, in pages of 100. One query. */
  settledIn(state: DeliveryState, stretch: Stretch, cursor?: string): Promise<DeliveryPage>;
  /**
   * With the hours that still change. One read. A record that cannot be read counts as none: it is built again from the
   * deliveries.
   */
  healthRecord(): Promise<Revised<HealthRecord | undefined>>;
  /** The hours that have come to rest, unless they cannot be read. One read. */
  earlierHours(): Promise<EarlierHours | undefined>;
  /**
   * One storage write; with the earlier hours two, in one transaction, for which a record must be stored.
   *
   * @returns false if another write came first: nothing is written then
   */
  replaceHealthRecord(
    record: HealthRecord,
    expectedRevision: number,
    earlier?: readonly HourFigures[],
  ): Promise<boolean>;
  /** One storage read for all. `doneCountedTo`: up to when what was done is counted, if anything was. */
  readSetAndHealth(): Promise<{ set: ConfigurationSet; hours: HourFigures[]; doneCountedTo?: number }>;
  /** The circuit breakers of these configurations. One storage read for each 25, and no query. */
  breakersOf(configurationIds: readonly string[]): Promise<CircuitBreaker[]>;
}
