import type { DeliveryQuery } from '../../../../src/administration/activity/activity-store';
import { searchDeliveries } from '../../../../src/administration/activity/search-deliveries';
import { newDelivery, type Delivery } from '../../../../src/delivery/delivery';

const session = '0123456789abcdef0123456789abcdef';

function delivery(changes: Partial<Delivery>): Delivery {
  const of = {
    configurationId: 'c',
    applianceId: 'default',
    lsid: session,
    eventType: 'session-end',
  } as const;
  return { ...newDelivery({ ...of, source: 'outbound-event' }, 0), ...changes };
}

interface Known {
  deliveries?: Delivery[];
  /** Ids of sessions on record that begin as searched. */
  onRecord?: string[];
  /** Sessions on record that have the searched issue among others. */
  among?: string[];
}

/** Answers each query with all deliveries as one page, and notes what was asked. */
function world({ deliveries = [], onRecord = [], among = [] }: Known = {}) {
  const asked: DeliveryQuery[] = [];
  const dependencies = {
    activity: {
      find: (query: DeliveryQuery) => {
        asked.push(query);
        return Promise.resolve({ deliveries });
      },
    },
    deliveries: {
      getMany: (ids: readonly string[]) => Promise.resolve(deliveries.filter(({ id }) => ids.includes(id))),
    },
    sessionRecords: {
      idsBeginning: (start: string) => Promise.resolve(onRecord.filter((id) => id.startsWith(start))),
      withFurtherIssue: () =>
        Promise.resolve({ sessions: among.map((lsid) => ({ configurationId: 'c', lsid })) }),
    },
  };
  return { asked, dependencies };
}

async function found(search: string, ...deliveries: Delivery[]): Promise<Delivery[]> {
  const { dependencies } = world({ deliveries });
  return (await searchDeliveries({ search }, dependencies).page(100)).deliveries;
}

test.each<[string, DeliveryQuery]>([
  ['', {}],
  ['  ', {}],
  ['sup-12', { issueKey: 'SUP-12' }],
  [' SUP-12 ', { issueKey: 'SUP-12' }],
  [session.toUpperCase(), { lsid: session }],
])('%j is looked up', async (search, query) => {
  const { asked, dependencies } = world();
  await searchDeliveries({ search }, dependencies).page(100);
  expect(asked).toEqual([query]);
});

test('other filters stay beside it', async () => {
  const { asked, dependencies } = world();
  const filter = { state: 'parked', configurationId: 'c', since: 5 } as const;
  await searchDeliveries({ ...filter, search: 'SUP-1' }, dependencies).page(100);
  await searchDeliveries({ ...filter, search: 'sup' }, dependencies).page(100);
  expect(asked).toEqual([{ ...filter, issueKey: 'SUP-1' }, filter]);
});

test('between an end and a later beginning there is nothing', async () => {
  const { asked, dependencies } = world({ deliveries: [delivery({})] });
  const search = searchDeliveries({ since: 5, until: 4 }, dependencies);
  expect(await search.page(100)).toEqual({ deliveries: [] });
  expect(asked).toEqual([]);
});

test('the characters that the list shows lead to the session that is on record, however old it is', async () => {
  const { asked, dependencies } = world({ deliveries: [delivery({})], onRecord: [session] });
  const filter = { state: 'done', search: session.slice(0, 8).toUpperCase() } as const;
  const page = await searchDeliveries(filter, dependencies).page(100);
  expect(page).toEqual({ deliveries: [delivery({})] });
  expect(asked).toEqual([{ state: 'done', lsid: session }]);
});

test.each([
  ['the characters of a session that waits and has no record yet', '01234567'],
  ['fewer of them', '0123'],
  ['a project', 'sup'],
  ['the beginning of an issue key', 'sup-'],
  ['a first name', 'maj'],
  ['a last name', 'LIND'],
  ['a whole name', 'maja lindqvist'],
])('%s: it is looked for among the deliveries', async (_, search) => {
  const one = delivery({ issueKey: 'SUP-12', representative: 'Maja Lindqvist' });
  expect(await found(search, one)).toEqual([one]);
});

test.each(['1234567', 'qvist', 'a l', 'SUP 12', '%', '(', 'https://example.com'])(
  'what nothing begins with finds nothing: %s',
  async (search) => {
    const one = delivery({ issueKey: 'SUP-12', representative: 'Maja Lindqvist' });
    expect(await found(search, one)).toEqual([]);
  },
);

test('of a whole key, the sessions follow in which it is one of several issues', async () => {
  const one = delivery({ issueKey: 'SUP-1' });
  const { dependencies } = world({ deliveries: [one], among: [session] });
  const search = searchDeliveries({ search: 'SUP-12' }, dependencies);
  const { cursor } = await search.page(100);
  expect(cursor).toBe('among:');
  expect(await search.page(100, cursor)).toEqual({ deliveries: [one], cursor: undefined });
});

test.each([
  { configurationId: 'another' },
  { state: 'parked' as const },
  { since: 1 },
  { until: -1, since: -2 },
])('those that follow have to fit the other filters: %j', async (filter) => {
  const { dependencies } = world({ deliveries: [delivery({ issueKey: 'SUP-1' })], among: [session] });
  const search = searchDeliveries({ ...filter, search: 'SUP-12' }, dependencies);
  expect((await search.page(100, 'among:')).deliveries).toEqual([]);
});
