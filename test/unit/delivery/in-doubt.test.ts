import { newDelivery, withAttempt, type Delivery } from '../../../src/delivery/delivery';
import { inDoubtFor, mayBeInDoubt, verifiableAfter, verifiableAt } from '../../../src/delivery/in-doubt';

const minute = 60_000;
const start = Date.UTC(2026, 0, 12, 9);

/** A delivery with an attempt at each of these times, of which nobody knows what it has changed. */
function inDoubtAt(...times: readonly number[]): Delivery {
  const of = { configurationId: 'one', applianceId: 'default', lsid: 'a', eventType: 'session-end' } as const;
  return times.reduce<Delivery>(
    (delivery, at) => withAttempt(delivery, { at, stage: 'work-log', outcome: 'failed', isInDoubt: true }),
    newDelivery({ ...of, source: 'outbound-event' }, start),
  );
}

describe('writes in doubt', () => {
  test('are waited for from the latest of them on', () => {
    const latest = start + 10 * minute;
    for (const deliveries of [[inDoubtAt(start, latest)], [inDoubtAt(latest), inDoubtAt(start)]]) {
      expect(verifiableAt(deliveries)).toBe(latest + verifiableAfter);
      expect(mayBeInDoubt(deliveries, latest + inDoubtFor - 1)).toBe(true);
      expect(mayBeInDoubt(deliveries, latest + inDoubtFor)).toBe(false);
    }
  });

  test('are none after attempts that are known to have failed or written', () => {
    const known = withAttempt(inDoubtAt(), { at: start, stage: 'work-log', outcome: 'failed' });
    expect(verifiableAt([known])).toBe(0);
    expect(mayBeInDoubt([known], start)).toBe(false);
  });
});
