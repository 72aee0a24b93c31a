import { startTestPlatform, storageRefusal, type TestPlatform } from './test-platform';

describe('the key-value store', () => {
  let forge: TestPlatform;

  beforeEach(async () => {
    forge = await startTestPlatform();
  });
  afterEach(() => forge.stop());

  it('keeps values of every JSON type and gives them back', async () => {
    const values = ['text', 7, false, ['a', 1], { nested: { deep: true } }];
    const read = await forge.inside(async ({ kvs }) => {
      for (const [index, value] of values.entries()) await kvs.set(`value:${index}`, value);
      return Promise.all(values.map((_, index) => kvs.get(`value:${index}`)));
    });
    expect(read).toEqual(values);
  });

  it('answers undefined for a key that is not there, before and after a deletion', async () => {
    const read = await forge.inside(async ({ kvs }) => {
      const before = await kvs.get('key');
      await kvs.set('key', 1);
      await kvs.delete('key');
      await kvs.delete('key');
      return [before, await kvs.get('key')];
    });
    expect(read).toEqual([undefined, undefined]);
  });

  it('keeps secrets apart from plain values', async () => {
    const read = await forge.inside(async ({ kvs }) => {
      await kvs.setSecret('name', 'secret');
      await kvs.set('other', 'plain');
      return [
        await kvs.getSecret('name'),
        await kvs.get('name'),
        (await kvs.query().getMany()).results.length,
      ];
    });
    expect(read).toEqual(['secret', undefined, 1]);
    expect(forge.platform.store.dump()).toEqual([{ key: 'other', value: 'plain' }]);
    expect(forge.platform.store.dumpSecrets()).toEqual([{ key: 'name', value: 'secret' }]);
    await forge.inside(({ kvs }) => kvs.deleteSecret('name'));
    expect(forge.platform.store.dumpSecrets()).toEqual([]);
  });

  it('lets only the first of two claims succeed', async () => {
    await forge.inside(({ kvs }) => kvs.set('claim', 'first', { keyPolicy: 'FAIL_IF_EXISTS' }));
    const refusal = await forge.inside(({ kvs }) =>
      storageRefusal(kvs.set('claim', 'second', { keyPolicy: 'FAIL_IF_EXISTS' })),
    );
    expect(refusal).toEqual({ code: 'KEY_CONFLICT', status: 409 });
    expect(await forge.inside(({ kvs }) => kvs.get('claim'))).toBe('first');
  });

  it('returns the previous or the latest value with the metadata that was asked for', async () => {
    const returned = await forge.inside(async ({ kvs, MetadataField }) => {
      const set = (value: string, returnValue: 'PREVIOUS' | 'LATEST') =>
        kvs.set('key', value, {
          keyPolicy: 'OVERRIDE',
          returnValue,
          returnMetadataFields: [MetadataField.CREATED_AT],
        });
      return [await set('one', 'PREVIOUS'), await set('two', 'PREVIOUS'), await set('three', 'LATEST')];
    });
    const createdAt = Date.parse('2026-01-31T09:00:00Z');
    expect(returned).toEqual([
      undefined,
      { key: 'key', value: 'one', createdAt },
      { key: 'key', value: 'three', createdAt },
    ]);
  });

  it('says when a value was created, changed, and expires', async () => {
    const write = () => forge.inside(({ kvs }) => kvs.set('key', 1, { ttl: { value: 2, unit: 'HOURS' } }));
    await write();
    await forge.clock.advance(60_000);
    await write();
    const { CREATED_AT, UPDATED_AT, EXPIRE_TIME } = forge.packages.MetadataField;
    const found = await forge.inside(({ kvs }) =>
      kvs.get('key', { metadataFields: [CREATED_AT, UPDATED_AT, EXPIRE_TIME] }),
    );
    expect(found).toEqual({
      key: 'key',
      value: 1,
      createdAt: Date.parse('2026-01-31T09:00:00Z'),
      updatedAt: Date.parse('2026-01-31T09:01:00Z'),
      expireTime: '2026-01-31T11:01:00.000Z',
    });
  });

  it('forgets a value when its time to live is over', async () => {
    await forge.inside(({ kvs }) => kvs.set('key', 1, { ttl: { value: 30, unit: 'SECONDS' } }));
    await forge.clock.advance(29_999);
    expect(await forge.inside(({ kvs }) => kvs.get('key'))).toBe(1);
    await forge.clock.advance(1);
    expect(await forge.inside(({ kvs }) => kvs.get('key'))).toBeUndefined();
    expect(forge.platform.store.dump()).toEqual([]);
  });

  it('still shows an expired value for 48 hours if the platform is asked to be late', async () => {
    forge.platform.store.consistency.keepExpired = true;
    await forge.inside(({ kvs }) => kvs.set('key', 1, { ttl: { value: 1, unit: 'DAYS' } }));
    await forge.clock.advance(71 * 3_600_000);
    const { EXPIRE_TIME } = forge.packages.MetadataField;
    const late = await forge.inside(({ kvs }) => kvs.get('key', { metadataFields: [EXPIRE_TIME] }));
    expect(late).toMatchObject({ value: 1, expireTime: '2026-02-01T09:00:00.000Z' });
    await forge.clock.advance(3_600_000);
    expect(await forge.inside(({ kvs }) => kvs.get('key'))).toBeUndefined();
  });

  it.each([
    ['an empty key', '', 1, 'KEY_TOO_SHORT'],
    ['a key of 501 characters', 'k'.repeat(501), 1, 'KEY_TOO_LONG'],
    ['a key with a slash', 'a/b', 1, 'INVALID_KEY'],
    ['a key of blanks', '  ', 1, 'INVALID_KEY'],
    ['a value beyond 240 KiB', 'key', 'x'.repeat(240 * 1024), 'MAX_SIZE'],
    ['a value nested 32 levels deep', 'key', nested(32), 'MAX_DEPTH'],
    ['null', 'key', null, 'VALIDATION_ERROR'],
  ])('refuses %s', async (_, key, value, code) => {
    const refusal = await forge.inside(({ kvs }) => storageRefusal(kvs.set(key, value)));
    expect(refusal).toEqual({ code, status: 400 });
  });

  it('takes the longest key, the largest value and the deepest nesting that are allowed', async () => {
    await forge.inside(async ({ kvs }) => {
      await kvs.set('k'.repeat(500), 1);
      await kvs.set('large', 'x'.repeat(240 * 1024 - 2));
      await kvs.set('deep', nested(31));
    });
    expect(forge.platform.store.dump()).toHaveLength(3);
  });

  it('pages through keys in their order, ten at a time unless told otherwise', async () => {
    const pages = await forge.inside(async ({ kvs, WhereConditions }) => {
      for (let index = 0; index < 23; index += 1) await kvs.set(`k:${String(index).padStart(2, '0')}`, index);
      await kvs.set('other', 0);
      const found: number[][] = [];
      let cursor: string | undefined;
      do {
        const query = kvs.query().where('key', WhereConditions.beginsWith('k:'));
        const page = await (cursor ? query.cursor(cursor) : query).getMany<number>();
        found.push(page.results.map(({ value }) => value));
        cursor = page.nextCursor;
      } while (cursor);
      return found;
    });
    expect(pages.map((page) => page.length)).toEqual([10, 10, 3]);
    expect(pages.flat()).toEqual(Array.from({ length: 23 }, (_, index) => index));
  });

  it('refuses pages of more than a hundred', async () => {
    const refusal = await forge.inside(({ kvs }) => storageRefusal(kvs.query().limit(101).getMany()));
    expect(refusal).toEqual({ code: 'LIST_QUERY_LIMIT_EXCEEDED', status: 400 });
  });

  it('shows queries what was there some time ago, if it is asked to lag, and shows get what is there now', async () => {
    forge.platform.store.consistency.queryLagMs = 2_000;
    const keys = () =>
      forge.inside(async ({ kvs }) =>
        (await kvs.query().getMany()).results.map(({ key, value }) => [key, value]),
      );
    await forge.inside(({ kvs }) => kvs.set('key', 'old'));
    expect(await keys()).toEqual([]);
    await forge.clock.advance(2_000);
    expect(await keys()).toEqual([['key', 'old']]);
    await forge.inside(({ kvs }) => kvs.set('key', 'new'));
    expect(await forge.inside(({ kvs }) => kvs.get('key'))).toBe('new');
    expect(await keys()).toEqual([['key', 'old']]);
    await forge.clock.advance(1_000);
    await forge.inside(({ kvs }) => kvs.delete('key'));
    await forge.clock.advance(1_000);
    expect(await keys()).toEqual([['key', 'new']]);
    await forge.clock.advance(1_000);
    expect(await keys()).toEqual([]);
  });

  it('refuses the 1,001st request within a second', async () => {
    await forge.inside(async ({ kvs }) => {
      for (let index = 0; index < 1_000; index += 1) await kvs.get('key');
    });
    const refusal = await forge.inside(({ kvs }) => storageRefusal(kvs.get('key')));
    expect(refusal).toEqual({ code: 'TOO_MANY_REQUESTS', status: 429 });
    await forge.clock.advance(1_000);
    expect(await forge.inside(({ kvs }) => kvs.get('key'))).toBeUndefined();
  });

  it('refuses writes beyond 4,000 units of 10 KB in a minute, and reads still pass', async () => {
    await forge.inside(async ({ kvs }) => {
      for (let index = 0; index < 200; index += 1) await kvs.set(`key:${index}`, 'x'.repeat(195 * 1024));
    });
    const refusal = await forge.inside(({ kvs }) => storageRefusal(kvs.set('more', 1)));
    expect(refusal).toEqual({ code: 'TOO_MANY_REQUESTS', status: 429 });
    expect(await forge.inside(({ kvs }) => kvs.get('more'))).toBeUndefined();
    await forge.clock.advance(60_000);
    await forge.inside(({ kvs }) => kvs.set('more', 1));
    expect(await forge.inside(({ kvs }) => kvs.get('more'))).toBe(1);
  });
});

function nested(depth: number): unknown {
  return depth === 0 ? 'leaf' : { inner: nested(depth - 1) };
}
