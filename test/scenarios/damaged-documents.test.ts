import { isDone } from '../../src/delivery/delivery';
import { accounts } from '../stand/jira/sample/users';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { alertIssueOf, alertingStand, alertIssuesOf, look, park } from './support/alert-issue';
import { startBackfill, standWithPast, backfillOf, untilBackfilled } from './support/backfill';
import { assigneeOf, issueNamed } from './support/created-issues';
import { day, deliveryOf, hour, minute, takeDown, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { damage, logOf } from './support/planted';
import { entitiesOf } from './support/stored';
import {
  addConfiguration,
  loseEvents,
  pollingStand,
  pollingStateOf,
  standWithoutEvents,
} from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const entityName = 'polling-document';

describe('polling continues where it was', () => {
  test.each([
    ['the plan is another version’s', 'plan', { content: { version: 9 } }],
    ['the plan is none', 'plan', { content: 'gone' }],
  ])('if %s, without losing what ended meanwhile', async (_, key, changes) => {
    const stand = await standWithoutEvents();
    await stand.advance(2 * hour);
    const { begunAt } = pollingStateOf(stand);
    stand.platform.stop();
    playSession(stand);
    await stand.advance(3 * hour);
    damage(stand, { entityName, key }, changes);
    await stand.platform.start();
    const mark = stand.platform.ledger.mark();
    await stand.advance(30 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(pollingStateOf(stand).begunAt).toBe(begunAt);
    expect(logOf(stand, mark).filter((line) => line.includes('is damaged'))).toHaveLength(1);
  });

  test.each([
    ['its last failure is another version’s', { failure: { kind: 'tired' } }],
    ['its cursor cannot be read', { cursor: 'yesterday', floor: undefined }],
    ['nothing of its state can be read', { begunAt: 'once upon a time', cursor: undefined }],
  ])('if %s', async (_, changes) => {
    const stand = await standWithoutEvents();
    await stand.advance(2 * hour);
    const key = `state:${stand.configurationId}`;
    damage(stand, { entityName, key }, { content: { ...pollingStateOf(stand), ...changes } });
    playSession(stand);
    await stand.advance(30 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    const { configurations } = await administer(stand, 'listConfigurations', undefined);
    expect(configurations[0]?.polling).toMatchObject({ lastResult: { kind: 'ok' } });
  });
});

test('polling whose last failure cannot be read goes on from its cursor, and walks nothing once more', async () => {
  const stand = await standWithoutEvents();
  await stand.advance(day);
  const listings = async () => {
    stand.appliance.clearCalls();
    await stand.advance(5 * minute);
    return stand.appliance.calls.filter(({ name }) => name?.includes('Listing')).length;
  };
  const usual = await listings();
  const content = { ...pollingStateOf(stand), failure: { kind: 'tired' } };
  damage(stand, { entityName, key: `state:${stand.configurationId}` }, { content });
  // What the hourly look at sessions without an end remembers is lost: it looks at once, with two listings.
  expect(await listings()).toBeLessThanOrEqual(usual + 2);
  expect(await listings()).toBe(usual);
});

test('a damaged push budget does not stop the sweep', async () => {
  const stand = await warmStand();
  const revision = 1;
  stand.platform.store.handle('entity/set', {
    entityName,
    key: 'push-budget',
    value: { revision, content: { used: 'up' } },
  });
  stand.platform.queue.dropNext(60);
  for (let session = 0; session < 60; session += 1) {
    playSession(stand, { externalKey: `SUP-${1 + (session % 5)}`, preset: 'hardly-any-data' });
    if (session % 20 === 0) await stand.advance(1);
  }
  await stand.advance(hour);
  expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
});

test('one damaged backfill takes no other with it, and its days can be backfilled again', async () => {
  const stand = await standWithPast(20);
  const other = await addConfiguration(stand, { name: 'Another', applianceId: 'another' });
  await startBackfill(stand);
  const running = { jobId: (await backfillOf(stand)).jobId };
  const stored = stand.platform.store.dump().find(({ key }) => key === 'backfills');
  const { content } = Object(stored?.value) as { content: Record<string, unknown> };
  damage(
    stand,
    { entityName, key: 'backfills' },
    { content: { ...content, [other]: { state: 'confused' } } },
  );
  expect(await backfillOf(stand)).toMatchObject(running);
  expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 20 });
  damage(stand, { entityName, key: 'backfills' }, { content: { [stand.configurationId]: 'nonsense' } });
  expect(await administer(stand, 'readBackfills', undefined)).toEqual([]);
  await startBackfill(stand);
  expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 0 });
});

test('a damaged circuit breaker allows its appliance to be tried, and stops no other', async () => {
  const stand = await warmStand();
  takeDown(stand);
  const lsids = Array.from({ length: 6 }, () => playSession(stand, { preset: 'hardly-any-data' }));
  await stand.advance(30 * minute);
  expect(deliveryOf(stand, lsids[5] ?? '').heldFor).toBe(stand.configurationId);
  damage(stand, { entityName: 'circuit-breaker', key: stand.configurationId }, { phase: 'molten' });
  stand.appliance.faults.clear();
  const live = playSession(stand, { externalKey: 'SUP-2' });
  await stand.advance(minute);
  expect(deliveryOf(stand, live).state).toBe('done');
  await stand.advance(hour);
  expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(6);
});

