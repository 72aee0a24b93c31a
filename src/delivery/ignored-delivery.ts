import { createHash } from 'node:crypto';
import type { Configuration } from '../configuration/configuration';
import type { OutboundEvent } from '../session/outbound-event';
import type { Delivery } from './delivery';

/** An event that came through but leads to nothing, and why. */
export type IgnoredEvent =
  | { event: OutboundEvent; reason: string }
  /** A body that could not be read as an event. */
  | { body: string; reason: string };

/**
 * The record of an ignored event. Its id differs from that of the session's own delivery, so that the session can
 * still be claimed when polling or a replay brings it up.
 */
export function ignoredDelivery(configuration: Configuration, ignored: IgnoredEvent, now: number): Delivery {
  const { lsid, eventType } = 'event' in ignored ? namesOf(ignored.event) : unreadable;
  return {
    id: `ignored:${configuration.id}:${fingerprint(ignored)}`,
    configurationId: configuration.id,
    applianceId: configuration.settings.applianceId,
    lsid,
    eventType,
    source: 'outbound-event',
    state: 'ignored',
    createdAt: now,
    updatedAt: now,
    dueAt: now,
    failures: 0,
    attempts: [{ at: now, stage: 'receive', outcome: 'ignored', cause: ignored.reason }],
  };
}

const unreadable = { lsid: undefined, eventType: 'unreadable' };

function namesOf(event: OutboundEvent): { lsid: string; eventType: string } {
  return { lsid: event.lsid, eventType: event.type ?? event.name };
}

function fingerprint(ignored: IgnoredEvent): string {
  const text = 'event' in ignored ? `${ignored.event.lsid}:${ignored.event.name}` : ignored.body;
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
