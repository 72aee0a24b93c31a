import { claimDelivery } from '../../../src/delivery/claim-delivery';
import { changed, newDelivery, withAttempt, type Delivery } from '../../../src/delivery/delivery';
import type { EventType } from '../../../src/session/event-type';

const minute = 60_000;
const now = 10 * minute;

function delivery(eventType: EventType = 'customer-survey'): Delivery {
  const of = { configurationId: 'c', applianceId: 'default', lsid: 'a', eventType };
  return newDelivery({ ...of, source: 'outbound-event' }, minute);
}

const done = (of: Delivery) =>
  withAttempt(of, { at: 2 * minute, stage: 'work-log', outcome: 'done' }, { state: 'done' });

/** A storage in which the delivery is taken; `overtakes` is what somebody else writes before the first write. */
function storeWith(kept: Delivery, overtakes?: Delivery) {
  let current = kept;
  let left = overtakes;
  return {
    current: () => current,
    deliveries: {
      claim: () => Promise.resolve(false),
      get: () => Promise.resolve(current),
      replace: (previous: Delivery, next: Delivery) => {
        if (left) [current, left] = [left, undefined];
        if (previous.updatedAt !== current.updatedAt) return Promise.resolve(false);
        current = next;
        return Promise.resolve(true);
      },
    },
  };
}

describe('an event that came before', () => {
  test('leads to nothing, if it is no survey’s', async () => {
    const store = storeWith(done(delivery('session-end')));
    const before = store.current();
    expect(await claimDelivery(delivery('session-end'), 90, now, store.deliveries)).toBeUndefined();
    expect(store.current()).toBe(before);
  });

  test('of a survey has a delivery that is done brought up a minute later', async () => {
    const store = storeWith(done(delivery()));
    const claimed = await claimDelivery(delivery(), 90, now, store.deliveries);
    expect(claimed).toMatchObject({ delaySeconds: 60, delivery: { state: 'waiting', failures: 0 } });
    expect(store.current().dueAt).toBe(now + 16 * minute);
  });

  test('of a survey is noted on a delivery that is under way, whose planned retry stays planned', async () => {
    const waiting = withAttempt(delivery(), {
      at: 2 * minute,
      stage: 'session',
      outcome: 'failed',
      nextAt: 20 * minute,
    });
    const store = storeWith(waiting);
    expect(await claimDelivery(delivery(), 90, now, store.deliveries)).toBeUndefined();
    expect(store.current()).toMatchObject({ state: 'waiting', cameAgain: true });
    expect(store.current().attempts.at(-1)).toMatchObject({ outcome: 'reopened', nextAt: 20 * minute });
  });

  test('of a survey is brought up, if the attempt under way ends before that could be noted', async () => {
    const waiting = delivery();
    const store = storeWith(waiting, done(waiting));
    const claimed = await claimDelivery(delivery(), 90, now, store.deliveries);
    expect(claimed).toMatchObject({ delaySeconds: 60, delivery: { state: 'waiting' } });
    expect(store.current().attempts.map(({ outcome }) => outcome)).toEqual(['done', 'reopened']);
  });
});

test('whoever still holds the copy from before a change can no longer write it, even in the same millisecond', () => {
  const one = delivery();
  const first = changed(one, { failures: 1 }, one.updatedAt);
  const second = changed(first, { failures: 2 }, one.updatedAt);
  expect(new Set([one, first, second].map(({ updatedAt }) => updatedAt)).size).toBe(3);
});
