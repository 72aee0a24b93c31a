import { newDelivery, type Delivery } from '../../../src/delivery/delivery';
import { deferToSchedule } from '../../../src/delivery/defer-to-schedule';
import { StorageUnavailable } from '../../../src/failure/platform-errors';

const start = Date.UTC(2026, 0, 12, 9);

function delivery(lsid: string): Delivery {
  const eventType = 'session-end';
  return newDelivery(
    { configurationId: 'c', applianceId: 'default', lsid, eventType, source: 'outbound-event' },
    start,
  );
}

/** A storage that refuses each delivery so many times; `changed` is one that somebody else was faster with. */
async function leave(refusals: Record<string, number>, changed?: string) {
  let now = start;
  let writes = 0;
  const dueAt: Record<string, number> = {};
  const replace = ({ lsid = '' }: Delivery, next: Delivery): Promise<boolean> => {
    writes += 1;
    const left = refusals[lsid] ?? 0;
    refusals[lsid] = left - 1;
    if (left > 0) return Promise.reject(new StorageUnavailable('write a delivery', 'TOO_MANY_REQUESTS'));
    if (lsid === changed) return Promise.resolve(false);
    dueAt[lsid] = next.dueAt - start;
    return Promise.resolve(true);
  };
  await deferToSchedule(Object.keys(refusals).map(delivery), 90, {
    deliveries: { replace },
    now: () => now,
    pause: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
  });
  return { dueAt, writes, waited: now - start };
}

describe('what the queue refused is made due at once', () => {
  test('with one write each', async () => {
    expect(await leave({ a: 0, b: 0 })).toEqual({ dueAt: { a: 0, b: 0 }, writes: 2, waited: 0 });
  });

  test('also if storage refuses that at first, and only what it refused is written again', async () => {
    expect(await leave({ a: 0, b: 2 })).toEqual({ dueAt: { a: 0, b: 0 }, writes: 4, waited: 3_000 });
  });

  test('unless somebody else has changed it meanwhile', async () => {
    expect(await leave({ a: 1 }, 'a')).toEqual({ dueAt: {}, writes: 2, waited: 1_000 });
  });

  test('and is left with its due time if storage goes on refusing', async () => {
    expect(await leave({ a: 100 })).toEqual({ dueAt: {}, writes: 4, waited: 7_000 });
  });
});
