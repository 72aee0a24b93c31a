import { createHash } from 'node:crypto';
import { readText } from '../foundation/clean-text';
import { eventTypeOf } from '../session/event-type';
import type { OutboundEventReading } from '../session/outbound-event';
import { runningNewsKind, type Participant, type RunningNews } from '../session/running-event';
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
      running: runningNews(name, form),
      lsid,
      at: readUnixSeconds(readVariable(form, 'timestamp', longestName)),
      applianceId: readVariable(form, 'appliance_id', longestText),
      externalKey: readVariable(form, 'external_key', longestText),
    },
  };
}

/** Who an event is about: what is not known of them is no reason to drop it. */
function runningNews(name: string, form: URLSearchParams): RunningNews | undefined {
  const kind = runningNewsKind(name);
  if (kind === undefined) return undefined;
  return { kind, participant: kind === 'begun' ? undefined : participantIn(form) };
}

function participantIn(form: URLSearchParams): Participant | undefined {
  const read = (variable: string) => readVariable(form, variable, longestName);
  const name = read('display_name') ?? read('name') ?? read('username');
  if (name === undefined) return undefined;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16);
  if (read('type') === 'customer') return { type: 'customer', id: digest };
  return { type: 'representative', id: read('user_id') ?? read('username') ?? digest, name };
}

function poison(reason: string): OutboundEventReading {
  return { kind: 'poison', reason };
}

function readVariable(form: URLSearchParams, name: string, longest: number): string | undefined {
  const text = form.get(name);
  return text === null || text.length > longest ? undefined : readText(text);
}
