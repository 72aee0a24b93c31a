import { createVirtualStand, stopVirtualStands } from '../../stand/virtual-stand';
import { administer } from '../support/administer';

afterEach(stopVirtualStands);

test('an administrator who saves a configuration sees which others have its Appliance Id, unless that has no effect', async () => {
  const stand = await createVirtualStand();
  const notesOn = async (settings: { name: string; applianceId?: string; disabled?: boolean }) => {
    const { host } = (await administer(stand, 'readConfiguration', { id: stand.configurationId })).settings;
    const others = { host, clientId: 'berlin', writableProjects: { mode: 'all' } };
    const payload = { settings: { ...others, ...settings }, clientSecret: 'secret' };
    return (await administer(stand, 'saveConfiguration', payload)).notes;
  };
  expect(await notesOn({ name: 'One', applianceId: 'Default' })).toEqual([
    'This configuration and “Help desk” have the Appliance Id “Default”: every event goes to each of them, and each writes a work log.',
  ]);
  expect(await notesOn({ name: 'Two', disabled: true })).toEqual([]);
  expect(await notesOn({ name: 'Three', applianceId: 'oslo' })).toEqual([]);
  expect(await notesOn({ name: 'Four' })).toEqual([expect.stringContaining('and “Help desk”, “One” have')]);
});
