import fc from 'fast-check';
import { readOutboundEvent } from '../../../src/appliance/outbound-event-reader';
import { Finding, fuzzTarget } from '../fuzz-target';
import { anyText, hostileName, mixedText } from '../inputs/hostile-text';
import { findUnshowable } from './answers';

const variable = fc.tuple(
  fc.oneof(fc.constantFrom('event', 'lsid', 'timestamp', 'external_key', 'appliance_id', 'x'), hostileName),
  fc.oneof(
    fc.constantFrom('support_conference_end', 'da1d4e5a9bbf4d2a8e0dd9b7d7ab2f11', '1700000000'),
    anyText,
    mixedText,
  ),
);

const form = fc.array(variable, { maxLength: 8 }).map((pairs) => new URLSearchParams(pairs).toString());

/** What somebody who knows the secret posts to the web trigger. It never throws. */
export const eventTarget = fuzzTarget({
  name: 'events',
  share: 150,
  inputs: fc.oneof(anyText, mixedText, { weight: 3, arbitrary: form }),
  look: (body) => {
    const reading = readOutboundEvent(body);
    const unshowable = findUnshowable(reading);
    if (unshowable !== undefined)
      throw new Finding('broken promise', `it holds ${JSON.stringify(unshowable)}`);
    if (reading.kind === 'event' && !/^[0-9a-z_-]{1,64}$/.test(reading.event.lsid)) {
      throw new Finding('broken promise', `the session id is ${JSON.stringify(reading.event.lsid)}`);
    }
  },
});
