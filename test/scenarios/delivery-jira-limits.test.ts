import { stopVirtualStands } from '../stand/virtual-stand';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

function limit(reason: string, seconds: number) {
  return { status: 429, headers: { 'Retry-After': String(seconds), 'RateLimit-Reason': reason } };
}

describe('Jira’s limit', () => {
  test('on writes to one issue: that delivery waits, and others continue', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({
      method: 'POST',
      path: /SUP-1\/worklog/,
      times: 2,
      ...limit('jira-per-issue-on-write', 20),
    });
    const lsid = playSession(stand);
    await stand.advance(5);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(5);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    await stand.advance(minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
  });

  test('on bursts: a short wait that costs no write and uses up no attempt', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ path: /worklog/, times: 5, ...limit('jira-burst-based', 1) });
    const mark = stand.platform.ledger.mark();
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'done',
      failures: 0,
      attempts: [{ outcome: 'done' }],
    });
    const writes = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
    expect(writes.map(({ storage }) => storage.writes)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  test('of the hour: deliveries wait as long as Jira asks, and then all arrive', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ path: /worklog/, times: 6, ...limit('jira-quota-tenant-based', 1800) });
    for (let session = 0; session < 6; session += 1) playSession(stand);
    await stand.advance(25 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    expect(deliveriesOf(stand).filter(({ state }) => state === 'waiting')).toHaveLength(6);
    await stand.advance(20 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(6);
    expect(deliveriesOf(stand).every(({ failures }) => failures === 0)).toBe(true);
  });

  test('that never ends: after a day it counts, and the delivery is parked in the end', async () => {
    const stand = await warmStand({ retryLimit: 2 });
    stand.jira.faults.add({ path: /worklog/, ...limit('jira-burst-based', 2) });
    const calls = stand.jira.calls.length;
    const lsid = playSession(stand);
    await stand.advance(20 * hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0 });
    await stand.advance(6 * hour);
    const delivery = deliveryOf(stand, lsid);
    expect(delivery.state).toBe('parked');
    expect(outcomesOf(delivery).slice(-3)).toEqual(['failed', 'failed', 'parked']);
    expect(stand.jira.calls.length - calls).toBeLessThan(400);
  });
});

describe('a limit of Jira without “Retry-After”', () => {
  test.each([
    ['a time at which it ends', (end: string) => ({ 'X-RateLimit-Reset': end })],
    ['a quota, which ends with the hour', () => ({ 'RateLimit-Reason': 'jira-quota-global-based' })],
  ])('but with %s is not knocked at until then', async (_, headersUntil) => {
    const stand = await warmStand();
    await stand.advance(10 * minute);
    const left = hour - ((Date.now() / 1000) % hour);
    const headers = headersUntil(new Date(Date.now() + left * 1000).toISOString());
    stand.jira.faults.add({ path: /worklog/, status: 429, headers, times: 1 });
    const calls = stand.jira.calls.length;
    const lsid = playSession(stand);
    await stand.advance(left - 10);
    expect(stand.jira.calls.length - calls).toBe(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0 });
    await stand.advance(20 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});
