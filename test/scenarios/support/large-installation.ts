import type { DeliveryState } from '../../../src/delivery/delivery';
import type { VirtualStand } from '../../stand/virtual-stand';
import { pastDelivery } from './planted';
import { pastRecord } from './planted-records';
import { plantConfigurations, storedConfigurations } from './stored';

/** How much a large installation has. Of the configurations and mappings there are as many as can be. */
export const large = {
  configurations: 50,
  deliveries: 100_000,
  changes: 2_000,
  overrides: 500,
  people: 200,
} as const;

/** Of a hundred deliveries, the last of their kind: most are done. */
const shares: readonly (readonly [number, DeliveryState])[] = [
  [4, 'waiting'],
  [9, 'parked'],
  [14, 'done-with-remarks'],
  [16, 'discarded'],
  [22, 'ignored'],
  [100, 'done'],
];

const secondsBetween = 25;
const waitsFor = 24 * 3_600_000;

/** Fills the storage of a stand as a large installation does in a month, past the app. */
export function fillInstallation(stand: VirtualStand): void {
  const ids = fillConfigurations(stand);
  fillDeliveries(stand, ids);
  fillChanges(stand, ids);
  fillPeople(stand);
}

function fillConfigurations(stand: VirtualStand): string[] {
  const [first] = storedConfigurations(stand);
  const others = Array.from({ length: large.configurations - 1 }, (_, index) => ({
    ...first,
    id: `other-${index + 1}`,
    settings: { ...(Object(first?.settings) as object), name: `Help desk ${index + 1}` },
  }));
  plantConfigurations(stand, [first, ...others]);
  return [stand.configurationId, ...others.map(({ id }) => id)];
}

function fillDeliveries(stand: VirtualStand, ids: readonly string[]): void {
  const { store } = stand.platform;
  const all = Array.from({ length: large.deliveries }, (_, index) => {
    const configurationId = ids[index % ids.length] ?? '';
    const ago = (index + 1) * secondsBetween * 1000;
    const [, state = 'done'] = shares.find(([below]) => (index * 37) % 100 < below) ?? [];
    const own = { ...stand, configurationId };
    const { id, ...delivery } = { ...pastDelivery(own, index + 1, ago), state };
    const dueAt = state === 'waiting' ? Date.now() + waitsFor : delivery.dueAt;
    return { id, delivery: { ...delivery, dueAt }, record: pastRecord(own, index + 1, ago) };
  });
  const scope = 'installation';
  store.plant(
    'delivery',
    all.map(({ id, delivery }) => ({ key: id, value: { ...delivery, scope } })),
  );
  store.plant(
    'session-record',
    all.map(({ record }) => ({
      key: `${record.configurationId}:${record.lsid}:record`,
      value: { ...record, issueKey: 'SUP-1', keyScope: scope, scope },
    })),
  );
}

function fillChanges({ platform }: VirtualStand, ids: readonly string[]): void {
  const value = (index: number) => ({
    scope: 'installation',
    at: Date.now() - index * 60_000,
    by: `p${1 + (index % large.people)}`,
    action: `Changed configuration “Help desk ${index % ids.length}”`,
    configurationId: ids[index % ids.length],
    revision: large.changes - index,
    changes: [
      { path: 'issueCreation.projectId', label: 'Project', before: String(20_000 + index), after: '10001' },
      { path: 'issueCreation.issueTypeId', label: 'Issue type', before: String(index), after: '10010' },
    ],
  });
  platform.store.plant(
    'audit-entry',
    Array.from({ length: large.changes }, (_, index) => ({ key: `change-${index}`, value: value(index) })),
  );
}

function fillPeople({ platform }: VirtualStand): void {
  const people = Array.from({ length: large.people }, (_, index) => ({
    pseudonym: `p${index + 1}`,
    accountId: `administrator-${index}`,
  }));
  const content = { nextNumber: large.people + 1, people };
  platform.store.plant('personal-data', [{ key: 'people', value: { revision: 1, content } }]);
  const overrides = Array.from({ length: large.overrides }, (_, index) => ({
    representative: `r${index}`,
    accountId: `agent-${index}`,
  }));
  platform.store.plant('representative-overrides', [{ key: 'list', value: { revision: 1, overrides } }]);
}
