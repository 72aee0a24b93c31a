import type { Fault } from '../stand/appliance/faults';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { causesOf, deliveriesOf, playSession, workLogsOf } from './support/inspect';
import {
  hour,
  loseEvents,
  minute,
  pollingStand,
  pollingStateOf,
  standWithoutEvents,
} from './support/polling';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

const listing = 'SupportSessionListing';

/** Something about the reports goes wrong until it is cleared. */
function spoil(stand: VirtualStand, fault: Omit<Fault, 'endpoint'>): void {
  stand.appliance.faults.add({ endpoint: 'reporting', ...fault });
}

/** A session that runs long enough to be looked at by the sweep. */
function runningSession(stand: VirtualStand): string {
  return stand.appliance.startSession({ externalKey: 'SUP-3', preset: 'short' }).lsid;
}

async function summaryOf(stand: VirtualStand) {
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  return configurations[0]?.polling;
}

describe('one entry of a listing that is not well-formed', () => {
  test('keeps neither its own session nor any later one from being found', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(10 * minute);
    spoil(stand, {
      kind: 'malformed-entry',
      report: listing,
      lsid: playSession(stand, { externalKey: 'SUP-3' }),
    });
    await stand.advance(20 * minute);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(hour);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
    expect(await summaryOf(stand)).toMatchObject({ lastResult: { kind: 'ok' }, skipped: [] });
  });

  test('whose id cannot be read is skipped and shown, and stops nothing', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(10 * minute);
    const lsid = playSession(stand, { externalKey: 'SUP-3' });
    spoil(stand, { kind: 'entry-without-id', report: listing, lsid });
    await stand.advance(20 * minute);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(2 * hour);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    const shown = await summaryOf(stand);
    expect(shown).toMatchObject({
      lastResult: { kind: 'ok' },
      skipped: [{ kind: 'entries', of: 'sessions', count: 1 }],
    });
  });

  test('does not stop a backfill, its dry run, or the dry run of the last session', async () => {
    const stand = await createVirtualStand();
    loseEvents(stand);
    const lsid = playSession(stand, { externalKey: 'SUP-3' });
    spoil(stand, { kind: 'malformed-entry', report: listing, lsid });
    await stand.advance(minute);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    const { configurationId } = stand;
    const today = new Date(Date.now()).toISOString().slice(0, 10);
    const days = { configurationId, first: today, last: today };
    const { sessions, skipped } = await administer(stand, 'previewBackfill', days);
    expect(sessions.map(({ prospect }) => prospect.kind).sort()).toEqual(['into-issue', 'not-told']);
    expect(skipped).toEqual([]);
    expect(await administer(stand, 'dryRun', { id: configurationId })).toMatchObject({ outcome: 'done' });
    await administer(stand, 'startBackfill', days);
    await stand.advance(hour);
    expect(await administer(stand, 'readBackfills', undefined)).toMatchObject([
      { state: 'done', skipped: [] },
    ]);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
  });
});

test('a backfill shows what it skipped', async () => {
  const stand = await createVirtualStand();
  loseEvents(stand);
  const lsid = playSession(stand, { externalKey: 'SUP-3' });
  spoil(stand, { kind: 'entry-without-id', report: listing, lsid });
  await stand.advance(minute);
  const { configurationId } = stand;
  const today = new Date(Date.now()).toISOString().slice(0, 10);
  const days = { configurationId, first: today, last: today };
  const entry = { kind: 'entries', of: 'sessions', count: 1 };
  expect(await administer(stand, 'previewBackfill', days)).toMatchObject({ sessions: [], skipped: [entry] });
  await administer(stand, 'startBackfill', days);
  await stand.advance(hour);
  expect(await administer(stand, 'readBackfills', undefined)).toMatchObject([
    { state: 'done', skipped: [entry] },
  ]);
});

test('a listing that is cut off is asked for again, and nothing is skipped', async () => {
  const stand = await standWithoutEvents();
  await stand.advance(10 * minute);
  const { cursor } = pollingStateOf(stand);
  spoil(stand, { kind: 'truncated', report: listing });
  playSession(stand, { externalKey: 'SUP-2' });
  await stand.advance(hour);
  expect(pollingStateOf(stand).cursor).toBe(cursor);
  expect(await summaryOf(stand)).toMatchObject({ lastResult: { kind: 'failed' }, skipped: [] });
  stand.appliance.faults.clear();
  await stand.advance(20 * minute);
  expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
});

describe('a running session whose report is broken', () => {
  test.each(['malformed-entry', '500', 'truncated', 'broken-off'] as const)(
    'fails no poll: it is skipped and shown, and the others come (%s)',
    async (kind) => {
      const stand = await standWithoutEvents();
      await stand.advance(10 * minute);
      const lsid = runningSession(stand);
      spoil(stand, { kind, report: 'SupportSession', lsid });
      const abnormal = stand.appliance.startSession({ externalKey: 'SUP-4', preset: 'short' }).lsid;
      stand.appliance.endSession(abnormal, { abnormally: true });
      await stand.advance(9 * hour);
      playSession(stand, { externalKey: 'SUP-2' });
      await stand.advance(2 * hour);
      expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
      expect(workLogsOf(stand, 'SUP-4')).toHaveLength(1);
      expect(await summaryOf(stand)).toMatchObject({
        lastResult: { kind: 'ok' },
        skipped: [{ kind: 'session', lsid }],
      });
    },
  );

  test('and that ends is only that session’s failure, and arrives once its report is whole', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(10 * minute);
    const lsid = playSession(stand, { externalKey: 'SUP-3' });
    spoil(stand, { kind: 'malformed-entry', lsid });
    await stand.advance(30 * minute);
    expect(causesOf(deliveriesOf(stand)).join()).toContain('could not be read');
    expect(await summaryOf(stand)).toMatchObject({ lastResult: { kind: 'ok' } });
    stand.appliance.faults.clear();
    await stand.advance(12 * hour);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
  });
});

test('one broken survey in a report of many does not keep the others from being found', async () => {
  const stand = await pollingStand();
  const broken = playSession(stand, { externalKey: 'SUP-3' });
  const whole = playSession(stand, { externalKey: 'SUP-2' });
  await stand.advance(10 * minute);
  loseEvents(stand);
  for (const lsid of [broken, whole]) stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  spoil(stand, { kind: 'malformed-entry', report: 'SupportCustExitSurvey', lsid: broken });
  await stand.advance(20 * minute);
  const found = deliveriesOf(stand).filter(({ eventType }) => eventType === 'customer-survey');
  expect(found.map(({ lsid, state }) => [lsid, state]).sort()).toEqual(
    [
      [broken, 'waiting'],
      [whole, 'done'],
    ].sort(),
  );
  expect(await summaryOf(stand)).toMatchObject({ lastResult: { kind: 'ok' }, skipped: [] });
});
