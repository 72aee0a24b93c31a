import { deliveryId, newDelivery, type Delivery } from '../../../src/delivery/delivery';
import { newFindings, type Found } from '../../../src/polling/found';
import { minute, noon } from './samples';

const end = (lsid: string): Found => ({ lsid, eventType: 'session-end' });

function deliveryOf(found: Found, changes: Partial<Delivery> = {}): Delivery {
  const origin = { configurationId: 'one', applianceId: 'default', source: 'outbound-event' } as const;
  return { ...newDelivery({ ...origin, ...found }, noon), ...changes };
}

function storeOf(...deliveries: Delivery[]) {
  const reads: number[] = [];
  const getMany = async (ids: readonly string[]) => {
    reads.push(ids.length);
    return deliveries.filter(({ id }) => ids.includes(id));
  };
  return { reads, getMany };
}

const look = { configurationId: 'one', limit: 1_000 };

describe('what was found', () => {
  test('is new where no delivery has it, and is looked up in 25s', async () => {
    const found = Array.from({ length: 60 }, (_, index) => end(`s${index}`));
    const store = storeOf(...found.slice(0, 30).map((finding) => deliveryOf(finding)));
    expect(await newFindings(found, store, look)).toEqual(found.slice(30));
    expect(store.reads).toEqual([25, 25, 10]);
  });

  test('is looked up no further than there are more than wanted', async () => {
    const found = Array.from({ length: 500 }, (_, index) => end(`s${index}`));
    const store = storeOf();
    await newFindings(found, store, { ...look, limit: 100 });
    expect(store.reads).toHaveLength(5);
  });

  test('counts once where it is listed twice, and separately for another configuration or event', async () => {
    const store = storeOf(deliveryOf({ lsid: 'a', eventType: 'customer-survey' }));
    expect(await newFindings([end('a'), end('a')], store, look)).toEqual([end('a')]);
    expect(deliveryId({ configurationId: 'two', lsid: 'a', eventType: 'session-end' })).toBe(
      'two:a:session-end',
    );
  });

  test.each<[string, Partial<Delivery>, Partial<Found>, boolean]>([
    [
      'ended later than its delivery says',
      { state: 'done', sessionEndedAt: noon },
      { endedFrom: noon + minute },
      true,
    ],
    [
      'ended when its delivery says',
      { state: 'done', sessionEndedAt: noon },
      { endedFrom: noon + 900 },
      false,
    ],
    ['is still under way', { state: 'waiting', sessionEndedAt: noon }, { endedFrom: noon + minute }, false],
    ['is parked', { state: 'parked', sessionEndedAt: noon }, { endedFrom: noon + minute }, false],
    ['has another survey', { state: 'done' }, { answeredAt: noon + minute }, true],
    ['has the same survey', { state: 'done' }, { answeredAt: noon - minute }, false],
  ])('is brought up again or not where it %s', async (_, changes, more, isNew) => {
    const former = deliveryOf(end('a'), changes);
    const found = { ...end('a'), ...more };
    expect(await newFindings([found], storeOf(former), look)).toEqual(isNew ? [{ ...found, former }] : []);
  });
});
