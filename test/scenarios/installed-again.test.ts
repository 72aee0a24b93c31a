import { listenToEverything } from '../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { startBackfill, untilBackfilled } from './support/backfill';
import { createdIssues, plainIssues } from './support/created-issues';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { minute } from './support/polling';
import { storedConfigurations } from './support/stored';

jest.setTimeout(60_000);
afterEach(stopVirtualStands);

/** A stand that has written a work log and, for a session without a key, an issue; and the export made then. */
async function standThatHasWritten() {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  playSession(stand, { externalKey: 'SUP-1' });
  playSession(stand, { externalKey: '' });
  await stand.advance(minute);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(createdIssues(stand)).toHaveLength(1);
  const { text } = await administer(stand, 'exportConfigurations', undefined);
  return { stand, text };
}

/** What the runbook says, up to the new URL: install, import the export, enter the secret, enable. */
async function installAgain(stand: VirtualStand, text: string): Promise<string> {
  await stand.platform.start();
  const { revision } = await administer(stand, 'previewImport', { text });
  await administer(stand, 'applyImport', { text, revision });
  const [imported] = (await administer(stand, 'listConfigurations', undefined)).configurations;
  if (!imported) throw new Error('Nothing was imported.');
  const {
    id,
    revision: ofConfiguration,
    settings,
  } = await administer(stand, 'readConfiguration', {
    id: imported.id,
  });
  await administer(stand, 'saveConfiguration', {
    id,
    revision: ofConfiguration,
    settings: { ...settings, disabled: false },
    clientSecret: stand.applianceCredentials.clientSecret,
  });
  return (await administer(stand, 'outboundEventUrl', { applianceId: settings.applianceId })).url;
}

describe.each([
  ['the address stays', false, 403],
  ['the address changes', true, 404],
])('installed again, where %s', (_, changesAddresses, status) => {
  test('the appliance is refused until it has the new URL; then what it kept arrives, once', async () => {
    const { stand, text } = await standThatHasWritten();
    stand.platform.uninstall({ changesAddresses });
    const url = await installAgain(stand, text);
    expect(url).not.toBe(stand.outboundEventUrl);
    const kept = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(5 * minute);
    expect(stand.appliance.outbound.queue('Jira')).toMatchObject({ lastStatus: status });
    expect(deliveriesOf(stand)).toHaveLength(0);
    stand.appliance.outbound.changeUrl('Jira', url);
    await stand.advance(5 * minute);
    expect(deliveriesOf(stand)).toMatchObject([{ lsid: kept, state: 'done' }]);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(1);
  });
});

test('the configuration keeps its id, and a backfill finds what the former installation has written', async () => {
  const { stand, text } = await standThatHasWritten();
  const [before] = storedConfigurations(stand);
  stand.platform.uninstall({ changesAddresses: true });
  await stand.advance(minute);
  listenToEverything(stand.appliance, await installAgain(stand, text));
  expect(storedConfigurations(stand)[0]).toMatchObject({ id: before?.id });
  await startBackfill(stand, { first: '2026-01-12', last: '2026-01-12' }, ['creating']);
  expect(await untilBackfilled(stand)).toMatchObject({ state: 'done', claimed: 2 });
  await stand.advance(5 * minute);
  expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(createdIssues(stand)).toHaveLength(1);
});
