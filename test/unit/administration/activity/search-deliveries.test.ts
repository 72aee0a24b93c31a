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

/** Answers each query with these deliveries as one page, and notes what was asked. */
function world(...deliveries: Delivery[]) {
  const asked: DeliveryQuery[] = [];
  const activity = {
    find: (query: DeliveryQuery) => {
      asked.push(query);
      return Promise.resolve({ deliveries });
    },
  };
  return { asked, activity };
}

async function found(search: string, ...deliveries: Delivery[]): Promise<Delivery[]> {
  const { activity } = world(...deliveries);
  return (await searchDeliveries({ search }, activity).page(100)).deliveries;
}

test.each<[string, DeliveryQuery]>([
  ['', {}],
  ['  ', {}],
  ['sup-12', { issueKey: 'SUP-12' }],
  [' SUP-12 ', { issueKey: 'SUP-12' }],
  [session.toUpperCase(), { lsid: session }],
])('%j is looked up', async (search, query) => {
  const { asked, activity } = world();
  await searchDeliveries({ search }, activity).page(100);
  expect(asked).toEqual([query]);
});

test('other filters stay beside it', async () => {
  const { asked, activity } = world();
  const filter = { state: 'parked', configurationId: 'c', since: 5 } as const;
  await searchDeliveries({ ...filter, search: 'SUP-1' }, activity).page(100);
  await searchDeliveries({ ...filter, search: 'sup' }, activity).page(100);
  expect(asked).toEqual([{ ...filter, issueKey: 'SUP-1' }, filter]);
});

test('between an end and a later beginning there is nothing', async () => {
  const { asked, activity } = world(delivery({}));
  const search = searchDeliveries({ since: 5, until: 4 }, activity);
  expect(await search.page(100)).toEqual({ deliveries: [] });
  expect(asked).toEqual([]);
});

test.each([
  ['the characters of a session that the list shows', '01234567'],
  ['a project', 'sup'],
  ['the beginning of an issue key', 'sup-1'.slice(0, 4)],
  ['another of its issues', 'ops-'],
  ['a first name', 'maj'],
  ['a last name', 'LIND'],
  ['a whole name', 'maja lindqvist'],
])('%s finds it: %s', async (_, search) => {
  const one = delivery({ issueKey: 'SUP-12', otherIssues: ['OPS-3'], representative: 'Maja Lindqvist' });
  expect(await found(search, one)).toEqual([one]);
});

test.each(['1234567', 'qvist', 'a l', 'SUP 12', '%', '(', 'https://example.com'])(
  'what nothing begins with finds nothing: %s',
  async (search) => {
    const one = delivery({ issueKey: 'SUP-12', representative: 'Maja Lindqvist' });
    expect(await found(search, one)).toEqual([]);
  },
);

test('of a whole key, those follow in which it is one of several issues', async () => {
  const among = delivery({ id: 'a', issueKey: 'SUP-1', otherIssues: ['SUP-12'] });
  const { activity } = world(among, delivery({ id: 'b', issueKey: 'SUP-2' }));
  const search = searchDeliveries({ search: 'SUP-12' }, activity);
  const { cursor } = await search.page(100);
  expect(cursor).toBe('among:');
  expect(await search.page(100, cursor)).toEqual({ deliveries: [among], cursor: undefined });
});
