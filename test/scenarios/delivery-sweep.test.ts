import { stopVirtualStands } from '../stand/virtual-stand';
import { advanceUnattended, day, deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, postEvent, workLogsOf, workSince } from './support/inspect';
import { addConfiguration, ticksSince } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

describe('the five-minute schedule', () => {
  test('requeues what the queue lost, in parts and with room for live events', async () => {
    const stand = await warmStand();
    stand.platform.queue.dropNext(160);
    for (let session = 0; session < 160; session += 1) {
      playSession(stand, { externalKey: `SUP-${1 + (session % 5)}`, preset: 'hardly-any-data' });
      if (session % 20 === 0) await stand.advance(1);
    }
    const mark = stand.platform.ledger.mark();
    await stand.advance(18 * minute);
    const live = playSession(stand, { externalKey: 'SUP-6' });
    await stand.advance(20);
    expect(deliveryOf(stand, live).state).toBe('done');
    await stand.advance(hour);
    const pushes = stand.platform.ledger
      .since(mark)
      .filter(({ kind }) => kind !== 'webTrigger')
      .map(({ pushes: count }) => count);
    expect(Math.max(...pushes)).toBeLessThanOrEqual(250);
    expect(pushes.filter((count) => count > 1).length).toBeGreaterThan(1);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
    expect([1, 2, 3, 4, 5].flatMap((number) => workLogsOf(stand, `SUP-${number}`))).toHaveLength(160);
  });

  test('pushes what is due only once, although its query lags behind', async () => {
    const stand = await warmStand({}, { queryLagMs: 20_000 });
    stand.platform.queue.dropNext(3);
    for (let session = 0; session < 3; session += 1) playSession(stand);
    await stand.advance(14 * minute + 50);
    const mark = stand.platform.ledger.mark();
    await stand.advance(hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(3);
    expect(ticksSince(stand, mark).reduce((sum, { pushes }) => sum + pushes, 0)).toBe(3);
  });

  test('finds what the platform dropped after a day in the queue', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({
      path: /worklog/,
      status: 429,
      headers: { 'Retry-After': '600', 'RateLimit-Reason': 'jira-quota-global-based' },
    });
    const lsid = playSession(stand);
    await stand.advance(23 * hour);
    stand.jira.faults.clear();
    stand.platform.queue.stop();
    await stand.advance(3 * hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
  });

  test.each([1, 20])(
    'costs two queries for deliveries when there is nothing to do, with %i configurations',
    async (count) => {
      const stand = await warmStand();
      for (let added = 1; added < count; added += 1) {
        await addConfiguration(stand, { name: `Number ${added}` });
      }
      await stand.advance(10 * minute);
      const mark = stand.platform.ledger.mark();
      await stand.advance(5 * minute);
      const [tick] = ticksSince(stand, mark);
      const [due, breakers, next] = tick?.storage.operations ?? [];
      expect([due, breakers]).toEqual([
        { operation: 'entity/query', kb: 0 },
        { operation: 'entity/query', kb: 0 },
      ]);
      expect(next?.operation).not.toBe('entity/query');
      expect(tick).toMatchObject({ pushes: 0, storage: { reads: 5 } });
    },
  );
});

test('a retried event costs one more write for each failure', async () => {
  const stand = await warmStand();
  stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 2 });
  const mark = stand.platform.ledger.mark();
  playSession(stand);
  await stand.advance(5 * minute);
  const costs = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
  expect(costs.map(({ storage, egress }) => [storage.reads, storage.writes, egress.length])).toEqual([
    [2, 1, 1],
    [2, 1, 1],
    [2, 1, 1],
  ]);
});

describe('a delivery that has outlived its retention', () => {
  test('counts as absent although the platform still returns it: its event is claimed again', async () => {
    const stand = await warmStand();
    stand.platform.store.consistency.keepExpired = true;
    const lsid = playSession(stand);
    await stand.advance(minute);
    const first = deliveryOf(stand, lsid);
    await advanceUnattended(stand, 90 * day);
    expect(await postEvent(stand, { event: 'support_conference_end', lsid })).toBe(200);
    await stand.advance(minute);
    const second = deliveryOf(stand, lsid);
    expect(second.createdAt).toBeGreaterThan(first.createdAt);
    expect(second).toMatchObject({
      state: 'done',
      attempts: [{ cause: 'The work log on SUP-1 was up to date.' }],
    });
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});
