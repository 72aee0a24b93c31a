import type { Delivery } from '../../src/delivery/delivery';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, hour, minute, outcomesOf, takeDown, warmStand } from './support/deliveries';
import { playSession, workLogsOf } from './support/inspect';
import { damage, logOf } from './support/planted';
import { pollingStand } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

/** Damages the record of a delivery. */
function damageDelivery(stand: VirtualStand, { id }: Delivery, changes: Record<string, unknown>): void {
  damage(stand, { entityName: 'delivery', key: id }, changes);
}

const unknownAttempt = [
  { at: 'yesterday', stage: 'teleport', outcome: 'vanished', cause: 'Secret chat text.' },
];

/** A stand with three sessions whose push was lost: the schedule is to find them. */
async function standWithThreeLost() {
  const stand = await warmStand();
  stand.platform.queue.dropNext(3);
  const lsids = ['SUP-1', 'SUP-2', 'SUP-3'].map((externalKey) => playSession(stand, { externalKey }));
  await stand.advance(minute);
  return { stand, deliveries: lsids.map((lsid) => deliveryOf(stand, lsid)) };
}

/** Neither the queue nor the schedule is to bring it up. */
function expectAtRest({ dueAt, updatedAt }: Delivery): void {
  expect(dueAt).toBeLessThanOrEqual(updatedAt);
}

/** A replay of what is damaged waits until Jira shows what an earlier attempt may have written. */
const untilReplayed = 3 * minute;

