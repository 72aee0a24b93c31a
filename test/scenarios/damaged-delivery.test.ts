import type { Delivery } from '../../src/delivery/delivery';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
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

test.each([
  ['an attempt of another version', { attempts: unknownAttempt }],
  ['a source of another version', { source: 'carrier-pigeon' }],
  ['no list of attempts', { attempts: 'none' }],
  ['no time of its last change', { updatedAt: undefined }],
  ['half a millisecond', { updatedAt: 1_768_208_460_000.5 }],
])('one damaged delivery that waits, with %s, neither stops the sweep nor gets lost', async (_, changes) => {
  const { stand, deliveries } = await standWithThreeLost();
  const [first] = deliveries;
  if (!first) throw new Error('There is no delivery.');
  damageDelivery(stand, first, changes);
  const mark = stand.platform.ledger.mark();
  await stand.advance(25 * minute);
  expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done']);
  for (const issueKey of ['SUP-1', 'SUP-2', 'SUP-3']) expect(workLogsOf(stand, issueKey)).toHaveLength(1);
  expect(outcomesOf(deliveryOf(stand, first.lsid ?? ''))).toEqual(
    expect.arrayContaining(['damaged', 'done']) as string[],
  );
  const told = logOf(stand, mark).filter((line) => line.includes('is damaged'));
  expect(told.join()).toContain(Object.keys(changes).join());
  expect(told.join()).not.toContain('Secret');
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
  await stand.advance(minute);
  expect(deliveryOf(stand, first.lsid ?? '').state).toBe('done');
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('a damaged delivery keeps the time of its retry, and its event is not taken twice', async () => {
  const stand = await warmStand();
  stand.jira.faults.add({ path: /worklog/, status: 500, times: 1 });
  const lsid = playSession(stand);
  await stand.advance(10);
  const failed = deliveryOf(stand, lsid);
  damageDelivery(stand, failed, { attempts: [{ ...failed.attempts[0], outcome: 'exploded' }] });
  await stand.advance(minute);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
  await stand.advance(10 * minute);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(deliveryOf(stand, lsid).state).toBe('done');
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
