import { administrator } from '../../stand/stand';
import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, askAdmin, changeSettings } from '../support/administer';
import { entitiesOf } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
});

afterEach(stopVirtualStands);

const readSettings = () => administer(stand, 'readSettings', undefined);
const readTrail = async () => (await administer(stand, 'readAuditTrail', {})).entries;
const map = (representative: string, accountId: string) =>
  administer(stand, 'setOverride', { representative, accountId });

describe('the audit trail', () => {
  test('says who changed what, when, and which fields, in words', async () => {
    await stand.advance(60);
    await changeSettings(stand, { name: 'Service desk', notifyWatchers: true }, 'another-secret');
    const [entry] = await readTrail();
    expect(entry).toEqual({
      id: expect.any(String),
      at: stand.clock.now(),
      accountId: administrator,
      userName: 'Ingrid Solberg',
      action: 'Changed configuration “Service desk”',
      changes: [
        { path: 'name', label: 'Name', before: 'Help desk', after: 'Service desk' },
        { path: 'notifyWatchers', label: 'Notify watchers', before: 'Off', after: 'On' },
        { path: 'clientSecret', label: 'OAuth client secret', before: 'Stored', after: 'Newly entered' },
      ],
    });
  });

  test('has an entry for every kind of change', async () => {
    const { id } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    const { revision } = await readSettings();
    const steps: (() => Promise<unknown>)[] = [
      () => administer(stand, 'setDisabled', { id, revision: 1, disabled: true }),
      () => administer(stand, 'setDisabled', { id, revision: 2, disabled: true }),
      () => administer(stand, 'setDisabled', { id, revision: 3, disabled: false }),
      () =>
        administer(stand, 'saveInstallationSettings', {
          revision: revision + 3,
          settings: { retentionDays: 30 },
        }),
      () => map('tokafor', accounts.tunde),
      () => map('tokafor', accounts.maja),
      () => administer(stand, 'removeOverride', { representative: 'tokafor' }),
      () => administer(stand, 'removeOverride', { representative: 'nobody' }),
      () => administer(stand, 'rotateUrlSecret', undefined),
      () => administer(stand, 'deleteConfiguration', { id, revision: 4 }),
    ];
    for (const step of steps) {
      await stand.advance(1);
      await step();
    }
    const changed = (await readTrail()).map(({ action, changes }) => [
      action,
      ...changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
    ]);
    expect(changed.slice(0, -1)).toEqual([
      ['Deleted configuration “Help desk”'],
      ['Rotated the secret of the outbound-event URLs'],
      ['Removed the mapping of representative “tokafor”', 'tokafor: Maja Lindqvist → '],
      ['Mapped representative “tokafor”', 'tokafor: Tunde Okafor → Maja Lindqvist'],
      ['Mapped representative “tokafor”', 'tokafor:  → Tunde Okafor'],
      ['Changed the settings', 'Retention: 90 days → 30 days'],
      ['Enabled configuration “Help desk”', 'Enabled: Off → On'],
      ['Disabled configuration “Help desk”'],
      ['Disabled configuration “Help desk”', 'Enabled: On → Off'],
    ]);
  });

  test('is kept for 180 days', () => {
    const [entry] = entitiesOf(stand, 'audit-entry');
    const days = (Date.parse(entry?.expireTime ?? '') - stand.clock.now()) / 86_400_000;
    expect(Math.round(days)).toBe(180);
  });

  test('comes in pages, newest first, without gaps', async () => {
    for (let retryLimit = 1; retryLimit <= 20; retryLimit += 1) {
      await stand.advance(1);
      await changeSettings(stand, { retryLimit });
    }
    for (const disabled of [true, false, true, false, true, false]) {
      await stand.advance(1);
      const { revision } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
      await administer(stand, 'setDisabled', { id: stand.configurationId, revision, disabled });
    }
    const first = await administer(stand, 'readAuditTrail', {});
    expect(first.entries).toHaveLength(25);
    const second = await administer(stand, 'readAuditTrail', { cursor: first.cursor });
    const times = [...first.entries, ...second.entries].map(({ at }) => at);
    expect(times).toHaveLength(27);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(second.cursor).toBeUndefined();
    expect(second.entries.at(-1)?.action).toBe('Added configuration “Help desk”');
  });

  test('says so if a cursor means nothing', async () => {
    expect(await askAdmin(stand, 'readAuditTrail', { cursor: 'nonsense' })).toMatchObject({
      problem: { kind: 'failed' },
    });
  });

  test('does not undo a change that it cannot record', async () => {
    stand.platform.faults.fault = ({ operation, key }) =>
      operation === 'entity/set' && key !== 'set'
        ? Response.json({ code: 'X', message: 'x' }, { status: 500 })
        : undefined;
    await changeSettings(stand, { retryLimit: 2 });
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    expect(settings.retryLimit).toBe(2);
    expect(stand.platform.ledger.all().flatMap(({ logs }) => logs.map(({ level }) => level))).toContain(
      'error',
    );
  });
});
