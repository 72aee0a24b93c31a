import { ClaimFound } from '../../../src/polling/claim-found';
import { frameOf } from '../../../src/polling/poll-frame';
import type { Met } from '../../../src/polling/skipped';
import { sweepUnendedSessions } from '../../../src/polling/sweep-unended-sessions';
import { ApplianceSilent, ApplianceTimeout } from '../../../src/session/appliance-errors';
import { claimWorld } from './claim-world';
import { configuration, hour, noon } from './samples';

const polling = configuration('one', { outboundEventTypes: [] });
const frame = frameOf(polling, { begunAt: noon - 48 * hour }, { at: noon, skew: 0, uncertainty: 0 });

/** A sweep past two sessions without an end, each of whose reports fails so. */
async function swept(failure: Error) {
  const skipped: Met[] = [];
  const { context, dependencies } = claimWorld();
  const listing = ({ by }: { by: string }) =>
    Promise.resolve({
      entries: by === 'start_time' ? [{ lsid: 'a' }, { lsid: 'b' }] : [],
      unreadable: 0,
    });
  const result = sweepUnendedSessions(frame, undefined, {
    appliance: { listing, session: () => Promise.reject(failure) },
    claims: new ClaimFound(context, dependencies),
    onSkipped: (met) => skipped.push(...met),
  });
  return { result, skipped };
}

describe('a sweep past sessions without an end', () => {
  test('passes over one whose report takes too long, and tells it', async () => {
    const { result, skipped } = await swept(new ApplianceTimeout('support.example.com', 45_000));
    expect(await result).toEqual({ taken: { kind: 'all' }, after: undefined });
    expect(skipped).toMatchObject([
      { kind: 'session', lsid: 'a' },
      { kind: 'session', lsid: 'b' },
    ]);
  });

  test('stops at an appliance that gives no sign of life: no session is passed over in an outage', async () => {
    const { result, skipped } = await swept(new ApplianceSilent('support.example.com', 15_000));
    await expect(result).rejects.toThrow(ApplianceSilent);
    expect(skipped).toEqual([]);
  });
});
