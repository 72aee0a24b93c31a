import type { DeliveryExport } from '../../../src/administration/activity/activity-api';
import { administrator } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { deliveryOf, minute, warmStand } from '../support/deliveries';
import { playSession, postEvent, workLogsOf } from '../support/inspect';
import { pastDelivery, plantDeliveries } from '../support/planted';
import { addConfiguration } from '../support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const hour = 3_600_000;

/** The queries that a call of the page makes of the storage. */
async function queriesOf(stand: VirtualStand, call: () => Promise<unknown>): Promise<number> {
  const mark = stand.platform.ledger.mark();
  await call();
  return stand.platform.ledger
    .since(mark)
    .filter(({ kind }) => kind === 'resolver')
    .flatMap(({ storage }) => storage.operations)
    .filter(({ operation }) => operation.endsWith('query')).length;
}

function openTab(stand: VirtualStand): Promise<unknown> {
  return Promise.all([administer(stand, 'listDeliveries', {}), administer(stand, 'readHealth', undefined)]);
}

describe('the list of deliveries', () => {
  test('shows for each what an administrator needs to know, newest first', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(10);
    const ignored = playSession(stand, { externalKey: '' });
    await stand.advance(10);
    const { rows } = await administer(stand, 'listDeliveries', {});
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({ lsid: ignored, state: 'ignored' });
    expect(rows[1]).toMatchObject({
      lsid,
      issueKey: 'SUP-2',
      representative: expect.any(String) as string,
      eventType: 'session-end',
      source: 'outbound-event',
      state: 'done',
      cause: 'Added a work log to SUP-2.',
      attempts: 1,
    });
  });

  test.each([3, 2000])('opens with four queries if there are %d deliveries', async (count) => {
    const stand = await createVirtualStand();
    await plantDeliveries(
      stand,
      Array.from({ length: count }, (_, index) => ({
        ...pastDelivery(stand, index + 1, index * 60_000),
        state: (['done', 'waiting', 'parked', 'ignored'] as const)[index % 4] ?? 'done',
        dueAt: Date.now() + 30 * 24 * hour,
      })),
    );
    expect(await queriesOf(stand, () => openTab(stand))).toBe(4);
  });

  test('continues page by page to the last one, with each delivery once', async () => {
    const stand = await createVirtualStand();
    await plantDeliveries(
      stand,
      Array.from({ length: 60 }, (_, index) => pastDelivery(stand, index + 1, index * 1000)),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await administer(stand, 'listDeliveries', { cursor });
      seen.push(...page.rows.map(({ lsid }) => lsid ?? ''));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(
      Array.from({ length: 60 }, (_, index) => (index + 1).toString(16).padStart(32, '0')),
    );
  });

  test('shows what every filter lets through, alone and combined', async () => {
    const stand = await createVirtualStand();
    const other = await addConfiguration(stand, { name: 'Berlin', applianceId: 'berlin' });
    const planted = [1, 2, 3, 4, 5, 6].map((number) => ({
      ...pastDelivery(stand, number, number * 20 * hour),
      configurationId: number % 2 === 0 ? other : stand.configurationId,
      state: number > 4 ? ('parked' as const) : ('done' as const),
      issueKey: number === 3 ? undefined : `SUP-${number % 3}`,
    }));
    await plantDeliveries(stand, planted);
    const numbers = async (filter: Parameters<typeof administer<'listDeliveries'>>[2]) =>
      (await administer(stand, 'listDeliveries', filter)).rows.map(({ lsid }) => parseInt(lsid ?? '', 16));
    const since = Date.now() - 90 * hour;

    expect(await numbers({})).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await numbers({ configurationId: other })).toEqual([2, 4, 6]);
    expect(await numbers({ state: 'parked' })).toEqual([5, 6]);
    expect(await numbers({ since })).toEqual([1, 2, 3, 4]);
    const until = Date.now() - 50 * hour;
    expect(await numbers({ until })).toEqual([3, 4, 5, 6]);
    expect(await numbers({ since, until })).toEqual([3, 4]);
    expect(await numbers({ since, until, configurationId: other })).toEqual([4]);
    expect(await numbers({ since: until, until: since })).toEqual([]);
    expect(await numbers({ state: 'done', configurationId: other })).toEqual([2, 4]);
    expect(await numbers({ state: 'parked', configurationId: other, since })).toEqual([]);
    expect(await numbers({ search: 'sup-1' })).toEqual([1, 4]);
    expect(await numbers({ search: 'SUP-1', configurationId: other })).toEqual([4]);
    expect(await numbers({ search: planted[4]?.lsid?.toUpperCase() })).toEqual([5]);
    expect(await numbers({ search: planted[4]?.lsid, state: 'done' })).toEqual([]);
    expect(await numbers({ search: 'SUP' })).toEqual([1, 2, 4, 5, 6]);
    expect(await numbers({ search: '__proto__' })).toEqual([]);
  });

  test('looks through a bounded number of pages, and then offers the next ones', async () => {
    const stand = await createVirtualStand();
    const rare = 700;
    await plantDeliveries(
      stand,
      Array.from({ length: 800 }, (_, index) => ({
        ...pastDelivery(stand, index + 1, index * 1000),
        configurationId: index === rare ? 'rare' : stand.configurationId,
        state: 'parked' as const,
      })),
    );
    const filter = { state: 'parked' as const, configurationId: 'rare' };
    const first = await administer(stand, 'listDeliveries', filter);
    expect(first).toMatchObject({ rows: [], cursor: expect.any(String) as string });
    const second = await administer(stand, 'listDeliveries', { ...filter, cursor: first.cursor });
    expect(second.rows).toHaveLength(1);
    expect(await queriesOf(stand, () => administer(stand, 'listDeliveries', filter))).toBe(5);
  });

  test('shows an event that named no session without a session', async () => {
    const stand = await createVirtualStand();
    await postEvent(stand, 'no event at all');
    const { rows } = await administer(stand, 'listDeliveries', {});
    expect(rows).toMatchObject([{ state: 'ignored', eventType: 'unreadable', attempts: 0 }]);
    expect(rows[0]?.lsid).toBeUndefined();
  });
});

