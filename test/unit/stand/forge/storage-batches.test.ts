import { startTestPlatform, storageRefusal, type TestPlatform } from './test-platform';

describe('batches of the key-value store', () => {
  let forge: TestPlatform;

  beforeEach(async () => {
    forge = await startTestPlatform();
  });
  afterEach(() => forge.stop());

  it('does each item of a batch separately and says which failed', async () => {
    const answers = await forge.inside(async ({ kvs }) => [
      await kvs.batchSet([
        { key: 'a', value: 1, options: { ttl: { value: 1, unit: 'DAYS' } } },
        { key: 'b/c', value: 2 },
      ]),
      await kvs.batchGet([{ key: 'a' }, { key: 'missing' }]),
      await kvs.batchDelete([{ key: 'a' }]),
    ]);
    expect(answers).toMatchObject([
      { successfulKeys: [{ key: 'a' }], failedKeys: [{ key: 'b/c', error: { code: 'INVALID_KEY' } }] },
      {
        successfulKeys: [{ key: 'a', value: 1 }],
        failedKeys: [{ key: 'missing', error: { code: 'KEY_NOT_FOUND' } }],
      },
      { successfulKeys: [{ key: 'a' }], failedKeys: [] },
    ]);
    expect(forge.platform.store.dump()).toEqual([]);
  });

  it('simulates batches that are stale, lack a key or fail for one, while a read of one key stays strict', async () => {
    await forge.inside(({ kvs }) => kvs.batchSet(['a', 'b', 'c', 'd'].map((key) => ({ key, value: 'old' }))));
    const written = Date.now();
    await forge.clock.advance(5_000);
    await forge.inside(({ kvs }) => kvs.set('a', 'new'));
    forge.platform.faults.batchRead = ({ key }) =>
      ({
        a: { asOf: written },
        b: { asOf: written - 1 },
        c: 'left-out' as const,
        d: { code: 'NOT_FOUND' },
      })[key];
    const [batch, strict] = await forge.inside(async ({ kvs }) => [
      await kvs.batchGet(['a', 'b', 'c', 'd'].map((key) => ({ key }))),
      [await kvs.get('a'), await kvs.get('b'), await kvs.get('c'), await kvs.get('d')],
    ]);
    expect(batch).toMatchObject({
      successfulKeys: [{ key: 'a', value: 'old' }],
      failedKeys: [
        { key: 'b', error: { code: 'KEY_NOT_FOUND' } },
        { key: 'd', error: { code: 'NOT_FOUND' } },
      ],
    });
    expect(strict).toEqual(['new', 'old', 'old', 'old']);
  });

  it('refuses a batch of 26, an empty one, one with a key twice, and one with a key policy', async () => {
    const item = (key: string) => ({ key, value: 1 });
    const many = Array.from({ length: 26 }, (_, index) => item(`key:${index}`));
    const withPolicy = [{ ...item('a'), options: { ttl: undefined, keyPolicy: 'FAIL_IF_EXISTS' } }];
    const refusals = await forge.inside(async ({ kvs }) => [
      await storageRefusal(kvs.batchSet(many)),
      await storageRefusal(kvs.batchSet([])),
      await storageRefusal(kvs.batchSet([item('a'), item('a')])),
      await storageRefusal(kvs.batchSet(withPolicy)),
    ]);
    expect(refusals.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(forge.platform.store.dump()).toEqual([]);
  });
});
