import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import type { SettingsRemark } from '../../../src/resolver/settings-remark';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, withYes } from '../support/administer';
import { playSession, workLogsOf, workSince } from '../support/inspect';
import { newSettings } from '../support/new-settings';
import { everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

/** The seeded configuration as it would be saved with these changes. */
async function changed(changes: Partial<ConfigurationSettings>, clientSecret?: string) {
  const { id, revision, settings } = await administer(stand, 'readConfiguration', {
    id: stand.configurationId,
  });
  return { id, revision, settings: { ...settings, ...changes }, clientSecret };
}

/** What is asked about before anything is stored; nothing if it was saved. */
async function asked(payload: Awaited<ReturnType<typeof changed>> | object): Promise<SettingsRemark[]> {
  const before = everythingStored(stand);
  const answer = await askAdmin(stand, 'saveConfiguration', payload);
  if (answer.ok) return [];
  if (answer.problem.kind !== 'needs-confirmation') throw new Error(answer.problem.message);
  expect(everythingStored(stand)).toBe(before);
  return answer.problem.remarks;
}

async function isStillWritten(): Promise<boolean> {
  playSession(stand, { externalKey: 'SUP-1' });
  await stand.advance(60);
  return workLogsOf(stand, 'SUP-1').length === 1;
}

describe('a new client secret for an account that is stored', () => {
  test('is stored without a question if the appliance takes it', async () => {
    const payload = await changed({}, stand.applianceCredentials.clientSecret);
    const mark = stand.platform.ledger.mark();
    expect(await asked(payload)).toEqual([]);
    const calls = workSince(stand, mark).flatMap(({ egress }) => egress);
    expect(calls).toHaveLength(2);
  });

  test('does not replace the stored one if the appliance refuses it', async () => {
    expect(await asked(await changed({}, 'mistyped'))).toEqual([
      {
        code: 'account-refused',
        host: 'helpdesk.beyondtrustcloud.com',
        cause: expect.stringContaining('refused the OAuth client id or client secret'),
      },
    ]);
    expect(await isStillWritten()).toBe(true);
  });

  test('is asked about if the appliance gives no answer', async () => {
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    expect(await asked(await changed({}, stand.applianceCredentials.clientSecret))).toMatchObject([
      { code: 'account-not-tried', cause: expect.stringContaining('could not be reached') },
    ]);
  });

  test('replaces it after a yes, and the appliance is not asked again', async () => {
    const payload = await changed({}, 'mistyped');
    const remarks = await asked(payload);
    const mark = stand.platform.ledger.mark();
    expect(await askAdmin(stand, 'saveConfiguration', withYes(payload, remarks))).toMatchObject({ ok: true });
    expect(workSince(stand, mark).flatMap(({ egress }) => egress)).toEqual([]);
    expect(await isStillWritten()).toBe(false);
  });

  test('for another host is tried there', async () => {
    const payload = await changed({ host: 'other.beyondtrustcloud.com' }, 'secret');
    expect(await asked(payload)).toMatchObject([
      { code: 'account-not-tried', host: 'other.beyondtrustcloud.com' },
    ]);
  });

  test('is not tried for a configuration that has none yet', async () => {
    const mark = stand.platform.ledger.mark();
    await administer(stand, 'saveConfiguration', {
      settings: { ...newSettings, applianceId: 'berlin' },
      clientSecret: 'secret',
    });
    expect(workSince(stand, mark).flatMap(({ egress }) => egress)).toEqual([]);
  });
});

describe('settings that would do nothing', () => {
  const nothing = { updateWorkLog: false } as const;

  test('are asked about all at once, with the Appliance Id that they share', async () => {
    const settings = { ...newSettings, ...nothing, outboundEventTypes: [] };
    expect(await asked({ settings, clientSecret: 'secret' })).toEqual([
      { code: 'takes-nothing', name: 'Berlin' },
      { code: 'writes-nothing', name: 'Berlin' },
      {
        code: 'shares-appliance-id',
        name: 'Berlin',
        applianceId: 'default',
        others: [{ name: 'Help desk', host: 'helpdesk.beyondtrustcloud.com' }],
      },
    ]);
  });

  test.each<[string, Partial<ConfigurationSettings>]>([
    ['it comments', { internalComment: true }],
    ['it links', { linkToAppliance: true }],
    ['it assigns', { assignUnassigned: true }],
  ])('are not, if %s', async (_, changes) => {
    expect(await asked(await changed({ ...nothing, ...changes }))).toEqual([]);
  });

  test('are not while the configuration is disabled, but once it is enabled', async () => {
    const payload = await changed({ ...nothing, disabled: true });
    expect(await asked(payload)).toEqual([]);
    const enable = { id: payload.id, revision: 2, disabled: false };
    const answer = await askAdmin(stand, 'setDisabled', enable);
    const remarks: SettingsRemark[] = [{ code: 'writes-nothing', name: 'Help desk' }];
    expect(answer).toMatchObject({ problem: { kind: 'needs-confirmation', remarks } });
    expect(await askAdmin(stand, 'setDisabled', withYes(enable, remarks))).toMatchObject({ ok: true });
  });

  test('need a yes to everything: one to something else is none', async () => {
    const payload = await changed({ ...nothing, outboundEventTypes: [] });
    const [first] = await asked(payload);
    if (!first) throw new Error('Nothing was asked.');
    expect(await asked(withYes(payload, [first]))).toHaveLength(2);
    expect(await asked(withYes(payload, [{ ...first, code: 'takes-nothing', name: 'Other' }]))).toHaveLength(
      2,
    );
  });
});
