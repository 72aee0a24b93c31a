import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { day, deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { playSession } from './support/inspect';
import { numbersStored, retain, standWith } from './support/lowered-retention';
import { damage } from './support/planted';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

describe('if the settings of the installation are damaged', () => {
  const damagedSettings = { retentionDays: 300, alertIssue: { enabled: 'perhaps' } };
  const set = { entityName: 'configuration-set', key: 'set' };
  const settingsIn = (stand: VirtualStand) => {
    const [stored] = entitiesOf(stand, set.entityName);
    return (Object(stored?.value) as { settings: unknown }).settings;
  };

  test('no event fails: the defaults apply, and the page says so until somebody saves others', async () => {
    const stand = await warmStand();
    damage(stand, set, { settings: damagedSettings });
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    const { settings, damagedSettings: told, revision } = await administer(stand, 'readSettings', undefined);
    expect(settings).toMatchObject({ retentionDays: 90, alertIssue: { enabled: false } });
    expect(told?.cause).toContain('alertIssue.enabled');
    expect(told?.cause).not.toContain('perhaps');
    await administer(stand, 'saveInstallationSettings', { revision, settings });
    expect((await administer(stand, 'readSettings', undefined)).damagedSettings).toBeUndefined();
    expect(settingsIn(stand)).toEqual(settings);
  });

  test('they stay as they are while configurations are changed', async () => {
    const stand = await warmStand();
    damage(stand, set, { settings: damagedSettings });
    await changeSettings(stand, { retryLimit: 3 });
    expect(settingsIn(stand)).toEqual(damagedSettings);
  });

  test('nothing is removed, although the default retention is lower than that of before', async () => {
    const stand = await standWith([200, 100, 6]);
    await retain(stand, 300);
    await retain(stand, 120);
    await stand.advance(hour);
    expect(numbersStored(stand)).toEqual([2, 3]);
    damage(stand, set, { settings: damagedSettings });
    await stand.advance(3 * day);
    expect(numbersStored(stand)).toEqual([2, 3]);
    await retain(stand, 80);
    await stand.advance(3 * day);
    expect(numbersStored(stand)).toEqual([3]);
  });
});
