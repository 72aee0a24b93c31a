import { applianceHost } from '../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import {
  advanceUnattended,
  day,
  deliveryOf,
  hour,
  minute,
  outcomesOf,
  takeDown,
  warmStand,
} from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf, workSince } from './support/inspect';
import { addConfiguration, ticksSince } from './support/polling';
import { consumersOf } from './support/poison';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

function breakerIn(stand: VirtualStand): unknown {
  return entitiesOf(stand, 'circuit-breaker')[0]?.value;
}

/** An appliance that is down, with so many sessions held for it. */
async function downStand(sessions: number): Promise<VirtualStand> {
  const stand = await warmStand();
  takeDown(stand);
  for (let session = 0; session < 5 + sessions; session += 1) {
    playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
    await stand.advance(2);
  }
  await stand.advance(minute);
  return stand;
}

function held(stand: VirtualStand): number {
  return deliveriesOf(stand).filter(({ heldFor }) => heldFor !== undefined).length;
}

describe('an appliance that cannot be reached', () => {
  test('five times in a row is not called any more: deliveries wait and use up no attempt', async () => {
    const stand = await downStand(3);
    expect(breakerIn(stand)).toMatchObject({
      phase: 'open',
      failures: 5,
      cause: expect.stringContaining('could not be reached') as string,
    });
    const asked = stand.appliance.calls.length;
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(stand.appliance.calls.length).toBe(asked);
    const delivery = deliveryOf(stand, lsid);
    expect(delivery).toMatchObject({ state: 'waiting', failures: 0, heldFor: stand.configurationId });
    expect(outcomesOf(delivery)).toEqual(['held']);
    expect(delivery.attempts[0]?.cause).toContain('known to be down');
  });

  test('is probed every five minutes with a question about no session, which costs no write', async () => {
    const stand = await downStand(10);
    await stand.advance(30 * minute);
    const asked = stand.appliance.calls.length;
    const mark = stand.platform.ledger.mark();
    await stand.advance(hour);
    const probes = stand.appliance.calls.slice(asked).map(({ path }) => path);
    expect(probes).toHaveLength(12);
    expect(new Set(probes)).toEqual(new Set(['/api/command', '/oauth2/token']));
    expect(consumersOf(stand, mark).started).toBe(12);
    const writes = [...workSince(stand, mark), ...ticksSince(stand, mark)].map(
      ({ storage }) => storage.writes,
    );
    expect(writes.reduce((sum, count) => sum + count, 0)).toBe(0);
    expect(held(stand)).toBe(15);
  });

  test('and then answers too slowly is still tried only once every five minutes', async () => {
    const stand = await downStand(10);
    stand.appliance.faults.clear();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'slow', delayMs: 3 * minute * 1000 });
    const asked = () => stand.appliance.calls.length;
    const before = asked();
    await stand.advance(hour);
    expect(breakerIn(stand)).toMatchObject({ phase: 'open' });
    expect(asked() - before).toBeLessThanOrEqual(12);
    expect(deliveriesOf(stand).filter(({ state }) => state === 'parked')).toEqual([]);
    stand.appliance.faults.clear();
    await stand.advance(hour);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  });

  test('gets everything that was held once it answers, some of it with every run', async () => {
    const stand = await downStand(35);
    await stand.advance(3 * hour);
    expect(held(stand)).toBe(40);
    stand.appliance.faults.clear();
    await stand.advance(6 * minute);
    expect(breakerIn(stand)).toMatchObject({ phase: 'half-open', failures: 0 });
    await stand.advance(30 * minute);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
    const workLogs = [1, 2, 3, 4, 5].flatMap((number) => workLogsOf(stand, `SUP-${number}`));
    expect(workLogs).toHaveLength(40);
    expect(breakerIn(stand)).toMatchObject({ phase: 'closed' });
  });

  test('for two days: nothing is lost and nothing is written in vain', async () => {
    const stand = await downStand(20);
    await advanceUnattended(stand, 47 * hour);
    await stand.advance(hour);
    expect(held(stand)).toBe(25);
    expect(Math.max(...deliveriesOf(stand).map(({ attempts }) => attempts.length))).toBeLessThanOrEqual(8);
    stand.appliance.faults.clear();
    await stand.advance(hour);
    expect(deliveriesOf(stand).every(({ state }) => state === 'done')).toBe(true);
  });

  test('that does not answer at all, as behind a firewall, counts as down: nothing is given up', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'slow', delayMs: 300_000 });
    for (let session = 0; session < 8; session += 1) {
      playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
    }
    await stand.advance(2 * day);
    expect(breakerIn(stand)).toMatchObject({ phase: 'open' });
    const waiting = deliveriesOf(stand).filter(({ state }) => state === 'waiting');
    expect(waiting).toHaveLength(8);
    stand.appliance.faults.clear();
    await stand.advance(hour);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  });

  test('and whose configuration is deleted: what was held is soon parked, all together', async () => {
    const stand = await downStand(60);
    await stand.advance(10 * minute);
    expect(held(stand)).toBe(65);
    const { revision, settings } = await administer(stand, 'readConfiguration', {
      id: stand.configurationId,
    });
    await administer(stand, 'deleteConfiguration', {
      id: stand.configurationId,
      revision,
      confirmation: settings.name,
    });
    await stand.advance(30 * minute);
    const parked = deliveriesOf(stand).filter(({ state }) => state === 'parked');
    expect(parked).toHaveLength(65);
    expect(parked[0]?.attempts.at(-1)?.cause).toContain('was deleted');
    expect(breakerIn(stand)).toMatchObject({ phase: 'closed' });
  });

  test.each([0, 1, 7])(
    'holds the one session of a quiet desk for seven days, with %i retries',
    async (retryLimit) => {
      const stand = await warmStand({ retryLimit });
      takeDown(stand);
      const lsid = playSession(stand);
      await stand.advance(hour);
      expect(breakerIn(stand)).toMatchObject({ phase: 'open' });
      await advanceUnattended(stand, 6 * day);
      await stand.advance(hour);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0 });
      stand.appliance.faults.clear();
      await stand.advance(20 * minute);
      expect(deliveryOf(stand, lsid).state).toBe('done');
    },
  );

  test('only for reports, which time out: that is no outage, but each session’s own failure', async () => {
    const stand = await warmStand({ retryLimit: 1 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'slow', delayMs: 90_000 });
    for (let session = 0; session < 8; session += 1) playSession(stand);
    await stand.advance(20 * minute);
    expect(deliveriesOf(stand).filter(({ state }) => state === 'parked')).toHaveLength(8);
    expect(entitiesOf(stand, 'circuit-breaker')).toEqual([]);
  });

  test('behind a firewall while a token is still valid: what times out is held like the rest', async () => {
    const stand = await warmStand({ retryLimit: 0 });
    stand.appliance.faults.add({ endpoint: 'any', kind: 'slow', delayMs: 300_000 });
    const lsid = playSession(stand);
    await stand.advance(hour);
    expect(breakerIn(stand)).toMatchObject({ phase: 'open' });
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0 });
  });

  test('costs one more question for each session that fails, until the breaker opens', async () => {
    const stand = await warmStand();
    takeDown(stand);
    const mark = stand.platform.ledger.mark();
    playSession(stand);
    await stand.advance(10);
    const [cost] = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
    expect(cost?.egress.map(({ url }) => new URL(url).pathname)).toEqual(['/api/reporting', '/api/command']);
    expect(cost?.storage).toMatchObject({ reads: 3, writes: 2 });
  });

  test('is not probed any more once it is disabled: what was held is parked with that reason', async () => {
    const stand = await downStand(3);
    await changeSettings(stand, { disabled: true });
    await stand.advance(30 * minute);
    const parked = deliveriesOf(stand).filter(({ state }) => state === 'parked');
    expect(parked).toHaveLength(8);
    expect(parked[0]?.attempts.at(-1)?.cause).toContain('was disabled');
  });

  test('for more than a week: what waited is parked with its reason', async () => {
    const stand = await downStand(1);
    await advanceUnattended(stand, 7 * day);
    await stand.advance(hour);
    const delivery = deliveriesOf(stand).find(({ state }) => state === 'parked');
    expect(delivery?.attempts.at(-1)?.cause).toContain('has waited for 7 days');
    expect(held(stand)).toBe(0);
  });

  test('delays no other configuration', async () => {
    const stand = await createVirtualStand({ configuration: { host: 'gone.beyondtrustcloud.com' } });
    const other = await addConfiguration(stand, { name: 'Other', host: applianceHost });
    for (let session = 0; session < 12; session += 1) {
      playSession(stand);
      await stand.advance(2);
    }
    await stand.advance(minute);
    expect(held(stand)).toBe(12);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(12);
    stand.platform.queue.dropNext(2);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(25 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    expect(held(stand)).toBe(13);
    const ofOther = deliveriesOf(stand).filter(({ configurationId }) => configurationId === other);
    expect(ofOther.every(({ state }) => state === 'done')).toBe(true);
  });
});

test('an appliance that fails but answers does not count as down', async () => {
  const stand = await warmStand();
  stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
  for (let session = 0; session < 8; session += 1) playSession(stand);
  await stand.advance(10 * minute);
  expect(entitiesOf(stand, 'circuit-breaker')).toEqual([]);
});
