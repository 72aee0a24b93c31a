import type { SessionEvent } from '../session/session';
import { eventKind, type EventKind } from './event-kind';

export type EventsByKind = ReadonlyMap<EventKind, readonly SessionEvent[]>;

/** The events of each kind that reports use, in their order. They are sorted once: a session may have 50,000. */
export function eventsByKind(events: readonly SessionEvent[]): EventsByKind {
  const sorted = new Map<EventKind, SessionEvent[]>();
  for (const event of events) {
    const kind = eventKind(event.type);
    if (kind === 'other' || (kind === 'chat' && !hasText(event))) continue;
    const alike = sorted.get(kind);
    if (alike) alike.push(event);
    else sorted.set(kind, [event]);
  }
  return sorted;
}

function hasText(event: SessionEvent): boolean {
  return event.body !== undefined && /\S/.test(event.body);
}
