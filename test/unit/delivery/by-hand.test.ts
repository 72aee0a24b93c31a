import * as v from 'valibot';
import {
  installationSettingsSchema,
  type ConfigurationSet,
} from '../../../src/configuration/configuration-set';
import { changed, newDelivery, type Delivery } from '../../../src/delivery/delivery';
import { discardDeliveries } from '../../../src/delivery/discard-deliveries';
import { replayDeliveries } from '../../../src/delivery/replay-deliveries';

const now = Date.UTC(2026, 0, 12, 9);

const set: ConfigurationSet = {
  revision: 1,
  configurations: [],
  unreadable: [],
  settings: v.parse(installationSettingsSchema, {}),
};

function delivery(lsid: string, changes: Partial<Delivery>): Delivery {
  const of = { configurationId: 'one', applianceId: 'default', lsid, eventType: 'session-end' } as const;
  return changed(newDelivery({ ...of, source: 'outbound-event' }, now - 60_000), changes, now - 30_000);
}

const waiting = delivery('a', { state: 'waiting' });
const parked = delivery('b', {
  state: 'parked',
  failures: 3,
  denials: [{ of: 'SUP-1', since: now - 40_000 }],
});
const done = delivery('c', { state: 'done' });
const withRemarks = delivery('d', { state: 'done-with-remarks' });
const ignored = delivery('e', { state: 'ignored' });
const all = [waiting, parked, done, withRemarks, ignored];
const ids = all.map(({ id }) => id);

/** A storage that holds all of them, and what is written and pushed. */
function world() {
  const written: Delivery[] = [];
  const pushed: string[] = [];
  const dependencies = {
    deliveries: {
      getMany: () => Promise.resolve(all),
      ofState: () => Promise.resolve({ deliveries: [] }),
      replace: (_: Delivery, next: Delivery) => {
        written.push(next);
        return Promise.resolve(true);
      },
    },
    configurations: { read: () => Promise.resolve(set) },
    queue: {
      push: (messages: readonly { message: { deliveryId: string } }[]) => {
        pushed.push(...messages.map(({ message }) => message.deliveryId));
        return Promise.resolve();
      },
    },
    now: () => now,
    pause: () => Promise.resolve(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  return { dependencies, written, pushed };
}

describe('a replay', () => {
  test('is of what is at rest: what waits keeps its retries', async () => {
    const { dependencies, written, pushed } = world();
    const result = await replayDeliveries({ ids }, 'somebody', dependencies);
    expect(result).toEqual({
      replayed: 4,
      left: [{ why: 'under-way', count: 1 }],
      more: false,
    });
    expect(written.map(({ id }) => id)).toEqual(ids.filter((id) => id !== waiting.id));
    expect(pushed).toEqual(written.map(({ id }) => id));
  });

  test('leaves what is done as a whole, if it is to be asked about first', async () => {
    const { dependencies, written } = world();
    const result = await replayDeliveries({ ids, leaveDone: true }, 'somebody', dependencies);
    expect(result).toEqual({
      replayed: 3,
      left: [
        { why: 'under-way', count: 1 },
        { why: 'done', count: 1 },
      ],
      more: false,
    });
    expect(written.map(({ id }) => id)).toEqual(ids.filter((id) => id !== waiting.id && id !== done.id));
  });

  test('begins anew: what failed and what Jira denied before does not count any more', async () => {
    const { dependencies, written } = world();
    await replayDeliveries({ ids }, 'somebody', dependencies);
    const again = written.find(({ id }) => id === parked.id);
    expect(again).toMatchObject({ state: 'waiting', failures: 0, denials: undefined, replayedAt: now });
  });
});

test('only what is parked or waits can be discarded: what is done stays done', async () => {
  const { dependencies, written } = world();
  const order = { ids, reason: 'Not ours.', by: 'somebody' };
  expect(await discardDeliveries(order, dependencies)).toEqual({
    discarded: 2,
    left: [{ why: 'settled', count: 3 }],
  });
  expect(written.map(({ id, state }) => [id, state])).toEqual([
    [waiting.id, 'discarded'],
    [parked.id, 'discarded'],
  ]);
});
