import type { ConfigurationSummary } from '../../../src/administration/admin-api';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import type { Delivery } from '../../../src/delivery/delivery';
import { pastDelivery, plantDeliveries } from '../support/planted';
import { deliveriesOf, playSession, postEvent } from '../support/inspect';
import { plantConfigurations, storedConfigurations } from '../support/stored';

const none = { value: 0, orMore: false };

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

async function summary(): Promise<ConfigurationSummary> {
  const [first] = (await administer(stand, 'listConfigurations', undefined)).configurations;
  if (!first) throw new Error('There is no configuration.');
  return first;
}

/** Plays a session and gives the app the time to process it. */
async function session(externalKey = 'SUP-1', seconds = 20): Promise<void> {
  playSession(stand, { externalKey });
  await stand.advance(seconds);
}

describe('the list of configurations', () => {
  test('is empty on a new site', async () => {
    stopVirtualStands();
    stand = await createVirtualStand({ configuration: 'none' });
    expect(await administer(stand, 'listConfigurations', undefined)).toEqual({
      revision: 0,
      configurations: [],
      unreadable: [],
      canAllowInvalidCertificates: false,
    });
  });

  test('shows what a configuration is and listens to', async () => {
    await changeSettings(stand, {
      applianceId: 'Berlin',
      outboundEventTypes: ['customer-survey'],
      pollingEventTypes: ['session-end'],
      pollingIntervalMinutes: 15,
    });
    expect(await summary()).toEqual({
      id: stand.configurationId,
      revision: 2,
      name: 'Help desk',
      host: 'helpdesk.beyondtrustcloud.com',
      applianceId: 'Berlin',
      timeZone: 'UTC',
      hasClientSecret: true,
      outboundEventTypes: ['customer-survey'],
      pollingIntervalMinutes: 15,
      state: { kind: 'never-heard-from' },
      waiting: 0,
      parked: none,
      lately: { waiting: none, parked: none, withRemarks: none },
    });
  });
});

test('after hundreds of sessions that something else brought up, the last event and the waiting deliveries are shown', async () => {
  const event = pastDelivery(stand, 0, 3_600_000);
  const later = (number: number): Delivery => ({
    ...pastDelivery(stand, number, 1_800_000 - number),
    source: 'backfill',
  });
  const backfilled = Array.from({ length: 250 }, (_, index) => later(index + 1));
  await plantDeliveries(stand, [
    event,
    ...backfilled,
    { ...later(999), state: 'waiting', dueAt: Date.now() + 3_600_000 },
  ]);
  expect(await summary()).toMatchObject({ lastEventAt: event.createdAt, waiting: 1 });
});

