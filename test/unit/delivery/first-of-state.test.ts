import { newDelivery, type Delivery } from '../../../src/delivery/delivery';
import type { DeliveryPage } from '../../../src/delivery/delivery-store';
import { firstOfState } from '../../../src/delivery/first-of-state';
import { day } from '../../../src/foundation/durations';

const now = 400 * day;

function parkedAt(lsid: string, at: number): Delivery {
  const of = { configurationId: 'one', applianceId: 'default', lsid, eventType: 'session-end' } as const;
  return { ...newDelivery({ ...of, source: 'polling' }, at), state: 'parked' };
}

/** Looks through pages, and counts them. */
async function look(pageOf: (place: number) => DeliveryPage, most = 500) {
  let pages = 0;
  const ofState = () => {
    pages += 1;
    if (pages > 60) throw new Error('It has no end.');
    return Promise.resolve(pageOf(pages));
  };
  const which = { state: 'parked', configurationId: 'one', since: 0, most, retentionDays: 90 } as const;
  const result = await firstOfState(which, { deliveries: { ofState }, now: () => now });
  return { ...result, pages };
}

test('ends after fifty pages of other configurations, and says that there may be more', async () => {
  expect(await look(() => ({ deliveries: [], cursor: 'next' }))).toEqual({
    found: [],
    more: true,
    pages: 50,
  });
});

test('leaves out what has outlived the retention', async () => {
  const kept = parkedAt('a', now - day);
  const { found, more } = await look(() => ({ deliveries: [parkedAt('b', now - 91 * day), kept] }));
  expect([found, more]).toEqual([[kept], false]);
});

test('takes no more than are wanted', async () => {
  const all = ['a', 'b', 'c'].map((lsid) => parkedAt(lsid, now));
  const { found, more, pages } = await look(() => ({ deliveries: all, cursor: 'next' }), 2);
  expect([found, more, pages]).toEqual([all.slice(0, 2), true, 1]);
});
