import { startTestPlatform, storageRefusal, type Packages, type TestPlatform } from './test-platform';

interface Session {
  lsid?: string;
  issue?: string;
  team?: string;
  startedAt?: number;
  rating?: number;
  done?: boolean;
  detail?: unknown;
}

const sessions = ({ kvs }: Packages) => kvs.entity<Session>('session');

describe('the custom entity store', () => {
  let forge: TestPlatform;

  beforeEach(async () => {
    forge = await startTestPlatform();
  });
  afterEach(() => forge.stop());

  const store = (entities: Record<string, Session>) =>
    forge.inside(async (packages) => {
      for (const [key, value] of Object.entries(entities)) await sessions(packages).set(key, value);
    });

  it('keeps an entity under its key, apart from plain keys and with its own policy', async () => {
    const result = await forge.inside(async (packages) => {
      await sessions(packages).set('a', { lsid: 'a' }, { keyPolicy: 'FAIL_IF_EXISTS' });
      const conflict = await storageRefusal(
        sessions(packages).set('a', { lsid: 'b' }, { keyPolicy: 'FAIL_IF_EXISTS' }),
      );
      return [await sessions(packages).get('a'), await packages.kvs.get('a'), conflict];
    });
    expect(result).toEqual([{ lsid: 'a' }, undefined, { code: 'KEY_CONFLICT', status: 409 }]);
    expect(forge.platform.store.dump()).toEqual([{ entityName: 'session', key: 'a', value: { lsid: 'a' } }]);
    await forge.inside((packages) => sessions(packages).delete('a'));
    expect(forge.platform.store.dump()).toEqual([]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a number for a string', { lsid: 7 }],
    ['an empty string', { lsid: ' ' }],
    ['a fraction for an integer', { startedAt: 1.5 }],
    ['an integer beyond 32 bits', { startedAt: 2 ** 31 }],
    ['a text for a boolean', { done: 'yes' }],
    ['a float that is too small', { rating: 1e-131 }],
    ['null for any', { detail: null }],
    ['an attribute that the manifest does not declare', { colour: 'red' }],
    ['more than 1,700 bytes in a partition', { issue: 'x'.repeat(1_701) }],
  ])('refuses %s', async (_, value) => {
    const refusal = await forge.inside(({ kvs }) => storageRefusal(kvs.entity('session').set('key', value)));
    expect(refusal).toEqual({ code: 'INVALID_ENTITY_VALUE', status: 400 });
  });

  it('takes a value of every type', async () => {
    const value = { lsid: 'a', startedAt: -5, rating: 0, done: false, detail: [{ any: 'thing' }] };
    await store({ a: value });
    expect(await forge.inside((packages) => sessions(packages).get('a'))).toEqual(value);
  });

  it('refuses an entity that the manifest does not declare', async () => {
    const refusal = await forge.inside(({ kvs }) => storageRefusal(kvs.entity('unknown').get('a')));
    expect(refusal).toEqual({ code: 'INVALID_ENTITY_TYPE', status: 400 });
  });

  it('queries a plain index in its order, and leaves out what lacks the attribute', async () => {
    await store({ c: { startedAt: 30 }, a: { startedAt: 100 }, b: { startedAt: 2 }, d: { lsid: 'd' } });
    const keys = await forge.inside(async (packages) => {
      const query = () => sessions(packages).query().index('startedAt');
      const up = await query().getMany();
      const down = await query()
        .where(packages.WhereConditions.lessThanEqualTo(30))
        .sort(packages.Sort.DESC)
        .getMany();
      return [up, down].map(({ results }) => results.map(({ key }) => key));
    });
    expect(keys).toEqual([
      ['b', 'c', 'a'],
      ['c', 'b'],
    ]);
  });

  it('queries an index by its partition and range, page by page', async () => {
    await store({
      ...Object.fromEntries(
        Array.from({ length: 7 }, (_, index) => [`k${index}`, { issue: 'SD-1', startedAt: index }]),
      ),
      other: { issue: 'SD-2', startedAt: 1 },
    });
    const pages = await forge.inside(async (packages) => {
      const { WhereConditions } = packages;
      const query = () =>
        sessions(packages)
          .query()
          .index('by-issue-and-time', { partition: ['SD-1'] })
          .where(WhereConditions.between(1, 5))
          .limit(2);
      const first = await query().getMany();
      await sessions(packages).delete('k3');
      const second = await query()
        .cursor(first.nextCursor ?? '')
        .getMany();
      return [first, second].map(({ results, nextCursor }) => [results.map(({ key }) => key), nextCursor]);
    });
    expect(pages).toEqual([
      [['k1', 'k2'], expect.any(String)],
      [['k4', 'k5'], undefined],
    ]);
  });

  it('needs a value for every attribute of a partition', async () => {
    await store({ a: { issue: 'SD-1', team: 'blue', rating: 4.5 } });
    const { found, refusal } = await forge.inside(async (packages) => {
      const index = (partition: string[]) =>
        sessions(packages).query().index('by-issue-and-team', { partition });
      return {
        found: await index(['SD-1', 'blue']).getOne(),
        refusal: await storageRefusal(index(['SD-1']).getMany()),
      };
    });
    expect(found?.key).toBe('a');
    expect(refusal).toEqual({ code: 'INVALID_PARTITION', status: 400 });
  });

  it('queries by key without a declared index, and refuses an unknown one', async () => {
    await store({ 'a:1': { lsid: '1' }, 'a:2': { lsid: '2' }, 'b:1': { lsid: '3' } });
    const { keys, refusal } = await forge.inside(async (packages) => {
      const query = (name: string) =>
        sessions(packages).query().index(name).where(packages.WhereConditions.beginsWith('a:'));
      return {
        keys: (await query('by-key').getMany()).results.map(({ key }) => key),
        refusal: await storageRefusal(query('by-colour').getMany()),
      };
    });
    expect(keys).toEqual(['a:1', 'a:2']);
    expect(refusal).toEqual({ code: 'INVALID_ENTITY_INDEX', status: 400 });
  });

  it('filters a page after it was cut: it may be empty and another follow', async () => {
    await store({
      a: { startedAt: 1, done: false },
      b: { startedAt: 2, done: false },
      c: { startedAt: 3, done: true },
    });
    const pages = await forge.inside(async (packages) => {
      const { Filter, FilterConditions } = packages;
      const query = () =>
        sessions(packages)
          .query()
          .index('startedAt')
          .filters(new Filter<Session>().and('done', FilterConditions.equalTo(true)))
          .limit(2);
      const first = await query().getMany();
      const second = await query()
        .cursor(first.nextCursor ?? '')
        .getMany();
      return [first, second].map(({ results }) => results.map(({ key }) => key));
    });
    expect(pages).toEqual([[], ['c']]);
  });

  it('knows every condition', async () => {
    await store({
      a: { startedAt: 1, lsid: 'alpha', rating: 1 },
      b: { startedAt: 2, lsid: 'beta', rating: 2 },
      c: { startedAt: 3, rating: 3 },
    });
    const found = await forge.inside(async (packages) => {
      const { Filter, FilterConditions: where } = packages;
      const keys = async (filter: JoinedFilter) =>
        (await sessions(packages).query().index('startedAt').filters(filter).getMany()).results
          .map(({ key }) => key)
          .join('');
      const on = (field: keyof Session, condition: ReturnType<typeof where.equalTo> | Condition) =>
        keys(new Filter<Session>().and(field, condition));
      return [
        await on('lsid', where.beginsWith('al')),
        await on('lsid', where.contains('et')),
        await on('lsid', where.notContains('et')),
        await on('lsid', where.exists()),
        await on('lsid', where.notExists()),
        await on('rating', where.between(2, 3)),
        await on('rating', where.greaterThan(2)),
        await on('rating', where.greaterThanEqualTo(2)),
        await on('rating', where.lessThan(2)),
        await on('rating', where.lessThanEqualTo(2)),
        await on('rating', where.notEqualTo(2)),
        await keys(new Filter<Session>().or('rating', where.equalTo(1)).or('rating', where.equalTo(3))),
      ];
    });
    expect(found).toEqual(['a', 'b', 'ac', 'ab', 'c', 'bc', 'c', 'bc', 'a', 'ab', 'ac', 'ac']);
  });

  it('refuses to filter by an attribute of type any, and pages beyond a hundred', async () => {
    const refusals = await forge.inside(async (packages) => {
      const query = () => sessions(packages).query().index('startedAt');
      const filter = new packages.Filter<Session>().and('detail', packages.FilterConditions.exists());
      return [
        await storageRefusal(query().filters(filter).getMany()),
        await storageRefusal(query().limit(101).getMany()),
      ];
    });
    expect(refusals).toEqual([
      { code: 'INVALID_FILTER_CONDITION', status: 422 },
      { code: 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', status: 400 },
    ]);
  });

  it('lets queries lag behind what get already shows', async () => {
    forge.platform.store.consistency.queryLagMs = 1_000;
    await store({ a: { startedAt: 1 } });
    const count = () =>
      forge.inside(
        async (packages) => (await sessions(packages).query().index('startedAt').getMany()).results.length,
      );
    expect(await count()).toBe(0);
    expect(await forge.inside((packages) => sessions(packages).get('a'))).toEqual({ startedAt: 1 });
    await forge.clock.advance(1_000);
    expect(await count()).toBe(1);
  });
});

type EntityQuery = ReturnType<ReturnType<ReturnType<typeof sessions>['query']>['index']>;
type JoinedFilter = Parameters<EntityQuery['filters']>[0];

type Condition = Parameters<InstanceType<Packages['Filter']>['and']>[1];
