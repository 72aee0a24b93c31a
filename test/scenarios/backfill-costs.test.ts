import { stopVirtualStands } from '../stand/virtual-stand';
import { standWithPast, startBackfill, untilBackfilled } from './support/backfill';
import { listingsOf, minute, pollsSince, ticksSince } from './support/polling';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

describe('what it costs', () => {
  test('ticks read no more with a backfill on record than without', async () => {
    const stand = await standWithPast(3);
    /** What polling reads in an hour, and the health figures every quarter of it. */
    const readTogether = async () => {
      const mark = stand.platform.ledger.mark();
      await stand.advance(60 * minute);
      const ticks = ticksSince(stand, mark);
      const operations = ticks.flatMap(({ storage }) => storage.operations);
      return {
        ticks: ticks.length,
        reads: operations.filter(({ operation }) => operation === 'batch/get').length,
      };
    };
    const before = await readTogether();
    expect(before.ticks).toBe(12);
    await startBackfill(stand);
    expect(await readTogether()).toEqual(before);
    expect(await readTogether()).toEqual(before);
  });

  test('100 sessions in two days cost 40 reads, and 14 writes besides their claims', async () => {
    const stand = await standWithPast(100);
    const mark = stand.platform.ledger.mark();
    await startBackfill(stand);
    await untilBackfilled(stand);
    const steps = pollsSince(stand, mark);
    const sum = (of: 'reads' | 'writes') => steps.reduce((total, { storage }) => total + storage[of], 0);
    expect({ steps: steps.length, reads: sum('reads'), writes: sum('writes') }).toEqual({
      steps: 5,
      reads: 40,
      writes: 114,
    });
    expect(listingsOf(stand)).toHaveLength(14);
  });
});
