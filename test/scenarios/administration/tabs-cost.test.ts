import type { AdminApi, AdminFunction } from '../../../src/administration/admin-api';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { fillInstallation } from '../support/large-installation';
import { idOf, lsidOf } from '../support/lowered-retention';

jest.setTimeout(120_000);

let stand: VirtualStand;

beforeAll(async () => {
  stand = await createVirtualStand();
  fillInstallation(stand);
});

afterAll(stopVirtualStands);

/** What one call of the page costs; the question whether the caller administers Jira is a call of it. */
interface Cost {
  reads: number;
  jira: number;
}

async function costOf<Name extends AdminFunction>(
  name: Name,
  payload: AdminApi[Name]['payload'],
): Promise<Cost> {
  const mark = stand.platform.ledger.mark();
  await administer(stand, name, payload);
  const records = stand.platform.ledger.since(mark).filter(({ kind }) => kind === 'resolver');
  const [record] = records;
  if (!record || records.length > 1) throw new Error(`${name} was not called once.`);
  expect([record.storage.writes, record.egress.length, record.pushes]).toEqual([0, 0, 0]);
  return { reads: record.storage.reads, jira: record.jira.length };
}

const since = () => Date.now() - 7 * 24 * 3_600_000;

describe('with 50 configurations and 100,000 deliveries, opening costs', () => {
  test.each<[string, () => Promise<Cost>, Cost]>([
    ['the Configurations tab', () => costOf('listConfigurations', undefined), { reads: 21, jira: 1 }],
    ['what is under way of backfills', () => costOf('readBackfills', undefined), { reads: 1, jira: 1 }],
    [
      'a configuration',
      () => costOf('readConfiguration', { id: stand.configurationId }),
      { reads: 3, jira: 1 },
    ],
    ['the Activity tab: the list', () => costOf('listDeliveries', {}), { reads: 2, jira: 1 }],
    ['… of a week', () => costOf('listDeliveries', { since: since() }), { reads: 2, jira: 1 }],
    ['… of a state', () => costOf('listDeliveries', { state: 'parked' }), { reads: 2, jira: 1 }],
    [
      '… of a configuration and a state',
      () => costOf('listDeliveries', { configurationId: stand.configurationId, state: 'discarded' }),
      { reads: 6, jira: 1 },
    ],
    ['the Activity tab: figures and alerts', () => costOf('readHealth', undefined), { reads: 6, jira: 1 }],
    ['a search for a session', () => costOf('listDeliveries', { search: lsidOf(77) }), { reads: 2, jira: 1 }],
    ['… for its beginning', () => costOf('listDeliveries', { search: '00000000' }), { reads: 7, jira: 1 }],
    ['… for an issue', () => costOf('listDeliveries', { search: 'SUP-1' }), { reads: 2, jira: 1 }],
    [
      '… for a name that nobody has',
      () => costOf('listDeliveries', { search: 'Nobody' }),
      { reads: 6, jira: 1 },
    ],
    ['the record of a delivery', () => costOf('readDelivery', { id: idOf(stand, 1) }), { reads: 3, jira: 1 }],
    ['the first part of an export', () => costOf('exportDeliveries', {}), { reads: 11, jira: 1 }],
    ['the Templates tab', () => costOf('listTemplates', undefined), { reads: 2, jira: 1 }],
    [
      'the Settings tab, with 500 mapped people, of whom 50 are named',
      () => costOf('readSettings', undefined),
      { reads: 5, jira: 51 },
    ],
    [
      'the audit trail, with 24 people, projects and issue types',
      () => costOf('readAuditTrail', {}),
      { reads: 3, jira: 26 },
    ],
    [
      '… of a configuration',
      () => costOf('readAuditTrail', { configurationId: stand.configurationId }),
      { reads: 3, jira: 6 },
    ],
    ['the first part of its export', () => costOf('exportAuditTrail', {}), { reads: 7, jira: 52 }],
    [
      'the question before the retention is lowered',
      () => costOf('countOutlived', { retentionDays: 7 }),
      { reads: 11, jira: 1 },
    ],
  ])('%s', async (_, open, cost) => {
    expect(await open()).toEqual(cost);
  });

  test('the Settings tab one read more if issues tell how many sessions they have', async () => {
    // Jira limits how many users are read at once.
    await stand.advance(2);
    const { revision, settings } = await administer(stand, 'readSettings', undefined);
    await stand.advance(2);
    const on = { ...settings, sessionsInJql: true };
    await administer(stand, 'saveInstallationSettings', { revision, settings: on });
    expect(await costOf('readSettings', undefined)).toEqual({ reads: 6, jira: 51 });
  });
});
