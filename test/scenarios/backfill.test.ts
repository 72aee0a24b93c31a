import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin } from './support/administer';
import { backfillOf, pastDays, standWithPast, startBackfill, untilBackfilled } from './support/backfill';
import { deliveryOf, takeDown } from './support/deliveries';
import { deliveriesOf, playSession } from './support/inspect';
import { issueKeys, minute, mostPushesInAMinute, workLogsOn } from './support/polling';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

test('hundreds of past sessions arrive once, and what is known is left alone', async () => {
  const stand = await standWithPast(240);
  const known = playSession(stand, { externalKey: 'SUP-1' });
  await stand.advance(minute);
  const untouched = deliveryOf(stand, known);

  await startBackfill(stand);
  expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 240, progress: 1 });
  await stand.advance(2 * minute);
  expect(workLogsOn(stand, issueKeys)).toHaveLength(241);
  expect(deliveryOf(stand, known)).toEqual(untouched);
  const others = deliveriesOf(stand).filter(({ lsid }) => lsid !== known);
  expect(others).toHaveLength(240);
  expect(others.every(({ state, source }) => state === 'done' && source === 'backfill')).toBe(true);
  expect(mostPushesInAMinute(stand)).toBeLessThanOrEqual(90);

  await startBackfill(stand);
  expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 0 });
  expect(workLogsOn(stand, issueKeys)).toHaveLength(241);
});

describe('the dry run', () => {
  /** All parts, as the page asks for them. */
  async function dryRun(stand: VirtualStand, days = pastDays) {
    const sessions = [];
    let from: number | undefined;
    do {
      const part = await administer(stand, 'previewBackfill', {
        configurationId: stand.configurationId,
        ...days,
        from,
      });
      sessions.push(...part.sessions);
      from = part.next;
    } while (from !== undefined);
    return sessions;
  }

  test('lists each session with what would be done, and changes nothing', async () => {
    const stand = await standWithPast(6);
    const walkIn = playSession(stand, { externalKey: 'walk-in' });
    const known = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    const mark = stand.platform.ledger.mark();
    const sessions = await dryRun(stand);
    expect(sessions).toHaveLength(8);
    const prospects = new Map(sessions.map(({ lsid, prospect }) => [lsid, prospect]));
    expect(prospects.get(walkIn)).toEqual({ kind: 'known', state: 'ignored' });
    expect(prospects.get(known)).toEqual({ kind: 'known', state: 'done', issueKey: 'SUP-2' });
    const fresh = sessions.filter(({ prospect }) => prospect.kind === 'into-issue');
    expect(fresh.map(({ externalKey }) => externalKey).sort()).toEqual(issueKeys);
    expect(new Set(sessions.map(({ day }) => day))).toEqual(
      new Set(['2026-01-12', '2026-01-13', '2026-01-14']),
    );
    const asked = stand.platform.ledger.since(mark);
    expect(asked.reduce((sum, { storage }) => sum + storage.writes, 0)).toBeLessThanOrEqual(1);
    expect(deliveriesOf(stand)).toHaveLength(2);
  });

  test('goes by the days of the configuration’s time zone', async () => {
    const stand = await standWithPast(0, { configuration: { timeZone: 'Asia/Tokyo' } });
    playSession(stand, { externalKey: 'SUP-1' });
    await stand.advance(minute);
    expect(await dryRun(stand, { first: '2026-01-14', last: '2026-01-14' })).toHaveLength(1);
    expect(await dryRun(stand, { first: '2026-01-13', last: '2026-01-13' })).toHaveLength(0);
  });

  test('says so if the appliance is not reached', async () => {
    const stand = await standWithPast(1);
    takeDown(stand);
    const { configurationId } = stand;
    expect(await askAdmin(stand, 'previewBackfill', { configurationId, ...pastDays })).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('could not be reached') },
    });
  });

  test('gives up on a slow appliance before the platform ends the call', async () => {
    const stand = await standWithPast(1);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'slow', delayMs: 60_000 });
    const { configurationId } = stand;
    const answer = askAdmin(stand, 'previewBackfill', { configurationId, ...pastDays });
    await stand.advance(24);
    expect(await answer).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  });
});

test('one that has ended is dismissed for everybody, and one that runs is not', async () => {
  const stand = await standWithPast(4);
  const { configurationId, jobId } = await startBackfill(stand);
  const dismiss = () => askAdmin(stand, 'dismissBackfill', { configurationId, jobId });
  expect(await dismiss()).toMatchObject({ problem: { kind: 'stale' } });
  expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 4 });
  expect(await dismiss()).toMatchObject({ ok: true });
  expect(await administer(stand, 'readBackfills', undefined)).toEqual([]);
  expect(await startBackfill(stand)).toMatchObject({ state: 'running' });
});

test('a live event is brought into Jira as soon as without a backfill', async () => {
  const stand = await standWithPast(70);
  stand.appliance.faults.add({ endpoint: 'reporting', kind: 'slow', delayMs: 2_500 });
  const secondsToWorkLog = async () => {
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-6', preset: 'short' });
    stand.appliance.endSession(lsid);
    for (let seconds = 1; seconds <= 120; seconds += 1) {
      await stand.advance(1);
      if (deliveryOf(stand, lsid).state === 'done') return seconds;
    }
    throw new Error('There is no work log within two minutes.');
  };
  const alone = await secondsToWorkLog();
  await startBackfill(stand);
  const during: number[] = [];
  await stand.advance(20);
  for (let events = 0; events < 4; events += 1) {
    during.push(await secondsToWorkLog());
    await stand.advance(7);
  }
  expect((await backfillOf(stand)).state).toBe('running');
  expect(Math.max(...during)).toBeLessThanOrEqual(alone + 3);
});

test('if the appliance is slower than expected, a backfill waits for its queue', async () => {
  const stand = await standWithPast(70);
  stand.appliance.faults.add({ endpoint: 'reporting', kind: 'slow', delayMs: 20_000 });
  await startBackfill(stand);
  for (let minutes = 0; minutes < 10; minutes += 1) {
    await stand.advance(minute);
    const queued = deliveriesOf(stand).filter(({ state }) => state === 'waiting').length;
    expect(queued).toBeLessThanOrEqual(60);
  }
  stand.appliance.faults.clear();
  expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 70 });
});
