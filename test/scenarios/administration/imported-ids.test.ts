import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin } from '../support/administer';
import { newSettings } from '../support/new-settings';
import { storedConfigurations } from '../support/stored';

afterEach(stopVirtualStands);

/** An id that no configuration has. */
const free = '3f0f1c5e-8d0e-4c53-9f4e-0d1f6a9b7c21';

async function standWithExport() {
  const stand = await createVirtualStand();
  const { text } = await administer(stand, 'exportConfigurations', undefined);
  const exported = JSON.parse(text) as { configurations: Record<string, unknown>[] };
  const withThese = (...configurations: unknown[]) => JSON.stringify({ ...exported, configurations });
  return { stand, first: exported.configurations[0], withThese };
}

async function idsAfterImport(stand: VirtualStand, text: string): Promise<Map<string, string>> {
  const { revision } = await administer(stand, 'previewImport', { text });
  await administer(stand, 'applyImport', { text, revision });
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  return new Map(configurations.map(({ name, id }) => [name, id]));
}

test('an imported configuration gets the id that it had', async () => {
  const { stand, withThese } = await standWithExport();
  const ids = await idsAfterImport(stand, withThese({ ...newSettings, id: free }));
  expect(ids.get(newSettings.name)).toBe(free);
});

test('one of a new name does not take the id of another that is here', async () => {
  const { stand, first, withThese } = await standWithExport();
  const ids = await idsAfterImport(stand, withThese({ ...first, name: 'Copy' }));
  expect(first?.id).toBe(stand.configurationId);
  expect(ids.get('Help desk')).toBe(stand.configurationId);
  expect(ids.get('Copy')).toMatch(/^[\da-f-]{36}$/);
  expect(ids.get('Copy')).not.toBe(stand.configurationId);
});

test('of two with one id in the text, the first has it', async () => {
  const { stand, withThese } = await standWithExport();
  const text = withThese({ ...newSettings, id: free }, { ...newSettings, name: 'Copy', id: free });
  const ids = await idsAfterImport(stand, text);
  expect(ids.get(newSettings.name)).toBe(free);
  expect(new Set(ids.values()).size).toBe(3);
});

test('an export from before ids were in it is read', async () => {
  const { stand, withThese } = await standWithExport();
  expect(await idsAfterImport(stand, withThese(newSettings))).toHaveProperty('size', 2);
});

test.each(['../berlin', 7, null, `${free} `])('the id %j is refused', async (id) => {
  const { stand, withThese } = await standWithExport();
  const before = storedConfigurations(stand);
  const text = withThese({ ...newSettings, id });
  expect(await askAdmin(stand, 'previewImport', { text })).toMatchObject({
    problem: { fields: [{ message: expect.stringMatching(/^Configuration 1, id: This is no id/) }] },
  });
  expect(storedConfigurations(stand)).toEqual(before);
});
