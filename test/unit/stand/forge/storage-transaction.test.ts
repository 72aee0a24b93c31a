import { startTestPlatform, storageRefusal, type TestPlatform } from './test-platform';

interface Session {
  lsid?: string;
  done?: boolean;
}

describe('a storage transaction', () => {
  let forge: TestPlatform;

  beforeEach(async () => {
    forge = await startTestPlatform();
  });
  afterEach(() => forge.stop());

  const store = (entities: Record<string, Session>) =>
    forge.inside(async ({ kvs }) => {
      for (const [key, value] of Object.entries(entities)) {
        await kvs.entity<Session>('session').set(key, value);
      }
    });

  it('does everything when every condition holds', async () => {
    await store({ a: { lsid: 'a', done: false }, b: { lsid: 'b' } });
    await forge.inside(({ kvs, Filter, FilterConditions }) =>
      kvs
        .transact()
        .check('a', {
          entityName: 'session',
          conditions: new Filter<Session>().and('done', FilterConditions.equalTo(false)),
        })
        .set('counter', 1, undefined, { ttl: { value: 1, unit: 'DAYS' } })
        .set<Session>(
          'new',
          { lsid: 'new' },
          {
            entityName: 'session',
            conditions: new Filter<Session>().and('lsid', FilterConditions.notExists()),
          },
        )
        .delete('b', { entityName: 'session' })
        .execute(),
    );
    expect(forge.platform.store.dump()).toEqual([
      { key: 'counter', value: 1, expireTime: '2026-02-01T09:00:00.000Z' },
      { entityName: 'session', key: 'a', value: { lsid: 'a', done: false } },
      { entityName: 'session', key: 'new', value: { lsid: 'new' } },
    ]);
  });

  it('does nothing when one condition fails', async () => {
    await store({ a: { lsid: 'a', done: true } });
    const refusal = await forge.inside(({ kvs, Filter, FilterConditions }) =>
      storageRefusal(
        kvs
          .transact()
          .set('counter', 1)
          .delete('a', {
            entityName: 'session',
            conditions: new Filter<Session>().and('done', FilterConditions.equalTo(false)),
          })
          .execute(),
      ),
    );
    expect(refusal).toEqual({ code: 'CONDITIONAL_CHECK_FAILED', status: 409 });
    expect(forge.platform.store.dump()).toHaveLength(1);
  });

  it('answers a condition that fails with whatever status and code it is told to', async () => {
    await store({ a: { lsid: 'a' } });
    forge.platform.store.conflictsAs = { status: 412, code: 'PRECONDITION_FAILED' };
    const refusals = await forge.inside(async ({ kvs, Filter, FilterConditions }) => [
      await storageRefusal(
        kvs
          .transact()
          .delete('a', {
            entityName: 'session',
            conditions: new Filter<Session>().and('lsid', FilterConditions.equalTo('b')),
          })
          .execute(),
      ),
      await storageRefusal(
        kvs.entity<Session>('session').set('a', { lsid: 'b' }, { keyPolicy: 'FAIL_IF_EXISTS' }),
      ),
    ]);
    expect(refusals).toEqual(Array.from({ length: 2 }, () => ({ code: 'PRECONDITION_FAILED', status: 412 })));
  });

  it('refuses more than 25 operations, a key twice, and a value that is not valid', async () => {
    const refusals = await forge.inside(async ({ kvs }) => {
      const many = kvs.transact();
      for (let index = 0; index < 26; index += 1) many.set(`key:${index}`, index);
      return [
        await storageRefusal(many.execute()),
        await storageRefusal(kvs.transact().set('a', 1).delete('a').execute()),
        await storageRefusal(kvs.transact().set('a', 1).set('a', 2).execute()),
        await storageRefusal(
          kvs.transact().set('a', 1).set('b', { startedAt: 'late' }, { entityName: 'session' }).execute(),
        ),
      ];
    });
    expect(refusals.map(({ code }) => code)).toEqual([
      'TOO_MANY_OPERATIONS',
      'DUPLICATE_KEY',
      'DUPLICATE_KEY',
      'INVALID_ENTITY_VALUE',
    ]);
    expect(forge.platform.store.dump()).toEqual([]);
  });
});
