import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { deliveriesOf, playSession } from '../support/inspect';
import { logOf } from '../support/planted';
import { auditEntriesOf, plantConfigurations, storedConfigurations } from '../support/stored';

afterEach(stopVirtualStands);

const later = {
  id: 'later',
  version: 99,
  settings: { name: 'Later', sounds: '<b>loud</b>', clientSecret: 'psst', nested: [{ apiToken: 'hush' }] },
};

/** A stand with two configurations, of which a later version of the app has stored the first. */
async function standWithOneFromTheFuture(): Promise<VirtualStand> {
  const stand = await createVirtualStand();
  plantConfigurations(stand, [later, ...storedConfigurations(stand)]);
  return stand;
}

async function atLater(stand: VirtualStand): Promise<{ revision: number; place: number }> {
  const { revision, unreadable } = await administer(stand, 'listConfigurations', undefined);
  return { revision, place: unreadable.find(({ name }) => name === 'Later')?.place ?? -1 };
}

describe('a configuration that cannot be read', () => {
  test('is shown as it is stored, as text and without what may be a secret', async () => {
    const stand = await standWithOneFromTheFuture();
    const mark = stand.platform.ledger.mark();
    const { text } = await administer(stand, 'readUnreadableConfiguration', await atLater(stand));
    expect(JSON.parse(text)).toEqual({
      ...later,
      settings: { ...later.settings, clientSecret: '(left out)', nested: [{ apiToken: '(left out)' }] },
    });
    expect(logOf(stand, mark).join()).not.toContain('loud');
  });

  test('is deleted with its client secret, and the others stay', async () => {
    const stand = await standWithOneFromTheFuture();
    stand.platform.store.handle('secret/set', { key: 'client-secret:later', value: { secret: 'psst' } });
    const secretsBefore = stand.platform.store.dumpSecrets();
    expect(JSON.stringify(secretsBefore)).toContain('client-secret:later');
    await administer(stand, 'deleteUnreadableConfiguration', await atLater(stand));
    expect(storedConfigurations(stand)).toMatchObject([{ id: stand.configurationId }]);
    expect(JSON.stringify(stand.platform.store.dumpSecrets())).not.toContain('client-secret:later');
    const action = 'Deleted configuration “Later”, which could not be read';
    const recorded = expect.objectContaining({ action, configurationId: 'later' }) as unknown;
    expect(auditEntriesOf(stand)).toContainEqual(recorded);
  });

  test('keeps its secret for another that has the same id', async () => {
    const stand = await createVirtualStand();
    const [stored] = storedConfigurations(stand);
    plantConfigurations(stand, [{ ...stored, version: 99 }, stored]);
    const { revision } = await administer(stand, 'listConfigurations', undefined);
    await administer(stand, 'deleteUnreadableConfiguration', { revision, place: 0 });
    playSession(stand);
    await stand.advance(30);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'done' }]);
  });

  test('is not deleted while deliveries of it wait, unless somebody types its name', async () => {
    const stand = await createVirtualStand();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    playSession(stand);
    await stand.advance(60);
    plantConfigurations(
      stand,
      storedConfigurations(stand).map((stored) => ({ ...stored, version: 99 })),
    );
    const { revision, unreadable } = await administer(stand, 'listConfigurations', undefined);
    expect(unreadable).toMatchObject([{ name: 'Help desk', waiting: 1 }]);
    const at = { revision, place: 0 };
    expect(await askAdmin(stand, 'deleteUnreadableConfiguration', at)).toMatchObject({
      problem: { kind: 'invalid', fields: [{ path: 'confirmation' }] },
    });
    expect(storedConfigurations(stand)).toHaveLength(1);
    await administer(stand, 'deleteUnreadableConfiguration', { ...at, confirmation: 'Help desk' });
    expect(storedConfigurations(stand)).toEqual([]);
  });

  test('is not mistaken for another if the configurations have changed since', async () => {
    const stand = await standWithOneFromTheFuture();
    const at = await atLater(stand);
    await changeSettings(stand, { retryLimit: 2 });
    for (const name of ['readUnreadableConfiguration', 'deleteUnreadableConfiguration'] as const) {
      expect(await askAdmin(stand, name, at)).toMatchObject({ problem: { kind: 'stale' } });
    }
    expect(storedConfigurations(stand)).toHaveLength(2);
  });
});
