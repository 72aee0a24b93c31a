import type { Fault } from '../stand/appliance/faults';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { changeSettings } from './support/administer';
import { deliveriesOf, playSession, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);

const minute = 60;

/** A stand whose access token is in the cache already. */
async function warmStand(configuration = {}): Promise<VirtualStand> {
  const stand = await createVirtualStand({ configuration });
  playSession(stand, { externalKey: 'SUP-6' });
  await stand.advance(30);
  return stand;
}

function lastDelivery(stand: VirtualStand) {
  const [last] = deliveriesOf(stand).sort((a, b) => b.createdAt - a.createdAt);
  if (!last) throw new Error('There is no delivery.');
  return last;
}

describe('a report that is not ready yet', () => {
  test('is asked for again every 15 seconds and uses up no attempt', async () => {
    const stand = await createVirtualStand({ reportDelayMs: 40_000 });
    playSession(stand);
    await stand.advance(minute);
    const { state, failures, attempts } = lastDelivery(stand);
    expect({ state, failures, attempts: attempts.length }).toEqual({
      state: 'done',
      failures: 0,
      attempts: 1,
    });
    const asked = stand.appliance.calls.filter(({ path }) => path === '/api/reporting');
    expect(asked.map(({ at }) => Math.round((at - (asked[0]?.at ?? 0)) / 1000))).toEqual([0, 15, 30, 45]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('writes nothing to storage while it waits', async () => {
    const stand = await createVirtualStand({ reportDelayMs: 40_000 });
    playSession(stand, { externalKey: 'SUP-6' });
    await stand.advance(minute);
    const mark = stand.platform.ledger.mark();
    playSession(stand);
    await stand.advance(minute);
    const attempts = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
    expect(attempts.map(({ storage }) => storage.writes)).toEqual([0, 0, 0, 1]);
  });

  test('has no work log of half a session', async () => {
    const stand = await createVirtualStand({ reportDelayMs: 10 * minute * 1000 });
    playSession(stand);
    await stand.advance(5 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    await stand.advance(6 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('never has an end if the session closed abnormally: after half an hour it counts as ended', async () => {
    const stand = await createVirtualStand();
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(lsid, { abnormally: true });
    await stand.advance(25 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    await stand.advance(20 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(lastDelivery(stand)).toMatchObject({ state: 'done' });
  });
});

describe('an appliance that fails', () => {
  test('with 401 once: the token is renewed, and no attempt is used up', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '401', times: 1 });
    playSession(stand);
    await stand.advance(minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(lastDelivery(stand)).toMatchObject({ state: 'done', failures: 0 });
  });

  test('with a regenerated secret: retried until the administrator enters the new one', async () => {
    const stand = await warmStand();
    stand.appliance.regenerateSecret('another-secret');
    playSession(stand);
    await stand.advance(5 * minute);
    const { state, attempts } = lastDelivery(stand);
    expect(state).toBe('waiting');
    expect(attempts[0]?.cause).toContain('refused the OAuth client id or client secret');
    await changeSettings(stand, {}, 'another-secret');
    await stand.advance(30 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('with 500 twice: retried after about 30 seconds and 2 minutes', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 2 });
    playSession(stand);
    await stand.advance(5 * minute);
    const { state, failures, attempts } = lastDelivery(stand);
    expect({ state, failures }).toEqual({ state: 'done', failures: 2 });
    const [first, second, third] = attempts.map(({ at }) => at / 1000);
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(24);
    expect((second ?? 0) - (first ?? 0)).toBeLessThanOrEqual(37);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(96);
    expect((third ?? 0) - (second ?? 0)).toBeLessThanOrEqual(145);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test.each<Fault>([
    { endpoint: 'reporting', kind: 'truncated', times: 1 },
    { endpoint: 'reporting', kind: 'html', times: 1 },
    { endpoint: 'reporting', kind: 'empty', times: 1 },
    { endpoint: 'reporting', kind: 'down', times: 1 },
    { endpoint: 'reporting', kind: '503', times: 1, retryAfterSeconds: 90 },
    { endpoint: 'reporting', kind: '429', times: 1, retryAfterSeconds: 60 },
    { endpoint: 'reporting', kind: 'slow', times: 1, delayMs: 120_000 },
  ])('once, $kind: the work log comes with the retry', async (fault) => {
    const stand = await warmStand();
    stand.appliance.faults.add(fault);
    playSession(stand);
    await stand.advance(15);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    await stand.advance(5 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    const failures = fault.kind === '429' ? 0 : 1;
    expect(lastDelivery(stand)).toMatchObject({ state: 'done', failures });
  });

  test('for longer than the attempts last: the delivery is parked with its reason', async () => {
    const stand = await warmStand({ retryLimit: 2 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    playSession(stand);
    await stand.advance(60 * minute);
    const { attempts, ...delivery } = lastDelivery(stand);
    expect(delivery).toMatchObject({ state: 'parked', failures: 3 });
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'parked']);
    expect(attempts[2]?.cause).toContain('failed with status 500');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
  });

  test('for an hour: the schedule requeues what waits longer than the queue’s 15 minutes', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    playSession(stand);
    await stand.advance(25 * minute);
    expect(lastDelivery(stand)).toMatchObject({ state: 'waiting', failures: 4 });
    expect(stand.platform.queue.pending()).toEqual([]);
    stand.appliance.faults.clear();
    await stand.advance(45 * minute);
    expect(lastDelivery(stand)).toMatchObject({ state: 'done', failures: 4 });
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe('a Jira that fails', () => {
  test('with 429: the app waits as long as Retry-After says', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({
      path: /worklog/,
      status: 429,
      headers: { 'Retry-After': '200', 'RateLimit-Reason': 'jira-burst-based' },
      times: 1,
    });
    playSession(stand);
    await stand.advance(190);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    expect(lastDelivery(stand).attempts[0]?.cause).toContain('jira-burst-based');
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test.each([408, 409, 503])('with %i: retried', async (status) => {
    const stand = await warmStand();
    stand.jira.faults.add({ path: /worklog/, status, times: 1 });
    playSession(stand);
    await stand.advance(2 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(lastDelivery(stand)).toMatchObject({ state: 'done', failures: 1 });
  });

  test.each([
    ['SUP-999', 'does not exist'],
    ['SEC-1', 'does not exist, or the app may not see it'],
  ])('because it has no %s for the app: parked at the second look', async (externalKey, cause) => {
    const stand = await warmStand();
    playSession(stand, { externalKey });
    await stand.advance(7 * minute);
    const { state, attempts } = lastDelivery(stand);
    expect({ state, attempts: attempts.length }).toEqual({ state: 'parked', attempts: 2 });
    expect(attempts[1]?.cause).toContain(cause);
  });
});
