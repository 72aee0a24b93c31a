import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { deliveryOf, hour, minute, takeDown, warmStand } from '../support/deliveries';
import { playSession } from '../support/inspect';

afterEach(stopVirtualStands);

const read = (stand: VirtualStand, lsid: string) =>
  administer(stand, 'readDelivery', { id: deliveryOf(stand, lsid).id });

/** What processing deliveries has written from that mark on. */
function writesSince(stand: VirtualStand, mark: number): number {
  return stand.platform.ledger
    .since(mark)
    .filter(({ functionKey }) => functionKey === 'process-delivery')
    .reduce((sum, { storage }) => sum + storage.writes, 0);
}

describe('a delivery that waits says what for, until when, and how often it was tried', () => {
  test('for Jira’s short limit, within a minute, and by the way', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ path: /worklog/, status: 429, headers: { 'Retry-After': '5' } });
    const lsid = playSession(stand);
    const mark = stand.platform.ledger.mark();
    await stand.advance(minute);
    const early = await read(stand, lsid);
    expect(early).toMatchObject({ state: 'waiting', waitsFor: { kind: 'limit' } });
    expect(early.waitsFor?.until).toBeGreaterThan(stand.clock.now() - 10_000);
    expect(early.attempts).toBeGreaterThanOrEqual(8);
    await stand.advance(8 * minute);
    expect(writesSince(stand, mark)).toBe(1);
    await stand.advance(20 * minute);
    const late = await read(stand, lsid);
    expect(late.waitsFor?.kind).toBe('limit');
    const asked = stand.jira.calls.filter(({ method, path }) => method === 'GET' && path.includes('worklog'));
    expect(late.attempts).toBeGreaterThan(asked.length / 2);
    expect(late.attempts).toBeLessThanOrEqual(asked.length);
    expect(late.history.at(-1)).toMatchObject({
      called: expect.stringMatching(/^GET \/rest\/api\/3\/issue\/SUP-1\/worklog$/) as string,
      status: 429,
    });
    stand.jira.faults.clear();
    await stand.advance(5 * minute);
    expect((await read(stand, lsid)).waitsFor).toBeUndefined();
  });

  test('for Jira’s quota of the hour', async () => {
    const stand = await warmStand();
    const headers = { 'RateLimit-Reason': 'jira-quota-global-based' };
    stand.jira.faults.add({ path: /worklog/, status: 429, headers });
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(await read(stand, lsid)).toMatchObject({
      waitsFor: { kind: 'quota', until: expect.any(Number) as number },
      attempts: 1,
    });
  });

  test('for its report, once that is late by more than two minutes', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'not-ready' });
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(await read(stand, lsid)).toMatchObject({ waitsFor: { kind: 'turn' }, attempts: 0 });
    await stand.advance(80);
    expect(await read(stand, lsid)).toMatchObject({ waitsFor: { kind: 'report' } });
    expect((await read(stand, lsid)).attempts).toBeGreaterThanOrEqual(7);
  });

  test('for its appliance, and for its next attempt', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ path: /worklog/, status: 503 });
    const failing = playSession(stand);
    await stand.advance(20);
    expect(await read(stand, failing)).toMatchObject({
      waitsFor: { kind: 'retry', until: expect.any(Number) as number },
      attempts: 1,
      history: [{ outcome: 'failed', status: 503 }],
    });
    takeDown(stand);
    for (let session = 0; session < 8; session += 1) playSession(stand);
    await stand.advance(hour);
    const held = playSession(stand);
    await stand.advance(20);
    const { waitsFor } = await read(stand, held);
    expect(waitsFor).toEqual({ kind: 'appliance' });
  });
});

test('what went well tells how long it took, and nothing of what was called', async () => {
  const stand = await warmStand();
  const lsid = playSession(stand);
  await stand.advance(20);
  const [attempt] = (await read(stand, lsid)).history;
  expect(attempt).not.toHaveProperty('called');
});