describe('the state of a configuration', () => {
  test('goes from never heard from to working, to failing, back to working, and to disabled', async () => {
    expect(await summary()).toMatchObject({ state: { kind: 'never-heard-from' } });
    await session();
    const firstEventAt = (await summary()).lastEventAt;
    expect(await summary()).toMatchObject({ state: { kind: 'working' }, waiting: 0 });
    expect(firstEventAt).toBeLessThanOrEqual(stand.clock.now());

    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    await session('SUP-2', 5);
    const failing = await summary();
    expect(failing).toMatchObject({
      state: { kind: 'failing', cause: expect.stringContaining('failed with status 500') },
      waiting: 1,
    });
    expect(failing.lastEventAt).toBeGreaterThan(firstEventAt ?? Infinity);
    await stand.advance(600);
    await session('SUP-3', 5);
    expect(await summary()).toMatchObject({ state: failing.state, waiting: 2 });

    stand.appliance.faults.clear();
    await session('SUP-1', 20);
    expect(await summary()).toMatchObject({ state: { kind: 'working' } });
    await stand.advance(2 * 3600);
    expect(await summary()).toMatchObject({ state: { kind: 'working' }, waiting: 0 });

    const { id, revision } = await summary();
    await administer(stand, 'setDisabled', { id, revision, disabled: true });
    expect(await summary()).toMatchObject({ state: { kind: 'disabled' } });
    await administer(stand, 'setDisabled', { id, revision: revision + 1, disabled: false });
    expect(await summary()).toMatchObject({ state: { kind: 'working' } });
  });

  test('is failing since the first failure, with the latest cause', async () => {
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'truncated' });
    await session('SUP-1', 1);
    const { state } = await summary();
    expect(state).toMatchObject({ kind: 'failing', cause: expect.stringContaining('500') });
    await stand.advance(60);
    expect(await summary()).toMatchObject({
      state: {
        kind: 'failing',
        since: state.kind === 'failing' ? state.since : undefined,
        cause: expect.stringContaining('could not be read'),
      },
    });
  });

  test('is working again once what failed has arrived, although nothing new has come', async () => {
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    await session('SUP-1', 5);
    expect((await summary()).state.kind).toBe('failing');
    await stand.advance(120);
    expect(await summary()).toMatchObject({ state: { kind: 'working' }, waiting: 0 });
  });

  test('is working if it was heard from, although nothing had to be written', async () => {
    await postEvent(stand, { event: 'support_conference_begin', lsid: 'a'.repeat(32) });
    await stand.advance(1);
    expect(await summary()).toMatchObject({
      state: { kind: 'working' },
      lastEventAt: expect.any(Number),
      waiting: 0,
    });
  });

  test('is not failing because it was disabled while a delivery waited, which goes on once it is enabled', async () => {
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'not-ready' });
    await session('SUP-1', 5);
    await administer(stand, 'setDisabled', { id: stand.configurationId, revision: 1, disabled: true });
    await stand.advance(3600);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'parked' }]);
    await administer(stand, 'setDisabled', { id: stand.configurationId, revision: 2, disabled: false });
    expect(await summary()).toMatchObject({ state: { kind: 'working' }, waiting: 1, parked: { value: 0 } });
  });

  test('is its own: one fails, the other works', async () => {
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const other = { ...settings, name: 'Other' };
    await administer(stand, 'saveConfiguration', { settings: other, clientSecret: 'not-the-secret' });
    await session();
    const { configurations } = await administer(stand, 'listConfigurations', undefined);
    expect(configurations.map(({ name, state }) => [name, state.kind])).toEqual([
      ['Help desk', 'working'],
      ['Other', 'failing'],
    ]);
  });
});

describe('what the admin page costs', () => {
  /** Storage operations and Jira calls of one call of the resolver. */
  async function costOf(call: () => Promise<unknown>) {
    const mark = stand.platform.ledger.mark();
    await call();
    const [record] = stand.platform.ledger.since(mark);
    return {
      reads: record?.storage.reads,
      writes: record?.storage.writes,
      jira: record?.jira.map(({ method, path }) => `${method} ${path}`),
    };
  }

  const permissionQuestion = ['GET /rest/api/3/mypermissions'];

  test('for the list: the set, polling, circuit breakers, what is open in three states, and the newest deliveries', async () => {
    await session();
    const list = () => administer(stand, 'listConfigurations', undefined);
    expect(await costOf(list)).toEqual({ reads: 7, writes: 0, jira: permissionQuestion });
    const [first] = storedConfigurations(stand);
    plantConfigurations(stand, [first, { ...first, id: 'two' }, { ...first, id: 'three' }]);
    expect(await costOf(list)).toEqual({ reads: 7, writes: 0, jira: permissionQuestion });
  });

  test('for waiting deliveries: five reads, however many wait and for whom', async () => {
    const waiting = Array.from({ length: 600 }, (_, at) => ({
      ...pastDelivery(stand, at, 1_800_000 - at),
      state: 'waiting' as const,
      dueAt: Date.now() + 3_600_000,
    }));
    await plantDeliveries(stand, waiting);
    const list = () => administer(stand, 'listConfigurations', undefined);
    expect(await costOf(list)).toMatchObject({ reads: 11 });
    expect((await list()).configurations).toMatchObject([{ waiting: 500, waitingOrMore: true }]);
  });

  test('for one configuration: the set, its latest deliveries and the secret of the URL', async () => {
    const read = () => administer(stand, 'readConfiguration', { id: stand.configurationId });
    expect(await costOf(read)).toEqual({ reads: 3, writes: 0, jira: permissionQuestion });
  });

  test('for a save: the set read and written, the change recorded with who made it; for a new secret two writes more, and three reads for what waits', async () => {
    const { id, settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const save = (revision: number, clientSecret?: string) => () =>
      administer(stand, 'saveConfiguration', {
        id,
        revision,
        settings: { ...settings, retryLimit: revision },
        clientSecret,
      });
    expect(await costOf(save(1))).toEqual({ reads: 2, writes: 2, jira: permissionQuestion });
    expect(await costOf(save(2, stand.applianceCredentials.clientSecret))).toEqual({
      reads: 5,
      writes: 4,
      jira: permissionQuestion,
    });
  });
});