describe('what has lost its revision is written again', () => {
  const documents = (stand: VirtualStand) =>
    ['plan', `state:${stand.configurationId}`].map((key) => ({ entityName, key }));

  test('so that polling goes on, also of a configuration that is new', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(2 * hour);
    for (const document of documents(stand)) damage(stand, document, { revision: undefined });
    const { begunAt } = pollingStateOf(stand);
    playSession(stand);
    const other = await addConfiguration(stand, { name: 'Another', pollingEventTypes: ['session-end'] });
    await stand.advance(hour);
    expect(workLogsOf(stand, 'SUP-1').length).toBeGreaterThan(0);
    expect(pollingStateOf(stand).begunAt).toBe(begunAt);
    const { configurations } = await administer(stand, 'listConfigurations', undefined);
    expect(configurations.find(({ id }) => id === other)?.polling).toMatchObject({
      lastResult: { kind: 'ok' },
    });
    const revisions = entitiesOf(stand, entityName).map(
      ({ value }) => (Object(value) as { revision?: number }).revision,
    );
    expect(revisions.every((revision) => revision !== undefined && revision >= 1)).toBe(true);
  });

  test('so that an appliance that is down is not called on and on', async () => {
    const stand = await warmStand();
    takeDown(stand);
    playSession(stand, { preset: 'hardly-any-data' });
    await stand.advance(minute);
    const breaker = { entityName: 'circuit-breaker', key: stand.configurationId };
    damage(stand, breaker, { revision: undefined });
    Array.from({ length: 6 }, () => playSession(stand, { preset: 'hardly-any-data' }));
    await stand.advance(hour);
    const [stored] = entitiesOf(stand, 'circuit-breaker');
    expect(stored?.value).toMatchObject({ phase: 'open' });
  });
});

test('damaged health figures are counted again', async () => {
  const stand = await warmStand();
  await stand.advance(hour);
  expect((await administer(stand, 'readHealth', undefined)).day.done).toBe(1);
  damage(stand, { entityName: 'health', key: 'record' }, { content: { hours: 'many' } });
  playSession(stand);
  await stand.advance(hour);
  expect((await administer(stand, 'readHealth', undefined)).day.done).toBe(2);
});

test('if the record of the alert issue is damaged, the issue is updated and not repeated', async () => {
  const stand = await alertingStand();
  await park(stand, 1);
  await stand.advance(look);
  const { id, key } = alertIssueOf(stand);
  const stored = stand.platform.store.dump().find((item) => item.key === 'alert-issue');
  const { content } = Object(stored?.value) as { content: object };
  damage(stand, { entityName: 'health', key: 'alert-issue' }, { content: { ...content, said: 'nothing' } });
  await park(stand, 2, 20);
  await stand.advance(look);
  expect(alertIssuesOf(stand)).toHaveLength(1);
  expect(alertIssueOf(stand)).toMatchObject({ id, key });
});

test('one damaged mapping of a representative, or one damaged entry of the unmatched, leaves the others intact', async () => {
  const stand = await warmStand({ assignUnassigned: true });
  await administer(stand, 'setOverride', { representative: 'Maja Lindqvist', accountId: accounts.sato });
  playSession(stand, { externalKey: 'SUP-2', representatives: ['dmurphy'] });
  await stand.advance(minute);
  for (const [name, field] of [
    ['unmatched-representatives', 'representatives'],
    ['representative-overrides', 'overrides'],
  ] as const) {
    const [stored] = entitiesOf(stand, name);
    const entries = (Object(stored?.value) as Record<string, unknown[]>)[field] ?? [];
    expect(entries).not.toHaveLength(0);
    const changes = { [field]: [{ who: 'knows' }, ...entries] };
    damage(stand, { entityName: name, key: stored?.key ?? '' }, changes);
  }
  playSession(stand, { externalKey: 'SUP-2', representatives: ['mlindqvist'] });
  playSession(stand, { externalKey: 'SUP-4', representatives: ['hbrandt'] });
  await stand.advance(minute);
  expect(deliveriesOf(stand).filter((delivery) => !isDone(delivery))).toEqual([]);
  expect(assigneeOf(issueNamed(stand, 'SUP-2'))).toBe(accounts.sato);
});

test('one damaged entry of the audit trail leaves the others intact', async () => {
  const stand = await warmStand();
  await changeSettings(stand, { retryLimit: 3 });
  await changeSettings(stand, { retryLimit: 4 });
  const [entry] = stand.platform.store.dump().filter((item) => item.entityName === 'audit-entry');
  damage(stand, { entityName: 'audit-entry', key: entry?.key ?? '' }, { changes: 'some' });
  const { entries } = await administer(stand, 'readAuditTrail', {});
  expect(entries.length).toBeGreaterThan(0);
});

test('polling with a damaged state finds nothing twice', async () => {
  const stand = await pollingStand();
  loseEvents(stand);
  playSession(stand);
  await stand.advance(20 * minute);
  const key = `state:${stand.configurationId}`;
  damage(stand, { entityName, key }, { content: 'lost' });
  await stand.advance(day / 12);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(deliveriesOf(stand)).toHaveLength(1);
});
