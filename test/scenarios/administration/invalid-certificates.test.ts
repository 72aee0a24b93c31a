import { createVirtualStand, stopVirtualStands } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';

const variable = 'CAN_ALLOW_INVALID_CERTIFICATES';

afterEach(() => {
  Reflect.deleteProperty(process.env, variable);
  stopVirtualStands();
});

describe('invalid certificates', () => {
  test('can be allowed if the installation says that it does not need trusted ones', async () => {
    process.env[variable] = 'true';
    const stand = await createVirtualStand();
    const list = await administer(stand, 'listConfigurations', undefined);
    expect(list.canAllowInvalidCertificates).toBe(true);
    await changeSettings(stand, { allowInvalidCertificates: true });
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    expect(settings.allowInvalidCertificates).toBe(true);
  });

  test.each(['false', '1', undefined])('cannot be allowed if it says %s', async (value) => {
    if (value !== undefined) process.env[variable] = value;
    const stand = await createVirtualStand();
    const list = await administer(stand, 'listConfigurations', undefined);
    expect(list.canAllowInvalidCertificates).toBe(false);
    const { id, revision, settings } = await administer(stand, 'readConfiguration', {
      id: stand.configurationId,
    });
    const changed = { id, revision, settings: { ...settings, allowInvalidCertificates: true } };
    expect(await askAdmin(stand, 'saveConfiguration', changed)).toMatchObject({
      problem: { kind: 'invalid', fields: [{ path: 'allowInvalidCertificates' }] },
    });
  });
});
