import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { deliveriesOf, playSession, workLogsOf } from '../support/inspect';
import { newSettings } from '../support/new-settings';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

interface Export {
  configurations: Record<string, unknown>[];
}

async function exported(): Promise<Export> {
  return JSON.parse((await administer(stand, 'exportConfigurations', undefined)).text) as Export;
}

/** An export with these configurations beside the one that is here. */
async function textWith(...others: object[]): Promise<string> {
  const { configurations, ...frame } = await exported();
  return JSON.stringify({ ...frame, configurations: [...configurations, ...others] });
}

/** Imports a text, as the page does: preview first. */
async function importText(text: string) {
  const { revision } = await administer(stand, 'previewImport', { text });
  return administer(stand, 'applyImport', { text, revision });
}

const list = async () => (await administer(stand, 'listConfigurations', undefined)).configurations;

describe('an import', () => {
  test('brings no secret and is disabled: one that is enabled all the same fails with that cause until one is entered', async () => {
    const [first] = (await exported()).configurations;
    const { disabled } = await importText(await textWith({ ...first, name: 'Imported' }));
    expect(disabled).toMatchObject([{ name: 'Imported', hasClientSecret: false }]);
    playSession(stand);
    await stand.advance(5);
    expect((await list())[1]).toMatchObject({ state: { kind: 'disabled' } });
    const enable = { id: disabled[0]?.id ?? '', revision: 1, disabled: false };
    expect(await askAdmin(stand, 'setDisabled', enable)).toMatchObject({
      problem: { kind: 'needs-confirmation', remarks: [{ code: 'no-client-secret', name: 'Imported' }] },
    });
    await administer(stand, 'setDisabled', enable);
    playSession(stand);
    await stand.advance(5);
    const [, imported] = await list();
    expect(imported).toMatchObject({
      hasClientSecret: false,
      state: {
        kind: 'failing',
        cause: expect.stringContaining('“Imported” has no OAuth client secret. Open the'),
      },
    });
    const { id, revision, settings } = await administer(stand, 'readConfiguration', {
      id: imported?.id ?? '',
    });
    const { clientSecret } = stand.applianceCredentials;
    await administer(stand, 'saveConfiguration', { id, revision, settings, clientSecret });
    await stand.advance(3600);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(3);
    expect(deliveriesOf(stand).every(({ state }) => state === 'done')).toBe(true);
  });

  test('is checked as if it were enabled already, beside the others of the text', async () => {
    const text = await textWith({ ...newSettings, updateWorkLog: false, disabled: true });
    const { warnings } = await administer(stand, 'previewImport', { text });
    expect(warnings).toMatchObject([
      { name: 'Berlin', remarks: [{ code: 'writes-nothing' }, { code: 'shares-appliance-id' }] },
    ]);
  });

  test('leaves one that works enabled, and one that is disabled here as it is', async () => {
    const withChanges = async (changes: object) => {
      const { configurations, ...frame } = await exported();
      return JSON.stringify({ ...frame, configurations: [{ ...configurations[0], ...changes }] });
    };
    await importText(await withChanges({ retryLimit: 3, disabled: true }));
    expect((await list())[0]?.state.kind).not.toBe('disabled');
    await changeSettings(stand, { disabled: true });
    await importText(await withChanges({ retryLimit: 4, disabled: false }));
    expect((await list())[0]?.state.kind).toBe('disabled');
  });
});