describe('a delivery', () => {
  test('shows every attempt, what was written, and who replayed it', async () => {
    const stand = await warmStand({ retryLimit: 0 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    const lsid = playSession(stand, { externalKey: 'SUP-3' });
    await stand.advance(minute);
    const { id } = deliveryOf(stand, lsid);
    const parked = await administer(stand, 'readDelivery', { id });
    expect(parked).toMatchObject({
      state: 'parked',
      canReplay: true,
      canDiscard: true,
      configurationName: 'Help desk',
    });

    await administer(stand, 'replayDeliveries', { ids: [id] });
    await stand.advance(10);
    const done = await administer(stand, 'readDelivery', { id });
    expect(done.history.map(({ outcome }) => outcome)).toEqual(['parked', 'replayed', 'done']);
    expect(done).toMatchObject({
      state: 'done',
      canReplay: true,
      canDiscard: false,
      issueKey: 'SUP-3',
      workLogId: workLogsOf(stand, 'SUP-3')[0]?.id,
      attempts: 2,
    });
    const [, replayed] = done.history;
    expect(replayed?.by).toBeDefined();
    expect(replayed?.by).not.toBe(administrator);
  });

  test('is not there any more, and the page says so', async () => {
    const stand = await createVirtualStand();
    expect(await askAdmin(stand, 'readDelivery', { id: 'gone' })).toMatchObject({
      ok: false,
      problem: { kind: 'not-found' },
    });
  });

  test('is discarded only with a reason', async () => {
    const stand = await createVirtualStand();
    await plantDeliveries(stand, [{ ...pastDelivery(stand, 1, hour), state: 'parked' }]);
    const [row] = (await administer(stand, 'listDeliveries', {})).rows;
    const ids = [row?.id ?? ''];
    for (const reason of ['', '   ', 'x'.repeat(501)]) {
      expect(await askAdmin(stand, 'discardDeliveries', { ids, reason })).toMatchObject({
        problem: { kind: 'invalid', fields: [{ path: 'reason' }] },
      });
    }
    await administer(stand, 'discardDeliveries', { ids, reason: 'A test.' });
    expect((await administer(stand, 'listDeliveries', {})).rows).toMatchObject([
      { state: 'discarded', cause: 'A test.' },
    ]);
    const found = async (state: 'discarded' | 'ignored') =>
      (await administer(stand, 'listDeliveries', { state })).rows.length;
    expect([await found('discarded'), await found('ignored')]).toEqual([1, 0]);
    const { text } = await administer(stand, 'exportDeliveries', { state: 'discarded' });
    expect(text.split('\r\n')[1]).toContain(',Discarded,A test.,');
  });
});

describe('the export', () => {
  test('holds what the filter lets through, with nothing in it that a spreadsheet would run', async () => {
    const stand = await createVirtualStand();
    await plantDeliveries(stand, [
      { ...pastDelivery(stand, 1, hour), representative: '=HYPERLINK("http://evil.example")' },
      { ...pastDelivery(stand, 2, 2 * hour), representative: 'O’Murphy, Declan', issueKey: 'SUP-2' },
    ]);
    const { text, rows, cursor, fileName } = await administer(stand, 'exportDeliveries', {});
    const lines = text.split('\r\n');
    expect({ rows, cursor }).toEqual({ rows: 2, cursor: undefined });
    expect(fileName).toBe('remote-support-deliveries-2026-01-12.csv');
    expect(lines[0]).toMatch(/^Time,Session,Representative,Issue,Event,Source,Outcome,Cause,Attempts,/);
    expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    expect(lines[2]).toContain('"O’Murphy, Declan",SUP-2,Session end,Outbound event,Done,');
    const filtered = await administer(stand, 'exportDeliveries', { search: 'SUP-2' });
    expect(filtered.rows).toBe(1);
  });

  test('has parts of at most 1,000 rows, which together hold each delivery once', async () => {
    const stand = await createVirtualStand();
    const all = Array.from({ length: 2001 }, (_, index) => pastDelivery(stand, index + 1, index));
    await plantDeliveries(stand, all);
    const parts: DeliveryExport[] = [];
    let cursor: string | undefined;
    do {
      const part = await administer(stand, 'exportDeliveries', { part: parts.length + 1, cursor });
      parts.push(part);
      ({ cursor } = part);
    } while (cursor !== undefined);
    expect(parts.map(({ rows, fileName }) => [rows, fileName])).toEqual([
      [1000, 'remote-support-deliveries-2026-01-12-part-1.csv'],
      [1000, 'remote-support-deliveries-2026-01-12-part-2.csv'],
      [1, 'remote-support-deliveries-2026-01-12-part-3.csv'],
    ]);
    const sessions = parts.flatMap(({ text }) =>
      text
        .split('\r\n')
        .slice(1)
        .flatMap((line) => line.split(',')[1] ?? []),
    );
    expect(new Set(sessions.filter((session) => session !== '')).size).toBe(2001);
  });
});
