import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { causesOf, deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { hour, minute, pollingStand, pollingStateOf, standWithoutEvents } from './support/polling';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

const day = 24 * hour;
const french = { errorLanguage: 'french' } as const;

async function summaryOf(stand: VirtualStand) {
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  return configurations[0]?.polling;
}

describe('an appliance that says “nothing found” in French', () => {
  test('makes the app wait for its report, although nothing is ticked for retry', async () => {
    const stand = await createVirtualStand({ configuration: { retryOutboundEventTypes: [] } });
    stand.appliance.configure(french);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'nothing-found', times: 2 });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    const commands = stand.appliance.calls.filter(({ name }) => name === 'get_api_info');
    expect(commands).toHaveLength(2);
  });

  test('shows its words if the report never comes', async () => {
    const stand = await createVirtualStand();
    stand.appliance.configure(french);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'nothing-found' });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(hour);
    expect(causesOf(deliveriesOf(stand)).join()).toContain('Aucun résultat correspondant à vos critères');
  });

  test('has polls that succeed; its words are shown as not known', async () => {
    const stand = await pollingStand();
    stand.appliance.configure(french);
    await stand.advance(hour);
    expect(pollingStateOf(stand).failure).toBeUndefined();
    expect(await summaryOf(stand)).toMatchObject({
      lastResult: { kind: 'ok' },
      skipped: [
        { kind: 'unknown-answer', of: 'sessions', said: expect.stringContaining('Aucun résultat') as string },
        { kind: 'unknown-answer', of: 'surveys' },
      ],
    });
  });

  test.each([30 * minute, 3 * day])(
    'loses no session to polls that took its words for nothing over %i s',
    async (seconds) => {
      const stand = await standWithoutEvents();
      await stand.advance(10 * minute);
      stand.appliance.configure(french);
      // Not “nothing found”, though it looks like it: the sessions are there.
      stand.appliance.faults.add({ endpoint: 'reporting', kind: 'nothing-found' });
      playSession(stand, { externalKey: 'SUP-2' });
      await stand.advance(seconds);
      expect(pollingStateOf(stand).failure).toBeUndefined();
      expect(workLogsOf(stand, 'SUP-2')).toHaveLength(0);
      stand.appliance.faults.clear();
      await stand.advance(20 * minute);
      expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
    },
  );

  test('has a backfill that ends and shows its words', async () => {
    const stand = await createVirtualStand();
    stand.appliance.configure(french);
    await stand.advance(2 * day);
    const { configurationId } = stand;
    const today = new Date(Date.now()).toISOString().slice(0, 10);
    await administer(stand, 'startBackfill', { configurationId, first: today, last: today });
    await stand.advance(hour);
    expect(await administer(stand, 'readBackfills', undefined)).toMatchObject([
      { state: 'done', claimed: 0, skipped: [{ kind: 'unknown-answer' }] },
    ]);
  });

  test('passes the connection test, which shows its words', async () => {
    const stand = await createVirtualStand();
    stand.appliance.configure(french);
    const { id, settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const { steps } = await administer(stand, 'testConnection', { id, settings });
    expect(steps.find(({ name }) => name === 'Reporting')).toMatchObject({
      outcome: 'warning',
      detail: expect.stringContaining('Aucun résultat') as string,
    });
    expect(steps.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
  });
});

describe('an appliance that refuses in French', () => {
  test('fails the poll if the account may not read reports: nothing is skipped', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(10 * minute);
    const { cursor } = pollingStateOf(stand);
    const { permissions } = stand.appliance.settings;
    stand.appliance.configure({ ...french, permissions: { ...permissions, reporting: false } });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(hour);
    expect(pollingStateOf(stand)).toMatchObject({
      cursor,
      failure: { cause: expect.stringContaining('lacks the permission') as string },
    });
    stand.appliance.configure({ permissions });
    await stand.advance(20 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });

  test('fails the poll if the XML API is off and the rights cannot be confirmed', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(10 * minute);
    const before = pollingStateOf(stand);
    stand.appliance.configure({ ...french, xmlApiEnabled: false });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(hour);
    const { cursor, failure } = pollingStateOf(stand);
    expect(cursor).toBeLessThanOrEqual(before.cursor ?? 0);
    expect(failure?.cause).toContain('Cette interface n’est pas activée.');
    stand.appliance.configure({ xmlApiEnabled: true });
    await stand.advance(20 * minute);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });
});
