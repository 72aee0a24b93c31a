import type { OperationPoint } from '../stand/forge/faults';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from './support/administer';
import { backfillOf, pastDays, standWithPast, startBackfill, untilBackfilled } from './support/backfill';
import { takeDown } from './support/deliveries';
import { deliveriesOf } from './support/inspect';
import { poison } from './support/poison';
import { addConfiguration, issueKeys, minute, workLogsOn } from './support/polling';
import { auditEntriesOf } from './support/stored';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

const nameOf = async (stand: VirtualStand) => {
  const { configurationId, jobId } = await backfillOf(stand);
  return { configurationId, jobId };
};

test('backfills that are started at the same moment are all there', async () => {
  const stand = await standWithPast(10);
  await startBackfill(stand);
  const others = [];
  for (const name of ['Second line', 'Third line']) others.push(await addConfiguration(stand, { name }));
  const started = others.map((configurationId) =>
    administer(stand, 'startBackfill', { configurationId, ...pastDays }),
  );
  await Promise.all(started);
  const backfills = await administer(stand, 'readBackfills', undefined);
  expect(backfills.map(({ configurationId }) => configurationId).sort()).toEqual(
    [stand.configurationId, ...others].sort(),
  );
});

describe('a backfill under way', () => {
  test('is paused, resumed and cancelled, each on record', async () => {
    const stand = await standWithPast(70);
    await startBackfill(stand);
    await stand.advance(20);
    const name = await nameOf(stand);
    expect(await administer(stand, 'pauseBackfill', name)).toMatchObject({ state: 'paused' });
    await stand.advance(2 * minute);
    const claimed = deliveriesOf(stand).length;
    expect(claimed).toBeGreaterThan(0);
    expect(claimed).toBeLessThan(70);
    await stand.advance(30 * minute);
    expect(deliveriesOf(stand)).toHaveLength(claimed);
    expect(deliveriesOf(stand).every(({ state }) => state === 'done')).toBe(true);

    await administer(stand, 'resumeBackfill', name);
    await stand.advance(20);
    expect(deliveriesOf(stand).length).toBeGreaterThan(claimed);
    await administer(stand, 'cancelBackfill', name);
    await stand.advance(2 * minute);
    const { length } = deliveriesOf(stand);
    await stand.advance(30 * minute);
    expect(deliveriesOf(stand)).toHaveLength(length);
    expect(await backfillOf(stand)).toMatchObject({ state: 'cancelled', claimed: length });
    expect(
      auditEntriesOf(stand)
        .map(({ action }) => action)
        .slice(-4),
    ).toEqual(
      ['Started', 'Paused', 'Resumed', 'Cancelled'].map(
        (done) => `${done} backfill of configuration “Help desk” (2026-01-12 to 2026-01-14)`,
      ),
    );
    expect(await askAdmin(stand, 'resumeBackfill', name)).toMatchObject({ problem: { kind: 'stale' } });
    await stand.advance(25 * 60 * minute);
    expect(await administer(stand, 'readBackfills', undefined)).toEqual([]);
  });

  test('yields as long as Jira’s quota of the hour is used up', async () => {
    const stand = await standWithPast(70);
    const headers = { 'RateLimit-Reason': 'jira-quota-tenant-based' };
    stand.jira.faults.add({ path: /worklog/, status: 429, headers });
    await startBackfill(stand);
    await stand.advance(40 * minute);
    const claimed = deliveriesOf(stand).length;
    expect(claimed).toBeGreaterThan(0);
    expect(claimed).toBeLessThanOrEqual(30);
    stand.jira.faults.clear();
    expect(await untilBackfilled(stand, 90)).toMatchObject({ state: 'done', claimed: 70 });
    await stand.advance(15 * minute);
    expect(workLogsOn(stand, issueKeys)).toHaveLength(70);
  });

  test('continues where it was killed: before, during and after its claims', async () => {
    const isBackfilling = ({ invocation }: OperationPoint) => invocation.functionKey === 'run-poll';
    const stand = await standWithPast(12);
    let points = 0;
    stand.platform.faults.killAt = (point) => {
      if (isBackfilling(point)) points += 1;
      return false;
    };
    await startBackfill(stand);
    await untilBackfilled(stand);
    expect(points).toBeGreaterThan(50);
    stopVirtualStands();
    for (const at of [9, 31, Math.floor(points * 0.7), points]) {
      const killed = await standWithPast(12);
      let seen = 0;
      killed.platform.faults.killAt = (point) => isBackfilling(point) && ++seen === at;
      await startBackfill(killed);
      expect([at, (await untilBackfilled(killed)).state]).toEqual([at, 'done']);
      await killed.advance(35 * minute);
      expect([at, workLogsOn(killed, issueKeys).length]).toEqual([at, 12]);
      stopVirtualStands();
    }
  });

  test('continues if the queue lost its message, or got none', async () => {
    const stand = await standWithPast(12);
    let failures = 1;
    stand.platform.faults.fault = ({ kind, when, invocation }) =>
      kind === 'queue' && when === 'before' && invocation.kind === 'resolver' && failures-- > 0
        ? Response.json({ message: 'On purpose.' }, { status: 500 })
        : undefined;
    await startBackfill(stand);
    expect(failures).toBe(0);
    expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 12 });
    stand.platform.queue.dropNext(1);
    await startBackfill(stand);
    expect(stand.platform.ledger.droppedEvents).toHaveLength(1);
    expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 0 });
  });

  test('waits for an appliance that goes down meanwhile, says why, and continues', async () => {
    const stand = await standWithPast(70);
    await startBackfill(stand);
    await stand.advance(50);
    takeDown(stand);
    await stand.advance(40 * minute);
    const { state, failure } = await backfillOf(stand);
    expect(state).toBe('running');
    expect(failure?.cause).toContain('could not be reached');
    stand.appliance.faults.clear();
    const done = await untilBackfilled(stand);
    expect(done).toMatchObject({ state: 'done', claimed: 70 });
    expect(done.failure).toBeUndefined();
    await stand.advance(30 * minute);
    expect(workLogsOn(stand, issueKeys)).toHaveLength(70);
  });

  test('pauses automatically if its configuration is disabled, and is gone if that is deleted', async () => {
    const stand = await standWithPast(60);
    await startBackfill(stand);
    await stand.advance(5);
    await changeSettings(stand, { disabled: true });
    expect(await untilBackfilled(stand)).toMatchObject({
      state: 'paused',
      cause: expect.stringContaining('disabled'),
    });
    await changeSettings(stand, { disabled: false });
    await administer(stand, 'resumeBackfill', await nameOf(stand));
    const { id, revision } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    await administer(stand, 'deleteConfiguration', { id, revision, confirmation: 'Help desk' });
    const { length } = deliveriesOf(stand);
    await stand.advance(30 * minute);
    expect(deliveriesOf(stand)).toHaveLength(length);
    expect(await administer(stand, 'readBackfills', undefined)).toEqual([]);
  });
});

test.each(['killed', 'hanging'] as const)(
  'a backfill ends although one of its sessions is %s',
  async (how) => {
    const stand = await standWithPast(40);
    const poisoned = poison(stand);
    // Those around the end of the first step, which the next one waits for.
    const sessions = stand.appliance.sessions().map(({ lsid }) => lsid);
    for (const lsid of sessions.slice(24, 32)) poisoned[how].add(lsid);
    await startBackfill(stand);
    expect(await untilBackfilled(stand, 90)).toMatchObject({ state: 'done', claimed: 40 });
    await stand.advance(30 * minute);
    expect(workLogsOn(stand, issueKeys)).toHaveLength(32);
  },
);
