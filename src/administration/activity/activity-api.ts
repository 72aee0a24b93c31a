import type { Attempt, DeliveryState, Source } from '../../delivery/delivery';
import type { ReplayResult, ReplaySelection } from '../../delivery/replay-deliveries';
import type { Alert } from './health/alerts';

/** The part of the admin page's contract that the tab Activity uses. Times are milliseconds since 1970. */
export interface ActivityApi {
  /** Deliveries that the filter lets through, newest first. */
  listDeliveries: { payload: ListDeliveries; value: DeliveryList };
  /** One delivery with all its attempts. */
  readDelivery: { payload: { id: string }; value: DeliveryDetail };
  /** What the filter lets through as CSV, a bounded number of rows. */
  exportDeliveries: { payload: DeliveryFilter; value: DeliveryExport };
  /** Has deliveries processed once more; where there are `more`, calling again goes on. */
  replayDeliveries: { payload: ReplaySelection; value: ReplayResult };
  /** Gives deliveries up that wait or are parked. */
  discardDeliveries: {
    payload: { ids: string[]; reason: string };
    value: { discarded: number; skipped: number };
  };
  /** How well sessions come through, and what needs attention. */
  readHealth: { payload: undefined; value: Health };
}

/** Everything is optional: an empty filter lets everything through. */
export interface DeliveryFilter {
  configurationId?: string;
  state?: DeliveryState;
  /** Only what came in since then. */
  since?: number;
  /** A whole session id or issue key, in any letter case. */
  search?: string;
}

export interface ListDeliveries extends DeliveryFilter {
  /** How many rows are wanted where there are so many; at most 100. */
  atLeast?: number;
  cursor?: string;
}

export interface DeliveryList {
  rows: DeliveryRow[];
  /** Leads on, where there is more to look through. A page may be empty and yet lead on. */
  cursor?: string;
}

export interface DeliveryRow {
  id: string;
  configurationId: string;
  /** When it came in. */
  createdAt: number;
  lsid?: string;
  representative?: string;
  issueKey?: string;
  eventType: string;
  source: Source;
  state: DeliveryState;
  /** What the latest attempt came to, in words. */
  cause?: string;
  /** When the next attempt is made, where one is planned. */
  nextAt?: number;
  /** How often it was tried, as far as it is on record. */
  attempts: number;
}

export interface DeliveryDetail extends DeliveryRow {
  /** Absent where the configuration was deleted. */
  configurationName?: string;
  applianceId: string;
  sessionEndedAt?: number;
  workLogId?: string;
  /** Oldest first. Of more than the record keeps, the first and the latest ones. */
  history: AttemptLine[];
  canReplay: boolean;
  canDiscard: boolean;
}

export interface AttemptLine extends Omit<Attempt, 'by'> {
  /** The administrator who did it, where it was one. */
  by?: string;
}

export interface DeliveryExport {
  fileName: string;
  text: string;
  rows: number;
  /** Whether everything that the filter lets through is in it. */
  isComplete: boolean;
}

/** A number that was counted up to a limit. */
export interface Count {
  value: number;
  /** Whether there are more than `value`. */
  orMore: boolean;
}

export interface PeriodHealth {
  done: number;
  foundByPolling: number;
  /** Of those that came in within the period. */
  waiting: Count;
  parked: Count;
  /** From the end of a session to its work log; absent where none was written. */
  latency?: { median: LatencyRange; percentile95: LatencyRange };
}

/** Milliseconds: more than `from`, at most `to`; without `to` there is no end. */
export interface LatencyRange {
  from: number;
  to?: number;
}

/** What came in within one hour. */
export interface ArrivalsInHour {
  /** The beginning of the hour. */
  at: number;
  fromEvents: number;
  foundByPolling: number;
}

export interface Health {
  /** When this was read, by the app's clock. */
  at: number;
  /** All configurations by name, to filter by. */
  configurations: { id: string; name: string }[];
  day: PeriodHealth;
  month: PeriodHealth;
  /** Of all that are kept, whenever they came in. */
  waiting: Count;
  parked: Count;
  /** The hours of the last 30 days in which something came in, oldest first. */
  arrivals: ArrivalsInHour[];
  alerts: Alert[];
}
