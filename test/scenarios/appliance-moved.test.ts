import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from './support/administer';
import { deliveryOf, minute, takeDown, warmStand } from './support/deliveries';
import { causesOf, playSession, workLogsOf } from './support/inspect';

jest.setTimeout(60_000);
afterEach(stopVirtualStands);

const renamed = 'support.beyondtrustcloud.com';

describe('an appliance that gets another host name', () => {
  test('is down under the former one; with the new one saved, what waited follows', async () => {
    const stand = await warmStand();
    stand.appliance.configure({ host: renamed });
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
    await changeSettings(stand, { host: renamed }, stand.applianceCredentials.clientSecret);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('has to have its secret entered again', async () => {
    const stand = await warmStand();
    stand.appliance.configure({ host: renamed });
    const { id, revision, settings } = await administer(stand, 'readConfiguration', {
      id: stand.configurationId,
    });
    const answer = await askAdmin(stand, 'saveConfiguration', {
      id,
      revision,
      settings: { ...settings, host: renamed },
    });
    expect(answer).toMatchObject({ problem: { kind: 'invalid', fields: [{ path: 'clientSecret' }] } });
  });
});

test('after a failover the backup knows no token: another is fetched, and nothing is tried twice', async () => {
  const stand = await warmStand();
  stand.appliance.tokens.revokeAll();
  stand.appliance.configure({ failoverRole: 'backup' });
  const lsid = playSession(stand);
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', attempts: [{ outcome: 'done' }] });
});

test('a failover that takes ten minutes is an outage, after which everything follows', async () => {
  const stand = await warmStand();
  takeDown(stand);
  const sessions = [1, 2, 3, 4, 5, 6, 7].map((issue) =>
    playSession(stand, { externalKey: `SUP-${1 + (issue % 5)}` }),
  );
  await stand.advance(10 * minute);
  stand.appliance.faults.clear();
  stand.appliance.tokens.revokeAll();
  stand.appliance.configure({ failoverRole: 'backup' });
  await stand.advance(15 * minute);
  expect(sessions.map((lsid) => deliveryOf(stand, lsid).state)).toEqual(sessions.map(() => 'done'));
});

/** As after a restored backup of secret storage that lacks one. */
async function loseSecret(stand: VirtualStand, key: string): Promise<void> {
  stand.platform.store.handle('secret/delete', { key });
  await stand.advance(1);
}

test('a client secret that is lost is asked for by name, and what waited follows once it is entered', async () => {
  const stand = await warmStand();
  await loseSecret(stand, `client-secret:${stand.configurationId}`);
  await stand.advance(60 * minute);
  const lsid = playSession(stand);
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid).state).toBe('waiting');
  expect(causesOf([deliveryOf(stand, lsid)]).join()).toContain('has no OAuth client secret');
  await changeSettings(stand, {}, stand.applianceCredentials.clientSecret);
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid).state).toBe('done');
});

test('without the secret of its URLs the appliance is refused until it has the new one', async () => {
  const stand = await warmStand();
  await loseSecret(stand, 'installation-secret');
  const kept = playSession(stand);
  await stand.advance(2 * minute);
  expect(stand.appliance.outbound.queue('Jira')).toMatchObject({ lastStatus: 403, length: 1 });
  const { url } = await administer(stand, 'outboundEventUrl', { applianceId: 'default' });
  expect(url).not.toBe(stand.outboundEventUrl);
  stand.appliance.outbound.changeUrl('Jira', url);
  await stand.advance(2 * minute);
  expect(deliveryOf(stand, kept).state).toBe('done');
});
