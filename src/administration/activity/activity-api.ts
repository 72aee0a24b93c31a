import type { OptionalEffect } from '../../configuration/left-out';
import type { Attempt, DeliveryState, Source } from '../../delivery/delivery';
import type { DiscardResult } from '../../delivery/discard-deliveries';
import type { ReplayResult, ReplaySelection } from '../../delivery/replay-deliveries';
import type { TryNowSelection } from '../../delivery/try-now/choose-waiting';
import type { TryNowResult } from '../../delivery/try-now/try-now';
import type { Alert } from './health/alerts';
import type { Count } from './health/count';
import type { WaitsFor } from '../../delivery/waits-for';
import type { LatencyRange } from './health/latency';
import type { RedirectApi } from './redirect/redirect-api';

/** The part of the admin page's contract that the Activity tab uses. Times are milliseconds since 1970. */
export interface ActivityApi extends RedirectApi {
  /** Deliveries that match the filter, newest first. */
  listDeliveries: { payload: ListDeliveries; value: DeliveryList };
  /** One delivery with all its attempts. */
  readDelivery: { payload: { id: string }; value: DeliveryDetail };
  /** The deliveries that match the filter as CSV, in parts. */
  exportDeliveries: { payload: ExportDeliveries; value: DeliveryExport };
  /** Has deliveries processed again. If there are `more`, call it again for the rest. */
  replayDeliveries: { payload: ReplaySelection; value: ReplayResult };
  /** Has deliveries that wait tried at once. If there are `more`, call it again for the rest. */
  tryDeliveriesNow: { payload: TryNowSelection; value: TryNowResult };
  /** Discards deliveries that wait or are parked. */
  discardDeliveries: {
    payload: { ids: string[]; reason: string };
    value: DiscardResult;
  };
  /** How well sessions come through, and what needs attention. */
  readHealth: { payload: undefined; value: Health };
}

/** Everything is optional: an empty filter matches everything. */
export interface DeliveryFilter {
  configurationId?: string;
  state?: DeliveryState;
  /** Only deliveries that came in since then. */
  since?: number;
  /** Only deliveries that came in up to then. */
  until?: number;
  /** A session id, an issue key or a representative's name, or how one begins, in any letter case. */
  search?: string;
}

export interface ListDeliveries extends DeliveryFilter {
  /** How many rows are wanted, if there are so many; at most 100. */
  atLeast?: number;
  cursor?: string;
}

export interface ExportDeliveries extends DeliveryFilter {
  /** Which part it is, from 1: its file is named for it. */
  part?: number;
  cursor?: string;
}

export interface DeliveryList {
  rows: DeliveryRow[];
  /** Where to continue, if there is more to look through. A page may be empty and still have a cursor. */
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
  /** The outcome of the latest attempt, in words. */
  cause?: string;
  /** When the next attempt is due, if one is planned. */
  nextAt?: number;
  /** Absent unless it waits. */
  waitsFor?: WaitsFor;
  /** How often it was tried, as far as it is on record. */
  attempts: number;
}

export interface DeliveryDetail extends DeliveryRow {
  /** The issues of its session besides `issueKey`. */
  otherIssues: string[];
  /** Absent if the configuration was deleted. */
  configurationName?: string;
  applianceId: string;
  sessionEndedAt?: number;
  workLogId?: string;
  /** What an administrator left out of the backfill that made it. Absent if nothing is. */
  leftOut?: OptionalEffect[];
  /** Oldest first. If there were more than the record keeps: the first and the latest. */
  history: AttemptLine[];
  canReplay: boolean;
  canDiscard: boolean;
  /** Whether its session can be written to another issue. */
  canRedirect: boolean;
}

export interface AttemptLine extends Omit<Attempt, 'by'> {
  /** The administrator who did it, if it was one. */
  by?: string;
}

export interface DeliveryExport {
  fileName: string;
  text: string;
  rows: number;
  /** Where the next part begins, if there is one. */
  cursor?: string;
}

export interface PeriodHealth {
  /** As a whole. */
  done: number;
  /** Done, but for a part that was refused or impossible. */
  withRemarks: number;
  foundByPolling: number;
  /** Of the deliveries that came in within the period. */
  waiting: Count;
  parked: Count;
  /** From the end of a session to its work log; absent if none was written. */
  latency?: { median: LatencyRange; percentile95: LatencyRange };
}

/** The deliveries that came in within one hour. */
export interface ArrivalsInHour {
  /** The beginning of the hour. */
  at: number;
  fromEvents: number;
  foundByPolling: number;
}

export interface Health {
  /** When this was read, by the app's clock. */
  at: number;
  /** Up to when what was done is counted; absent if nothing was counted yet. What waits or is parked is as of now. */
  doneUntil?: number;
  /** All configurations by name, to filter by. */
  configurations: { id: string; name: string }[];
  day: PeriodHealth;
  month: PeriodHealth;
  /** Of all kept deliveries, whenever they came in. */
  waiting: Count;
  parked: Count;
  /** The hours of the last 30 days in which a delivery came in, oldest first. */
  arrivals: ArrivalsInHour[];
  alerts: Alert[];
}
