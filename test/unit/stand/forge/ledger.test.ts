import { Ledger } from '../../../stand/forge/ledger';
import { startTestPlatform, type TestPlatform } from './test-platform';

const start = (id: string) => ({ id, kind: 'schedule' as const, moduleKey: 'key', functionKey: 'function' });

describe('the ledger', () => {
  it('keeps only the last records, and still knows what came since a mark', () => {
    const ledger = new Ledger(3);
    ledger.open(start('1'), 0);
    const mark = ledger.mark();
    for (const id of ['2', '3']) ledger.open(start(id), 0);
    expect(ledger.since(mark).map(({ id }) => id)).toEqual(['2', '3']);
    for (const id of ['4', '5']) ledger.open(start(id), 0);
    expect(ledger.all().map(({ id }) => id)).toEqual(['3', '4', '5']);
    expect(ledger.since(mark).map(({ id }) => id)).toEqual(['3', '4', '5']);
    expect(ledger.since(ledger.mark())).toEqual([]);
  });

  describe('of a platform', () => {
    let forge: TestPlatform;

    beforeEach(async () => {
      forge = await startTestPlatform();
    });
    afterEach(() => forge.stop());

    it('counts one operation for a transaction and for a batch, with what they carried', async () => {
      await forge.inside(async ({ kvs }) => {
        await kvs.set('key', 'x'.repeat(1_019));
        await kvs.get('key');
        await kvs.get('missing');
        await kvs.transact().set('t:1', 1).set('t:2', 2).execute();
        await kvs.batchGet([{ key: 't:1' }, { key: 't:2' }]);
      });
      expect(forge.lastRecord().storage).toEqual({
        reads: 3,
        writes: 2,
        readKb: (1_024 + 8) / 1_024,
        writeKb: (1_024 + 8) / 1_024,
        operations: [
          { operation: 'set', key: 'key', kb: 1 },
          { operation: 'get', key: 'key', kb: 1 },
          { operation: 'get', key: 'missing', kb: 0 },
          { operation: 'transaction', kb: 8 / 1_024 },
          { operation: 'batch/get', kb: 8 / 1_024 },
        ],
      });
    });

    it('counts what a query looked at, filtered out or not', async () => {
      await forge.inside(async ({ kvs, Filter, FilterConditions }) => {
        await kvs.entity('session').set('a', { startedAt: 1 });
        await kvs
          .entity<{ startedAt: number }>('session')
          .query()
          .index('startedAt')
          .filters(new Filter<{ startedAt: number }>().and('startedAt', FilterConditions.equalTo(2)))
          .getMany();
      });
      expect(forge.lastRecord().storage).toMatchObject({ reads: 1, readKb: 16 / 1_024 });
    });
  });
});
