import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin } from './support/administer';
import { day } from './support/deliveries';
import { deliveriesOf, postEvent } from './support/inspect';
import { idOf, lsidOf, numbersShown, numbersStored, retain, standWith } from './support/lowered-retention';
import { pastDelivery, plantDeliveries } from './support/planted';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

describe('once the retention is lowered', () => {
  test('what is older is no longer shown anywhere, although it is still stored', async () => {
    const stand = await standWith([80, 8, 6]);
    expect(await numbersShown(stand)).toEqual([1, 2, 3]);
    await retain(stand, 7);
    expect(numbersStored(stand)).toEqual([1, 2, 3]);
    expect(await numbersShown(stand)).toEqual([3]);
    const { rows } = await administer(stand, 'listDeliveries', { search: lsidOf(1) });
    expect(rows).toEqual([]);
    const exported = await administer(stand, 'exportDeliveries', {});
    expect([exported.rows, exported.cursor]).toEqual([1, undefined]);
    expect(await askAdmin(stand, 'readDelivery', { id: idOf(stand, 1) })).toMatchObject({
      problem: { kind: 'not-found' },
    });
    const ids = [1, 2, 3].map((number) => idOf(stand, number));
    expect(await administer(stand, 'replayDeliveries', { ids })).toMatchObject({
      replayed: 1,
      left: [{ why: 'changed', count: 2 }],
    });
  });

  test('what is older and parked is neither counted nor replayed nor discarded', async () => {
    const stand = await standWith([]);
    const parked = { ...pastDelivery(stand, 1, 20 * day * 1000), state: 'parked' as const };
    await plantDeliveries(stand, [parked]);
    expect(await administer(stand, 'readHealth', undefined)).toMatchObject({ parked: { value: 1 } });
    await retain(stand, 7);
    expect(await administer(stand, 'readHealth', undefined)).toMatchObject({
      parked: { value: 0 },
      alerts: [],
    });
    const { configurationId } = stand;
    expect(await administer(stand, 'replayDeliveries', { configurationId, since: 0 })).toMatchObject({
      replayed: 0,
      more: false,
    });
    expect(await administer(stand, 'discardDeliveries', { ids: [parked.id], reason: 'Old' })).toEqual({
      discarded: 0,
      left: [{ why: 'changed', count: 1 }],
    });
  });

  test('what is not shown is still a claim: a repeated event does not bring it up again', async () => {
    const stand = await standWith([20]);
    await retain(stand, 7);
    await postEvent(stand, { event: 'support_conference_end', lsid: lsidOf(1) });
    await stand.advance(20);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'done', source: 'outbound-event' }]);
    expect(stand.jira.calls.filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('before the retention is lowered', () => {
  const counted = (stand: VirtualStand, retentionDays: number) =>
    administer(stand, 'countOutlived', { retentionDays });

  test('the page learns how many records would go, and nothing goes', async () => {
    const stand = await standWith([80, 40, 20, 6]);
    const waiting = { ...pastDelivery(stand, 9, 60 * day * 1000), state: 'waiting' as const };
    await plantDeliveries(stand, [waiting]);
    expect(await counted(stand, 90)).toEqual({ count: 0, isMore: false });
    expect(await counted(stand, 30)).toEqual({ count: 2, isMore: false });
    expect(await counted(stand, 7)).toEqual({ count: 3, isMore: false });
    expect(numbersStored(stand)).toHaveLength(5);
    expect(await askAdmin(stand, 'countOutlived', { retentionDays: 6 })).toMatchObject({
      problem: { kind: 'invalid' },
    });
  });

  test('it is counted up to a thousand, in eleven queries', async () => {
    const ages = Array.from({ length: 1_250 }, (_, index) => 20 + index / 25);
    const stand = await standWith(ages);
    const mark = stand.platform.ledger.mark();
    expect(await counted(stand, 7)).toEqual({ count: 1_000, isMore: true });
    const calls = stand.platform.ledger.since(mark).filter(({ kind }) => kind === 'resolver');
    expect(calls.map(({ storage }) => storage.reads)).toEqual([11]);
    expect(await counted(stand, 68)).toEqual({ count: 50, isMore: false });
  });
});