test.each([
  ['an attempt of another version', { attempts: unknownAttempt }],
  ['a source of another version', { source: 'carrier-pigeon' }],
  ['no list of attempts', { attempts: 'none' }],
  ['no time of its last change', { updatedAt: undefined }],
  ['half a millisecond', { updatedAt: 1_768_208_460_000.5 }],
])('a damaged delivery that waits, with %s, is parked once, and stops no other', async (_, changes) => {
  const { stand, deliveries } = await standWithThreeLost();
  const [first] = deliveries;
  if (!first) throw new Error('There is no delivery.');
  damageDelivery(stand, first, changes);
  const mark = stand.platform.ledger.mark();
  await stand.advance(25 * minute);
  for (const issueKey of ['SUP-2', 'SUP-3']) expect(workLogsOf(stand, issueKey)).toHaveLength(1);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
  const lsid = first.lsid ?? '';
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked', configurationId: first.configurationId });
  expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['damaged']);
  expectAtRest(deliveryOf(stand, lsid));
  const { rows } = await administer(stand, 'listDeliveries', { state: 'parked' });
  expect(rows).toMatchObject([{ id: first.id, lsid, cause: expect.stringContaining('could not be read') }]);
  const told = logOf(stand, mark).filter((line) => line.includes('is damaged'));
  expect(told.join()).toContain(Object.keys(changes).join());
  expect(told.join()).not.toContain('Secret');
  const parked = stand.platform.ledger.mark();
  await stand.advance(25 * minute);
  expect(logOf(stand, parked).filter((line) => line.includes('is damaged'))).toEqual([]);

  expect(await administer(stand, 'replayDeliveries', { ids: [first.id] })).toMatchObject({ replayed: 1 });
  await stand.advance(untilReplayed);
  expect(deliveryOf(stand, lsid).state).toBe('done');
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('a damaged delivery can be discarded', async () => {
  const { stand, deliveries } = await standWithThreeLost();
  const [first] = deliveries;
  if (!first) throw new Error('There is no delivery.');
  damageDelivery(stand, first, { attempts: 'none' });
  const discarded = { ids: [first.id], reason: 'Logged by hand.' };
  expect(await administer(stand, 'discardDeliveries', discarded)).toMatchObject({ discarded: 1 });
  await stand.advance(hour);
  expect(deliveryOf(stand, first.lsid ?? '').state).toBe('discarded');
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
});

test('a delivery whose state cannot even be read is listed as parked and can be replayed', async () => {
  const { stand, deliveries } = await standWithThreeLost();
  const [first] = deliveries;
  if (!first) throw new Error('There is no delivery.');
  damageDelivery(stand, first, { state: 'lost-in-thought' });
  await stand.advance(25 * minute);
  const { rows } = await administer(stand, 'listDeliveries', {});
  expect(rows).toHaveLength(4);
  const row = rows.find(({ id }) => id === first.id);
  expect(row).toMatchObject({ state: 'parked', lsid: first.lsid });
  expect(row?.cause).toContain('(state)');
  expect(await administer(stand, 'readDelivery', { id: first.id })).toMatchObject({ canReplay: true });
  expect((await administer(stand, 'exportDeliveries', {})).rows).toBe(4);
  expect(await administer(stand, 'replayDeliveries', { ids: [first.id] })).toMatchObject({ replayed: 1 });
  await stand.advance(untilReplayed);
  expect(deliveryOf(stand, first.lsid ?? '').state).toBe('done');
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('the replay of a damaged delivery finds what an attempt had left in Jira, however late that appears', async () => {
  const stand = await warmStand();
  stand.jira.faults.add({ method: 'POST', path: /worklog/, kind: 'late-effect', delayMs: 600_000, times: 1 });
  const lsid = playSession(stand);
  await stand.advance(20);
  const { id } = deliveryOf(stand, lsid);
  // What the queue holds, which knows of the doubt, is lost.
  stand.platform.stop();
  await stand.platform.start();
  const times = { createdAt: undefined, updatedAt: undefined };
  damageDelivery(stand, deliveryOf(stand, lsid), { attempts: 'none', ...times });
  await administer(stand, 'replayDeliveries', { ids: [id] });
  await stand.advance(hour);
  expect(deliveryOf(stand, lsid).state).toBe('done');
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('what is damaged and held for an appliance is parked once the appliance answers', async () => {
  const stand = await warmStand();
  takeDown(stand);
  const lsids = Array.from({ length: 7 }, () => playSession(stand, { preset: 'hardly-any-data' }));
  await stand.advance(30 * minute);
  const [damaged = '', ...others] = lsids;
  expect(deliveryOf(stand, damaged).heldFor).toBe(stand.configurationId);
  damageDelivery(stand, deliveryOf(stand, damaged), { attempts: 'none' });
  stand.appliance.faults.clear();
  await stand.advance(hour);
  expect(deliveryOf(stand, damaged).state).toBe('parked');
  expectAtRest(deliveryOf(stand, damaged));
  for (const lsid of others) expect(deliveryOf(stand, lsid).state).toBe('done');
});

test('what is damaged and due is parked and not held, although its appliance is down', async () => {
  const { stand, deliveries } = await standWithThreeLost();
  const [first] = deliveries;
  if (!first) throw new Error('There is no delivery.');
  damageDelivery(stand, first, { attempts: 'none' });
  takeDown(stand);
  Array.from({ length: 6 }, () => playSession(stand, { preset: 'hardly-any-data' }));
  await stand.advance(hour);
  const parked = deliveryOf(stand, first.lsid ?? '');
  expect(parked).toMatchObject({ state: 'parked', attempts: [{ outcome: 'damaged' }] });
  expect(parked.heldFor).toBeUndefined();
});

test('a damaged delivery keeps its key, so that its event is not taken twice', async () => {
  const stand = await pollingStand();
  const lsid = playSession(stand);
  await stand.advance(minute);
  damageDelivery(stand, deliveryOf(stand, lsid), { attempts: 'none' });
  await stand.advance(2 * hour);
  expect((await administer(stand, 'listDeliveries', {})).rows).toMatchObject([{ lsid, state: 'parked' }]);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('a damaged delivery keeps no other event of its session from being brought in', async () => {
  const stand = await warmStand();
  const lsid = playSession(stand);
  await stand.advance(20);
  damageDelivery(stand, deliveryOf(stand, lsid), { attempts: 'none', updatedAt: undefined });
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5', comments: 'Quick and friendly.' });
  await stand.advance(5 * minute);
  const { rows } = await administer(stand, 'listDeliveries', {});
  expect(rows.find(({ eventType }) => eventType === 'customer-survey')).toMatchObject({
    lsid,
    state: 'done',
  });
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('one damaged delivery stops neither polling nor the health figures', async () => {
  const stand = await pollingStand();
  const lsid = playSession(stand);
  playSession(stand, { externalKey: 'SUP-2' });
  await stand.advance(minute);
  damageDelivery(stand, deliveryOf(stand, lsid), { attempts: unknownAttempt });
  stand.appliance.outbound.addFault({ kind: 'lose', events: 1 });
  playSession(stand, { externalKey: 'SUP-3' });
  await stand.advance(hour);
  for (const issueKey of ['SUP-1', 'SUP-2', 'SUP-3']) expect(workLogsOf(stand, issueKey)).toHaveLength(1);
  const { day } = await administer(stand, 'readHealth', undefined);
  expect(day).toMatchObject({ foundByPolling: 1 });
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  expect(configurations[0]).toMatchObject({ state: { kind: 'working' } });
});
