import type { EventType } from './event-type';
import type { RunningNews } from './running-event';

/** What an appliance posts. It is a hint that something happened to a session; the report is the truth. */
export interface OutboundEvent {
  /** The appliance's own name, such as `support_conference_end`. */
  name: string;
  /** Absent for an event that the app does not process. */
  type?: EventType;
  /** Absent unless it tells of a session that runs. */
  running?: RunningNews;
  /** In lower case. */
  lsid: string;
  /** Milliseconds since 1970 UTC by the appliance's clock. */
  at?: number;
  applianceId?: string;
  externalKey?: string;
}

export type OutboundEventReading =
  | { kind: 'event'; event: OutboundEvent }
  /** A body that can never be processed; sending it again would not help. The reason quotes nothing of it. */
  | { kind: 'poison'; reason: string };
