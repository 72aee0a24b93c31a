import { StorageUnavailable } from '../../../src/failure/platform-errors';
import { ClaimFound } from '../../../src/polling/claim-found';
import type { Found } from '../../../src/polling/found';
import { claimWorld } from './claim-world';
import { minute, noon } from './samples';

const found = ['a', 'b', 'c'].map((lsid): Found => ({ lsid, eventType: 'session-end' }));

describe('what a poll finds', () => {
  test('is claimed and pushed', async () => {
    const { context, dependencies, claimed, pushed } = claimWorld();
    expect(await new ClaimFound(context, dependencies).take(found)).toEqual({ kind: 'all' });
    expect([claimed, pushed]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ]);
  });

  test('is not passed if storage refuses the claim of one: the others are pushed, and the poll fails', async () => {
    const { context, dependencies, pushed } = claimWorld({ refusedClaim: 'b' });
    await expect(new ClaimFound(context, dependencies).take(found)).rejects.toThrow(StorageUnavailable);
    expect(pushed).toEqual(['a', 'c']);
  });

  test('is due at once if the queue refuses it, and the poll goes on a minute later', async () => {
    const { context, dependencies, written } = claimWorld({ isQueueFull: true });
    const taken = await new ClaimFound(context, dependencies).take(found);
    expect(taken).toEqual({ kind: 'more', at: noon + minute });
    expect(written.map(({ lsid, dueAt }) => [lsid, dueAt])).toEqual([
      ['a', noon],
      ['b', noon],
      ['c', noon],
    ]);
  });
});
