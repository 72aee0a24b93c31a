import { applianceHost, listenToEverything } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { deliveriesOf, playSession, postEvent, workLogsOf, workSince } from '../support/inspect';
import { plantConfigurations, storedConfigurations } from '../support/stored';

afterEach(stopVirtualStands);

const clientSecret = 'stand-client-secret';
const settings = { host: applianceHost, clientId: 'stand-client', writableProjects: { mode: 'all' } };

/** Enters a configuration on a stand, and its URL on the appliance if that should send events there. */
async function enter(stand: VirtualStand, name: string, applianceId = 'default') {
  const { id } = await administer(stand, 'saveConfiguration', {
    settings: { ...settings, name, applianceId },
    clientSecret,
  });
  const { url } = await administer(stand, 'outboundEventUrl', { applianceId });
  return { id, url };
}

const emptyStand = () => createVirtualStand({ configuration: 'none' });

describe('a configuration that was entered on the page', () => {
  test('drives the main job: a session ends and its issue has a work log', async () => {
    const stand = await emptyStand();
    const { id, url } = await enter(stand, 'Berlin');
    listenToEverything(stand.appliance, url);
    playSession(stand);
    await stand.advance(20);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand)).toMatchObject([{ configurationId: id, state: 'done' }]);
  });

  test('is applied as it is when the session is processed', async () => {
    const stand = await createVirtualStand();
    await changeSettings(stand, { adjustEstimate: 'auto', notifyWatchers: true });
    playSession(stand);
    await stand.advance(20);
    expect(stand.jira.calls.find(({ method }) => method === 'POST')?.query).toMatchObject({
      adjustEstimate: 'auto',
      notifyUsers: 'true',
    });
  });

  test('is repaired by entering the right client secret, and what failed meanwhile arrives', async () => {
    const stand = await createVirtualStand();
    stand.appliance.regenerateSecret('the-new-secret');
    playSession(stand);
    await stand.advance(5);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
    await changeSettings(stand, {}, 'the-new-secret');
    await stand.advance(3600);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('keeps deliveries for as many days as the settings say', async () => {
    const stand = await createVirtualStand();
    const { revision } = await administer(stand, 'readSettings', undefined);
    await administer(stand, 'saveInstallationSettings', { revision, settings: { retentionDays: 30 } });
    playSession(stand);
    await stand.advance(20);
    const [kept] = stand.platform.store.dump().filter(({ entityName }) => entityName === 'delivery');
    const days = (Date.parse(kept?.expireTime ?? '') - stand.clock.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
  });
});

describe('two configurations', () => {
  test('of one Appliance Id both act on an event, each with a delivery and a work log of its own', async () => {
    const stand = await emptyStand();
    const one = await enter(stand, 'One', 'Berlin');
    const other = await enter(stand, 'Other', 'berlin');
    listenToEverything(stand.appliance, one.url);
    playSession(stand);
    await stand.advance(20);
    const deliveries = deliveriesOf(stand);
    expect(deliveries.map(({ configurationId }) => configurationId).sort()).toEqual(
      [one.id, other.id].sort(),
    );
    expect(deliveries.map(({ state }) => state)).toEqual(['done', 'done']);
    expect(new Set(deliveries.map(({ workLogId }) => workLogId)).size).toBe(2);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(2);
  });

  test('of different Appliance Ids do not mix', async () => {
    const stand = await emptyStand();
    const berlin = await enter(stand, 'Berlin', 'berlin');
    const oslo = await enter(stand, 'Oslo', 'oslo');
    const lsid = playSession(stand);
    const event = { event: 'support_conference_end', lsid };
    expect(await postEvent(stand, event, { url: oslo.url })).toBe(200);
    await stand.advance(20);
    expect(deliveriesOf(stand)).toMatchObject([{ configurationId: oslo.id, applianceId: 'oslo' }]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);

    const crossed = oslo.url.replace('appliance=oslo', 'appliance=berlin');
    expect(await postEvent(stand, event, { url: crossed })).toBe(403);
    expect(await postEvent(stand, event, { url: berlin.url })).toBe(200);
    await stand.advance(20);
    expect(deliveriesOf(stand)).toHaveLength(2);
  });

  test('with one disabled: only the other acts', async () => {
    const stand = await emptyStand();
    const one = await enter(stand, 'One');
    const other = await enter(stand, 'Other');
    await administer(stand, 'setDisabled', { id: other.id, revision: 1, disabled: true });
    listenToEverything(stand.appliance, one.url);
    playSession(stand);
    await stand.advance(20);
    expect(deliveriesOf(stand)).toMatchObject([{ configurationId: one.id, state: 'done' }]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('have each their own account: one’s secret is not the other’s', async () => {
    const stand = await emptyStand();
    const right = await enter(stand, 'Right');
    await administer(stand, 'saveConfiguration', {
      settings: { ...settings, name: 'Wrong' },
      clientSecret: 'not-the-secret',
    });
    listenToEverything(stand.appliance, right.url);
    playSession(stand);
    await stand.advance(20);
    const { configurations } = await administer(stand, 'listConfigurations', undefined);
    expect(configurations).toMatchObject([
      { name: 'Right', state: { kind: 'working' } },
      { name: 'Wrong', state: { kind: 'failing', cause: expect.stringContaining('client secret') } },
    ]);
  });
});

describe('a stored configuration that cannot be read', () => {
  /** A stand whose second configuration was stored by a later version of the app. */
  async function standWithOneFromTheFuture() {
    const stand = await createVirtualStand();
    const [first] = storedConfigurations(stand);
    const later = { ...first, id: 'later', version: 99, settings: { name: 'Later', soundsNew: true } };
    plantConfigurations(stand, [later, first]);
    return { stand, later };
  }

  test('does not stop the events of the others, and costs no read more', async () => {
    const { stand } = await standWithOneFromTheFuture();
    const mark = stand.platform.ledger.mark();
    playSession(stand);
    await stand.advance(20);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    const [received] = workSince(stand, mark);
    expect(received).toMatchObject({ kind: 'webTrigger', storage: { reads: 2, writes: 1 } });
  });

  test('is shown in the list, with what to do', async () => {
    const { stand } = await standWithOneFromTheFuture();
    const { configurations, unreadable } = await administer(stand, 'listConfigurations', undefined);
    expect(configurations.map(({ name }) => name)).toEqual(['Help desk']);
    expect(unreadable).toEqual([
      {
        place: 0,
        name: 'Later',
        cause: expect.stringContaining('version 99'),
        advice: expect.stringContaining('Update the app'),
        waiting: 0,
      },
    ]);
  });

  test('is in storage as before after the others were changed', async () => {
    const { stand, later } = await standWithOneFromTheFuture();
    await changeSettings(stand, { retryLimit: 2 });
    expect(storedConfigurations(stand)).toContainEqual(later);
    expect(storedConfigurations(stand)).toHaveLength(2);
  });

  test('lets its deliveries wait, and continues once it can be read again', async () => {
    const stand = await createVirtualStand();
    const [first] = storedConfigurations(stand);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    playSession(stand);
    await stand.advance(5);
    plantConfigurations(stand, [{ ...first, version: 99 }]);
    await stand.advance(300);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'waiting' }]);
    expect(JSON.stringify(deliveriesOf(stand))).toContain('of version 99');
    plantConfigurations(stand, [first]);
    await stand.advance(3600);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'done' }]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});
