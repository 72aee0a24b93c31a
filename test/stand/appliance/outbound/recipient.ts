import type { OutboundEventName } from './outbound-event';

/** An HTTP recipient as an administrator enters it on the appliance. */
export interface Recipient {
  /** Unique on the appliance. */
  readonly name: string;
  readonly url: string;
  /** The events that are ticked. */
  readonly events: readonly OutboundEventName[];
  /** How long to wait before an event that failed is sent again; default 30 seconds. */
  readonly retryIntervalMs?: number;
  /** How long an event is tried before it is dropped; default a day. */
  readonly retryDurationMs?: number;
  /** Whether the session's custom attributes go along; default no. */
  readonly sendCustomFields?: boolean;
}

/** The result of the latest attempt: an HTTP status, or no connection at all. */
export type DeliveryStatus = number | 'no connection';

/** A recipient's queue as the console and tests see it. Times are milliseconds by the machine's clock. */
export interface RecipientState {
  readonly name: string;
  readonly events: readonly OutboundEventName[];
  /** Events that have not got their 200 yet. */
  readonly length: number;
  /** Since when the first of them has been refused. */
  readonly blockedSince?: number;
  readonly lastStatus?: DeliveryStatus;
  /** Requests sent, retries and copies included. */
  readonly attempts: number;
  readonly delivered: number;
  /** Given up after the retry duration. */
  readonly dropped: number;
  /** Lost on purpose by a delivery fault. */
  readonly lost: number;
}
