import { administrator } from '../../stand/stand';
import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { newSettings } from '../support/new-settings';
import { workSince } from '../support/inspect';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const actionsOf = async (shown: object) =>
  (await administer(stand, 'readAuditTrail', shown)).entries.map(({ action }) => action);

describe('the audit trail, filtered', () => {
  test('by a configuration has what was changed there', async () => {
    const { id } = await administer(stand, 'saveConfiguration', { settings: newSettings, clientSecret: 'x' });
    await stand.advance(1);
    await changeSettings(stand, { retryLimit: 3 });
    expect(await actionsOf({ configurationId: id })).toEqual(['Added configuration “Berlin”']);
    expect(await actionsOf({ configurationId: stand.configurationId })).toEqual([
      'Changed configuration “Help desk”',
      'Added configuration “Help desk”',
    ]);
  });

  test('by who did it, and by both', async () => {
    expect(await actionsOf({ accountId: administrator })).toHaveLength(1);
    expect(await actionsOf({ accountId: accounts.maja })).toEqual([]);
    expect(await actionsOf({ accountId: administrator, configurationId: 'another' })).toEqual([]);
  });

  test('goes back as far as it must, some queries at a time', async () => {
    for (let retryLimit = 0; retryLimit < 12; retryLimit += 1) {
      await stand.advance(1);
      await changeSettings(stand, { retryLimit: retryLimit % 2 });
    }
    const mark = stand.platform.ledger.mark();
    expect(await actionsOf({ accountId: administrator })).toHaveLength(13);
    const reads = workSince(stand, mark).reduce((sum, { storage }) => sum + storage.reads, 0);
    expect(reads).toBe(3);
  });
});

describe('the export of changes', () => {
  test('has a row for each field, with names and nothing that a spreadsheet would run', async () => {
    await stand.advance(1);
    await changeSettings(stand, { name: '=Service desk', retryLimit: 3 });
    const { text, rows, cursor, fileName } = await administer(stand, 'exportAuditTrail', {
      configurationId: stand.configurationId,
    });
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('Time,Who,What,Field,Before,After');
    expect(lines[1]).toMatch(
      /^2026-01-12T09:00:01.000Z,Ingrid Solberg,Changed configuration .*,Name,Help desk,'=Ser/,
    );
    expect(lines[2]).toContain('Retry attempt limit,7,3');
    expect(rows).toBe(lines.length - 1);
    expect([cursor, fileName]).toEqual([undefined, 'remote-support-changes-2026-01-12.csv']);
  });

  test('is for administrators only', async () => {
    expect(await askAdmin(stand, 'exportAuditTrail', {}, accounts.maja)).toMatchObject({
      problem: { kind: 'forbidden' },
    });
  });
});
