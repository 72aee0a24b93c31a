import { readText } from '../foundation/clean-text';
import { eventTypeOf } from '../session/event-type';
import type { OutboundEventReading } from '../session/outbound-event';
import { readSessionId } from '../session/session-id';
import { readUnixSeconds } from './timestamp';

const longestName = 100;
const longestText = 1000;

/**
 * Reads the form variables of an outbound event. `event` and `lsid` are needed; the others may be missing, and
 * unknown ones, the custom fields among them, are left alone. Of a repeated variable the first counts. An optional
 * value that is too long is taken as missing. Never throws.
 */
export function readOutboundEvent(body: string): OutboundEventReading {
  const form = new URLSearchParams(body);
  const name = readVariable(form, 'event', longestName);
  if (name === undefined) return poison('The event has no name, or one that is too long.');
  if (!/\S/.test(form.get('lsid') ?? '')) return poison('The event names no session (lsid).');
  const lsid = readSessionId(form.get('lsid'));
  if (lsid === undefined) return poison('The event’s session id (lsid) is malformed.');
  return {
    kind: 'event',
    event: {
      name,
      type: eventTypeOf(name),
      lsid,
      at: readUnixSeconds(readVariable(form, 'timestamp', longestName)),
      applianceId: readVariable(form, 'appliance_id', longestText),
      externalKey: readVariable(form, 'external_key', longestText),
    },
  };
}

function poison(reason: string): OutboundEventReading {
  return { kind: 'poison', reason };
}

function readVariable(form: URLSearchParams, name: string, longest: number): string | undefined {
  const text = form.get(name);
  return text === null || text.length > longest ? undefined : readText(text);
}
