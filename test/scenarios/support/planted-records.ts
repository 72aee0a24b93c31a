import type { SessionRecord } from '../../../src/reconcile/record/session-record';
import { rowsOf } from '../../../src/forge/session-record-storage';
import type { VirtualStand } from '../../stand/virtual-stand';
import { entitiesOf } from './stored';

type RecordStand = Pick<VirtualStand, 'configurationId' | 'platform'>;

/** What is remembered of a session of the seeded configuration, written `ago` milliseconds before now. */
export function pastRecord(
  { configurationId }: Pick<VirtualStand, 'configurationId'>,
  number: number,
  ago: number,
): SessionRecord {
  const at = Date.now() - ago;
  return {
    configurationId,
    lsid: number.toString(16).padStart(32, '0'),
    state: 'done',
    issues: [{ issueId: '10001', issueKey: 'SUP-1' }],
    startedAt: at - 60_000,
    endedAt: at - 20_000,
    representatives: [],
    writtenAt: at,
  };
}

/** Puts a record into storage past the app, with the rows that lead to it. */
export function plantRecord({ platform }: Pick<VirtualStand, 'platform'>, record: SessionRecord): void {
  for (const { key, value } of rowsOf(record)) {
    const answer = platform.store.handle('entity/set', {
      entityName: 'session-record',
      key,
      value: JSON.parse(JSON.stringify(value)) as unknown,
    });
    if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
  }
}

/** Which records and rows are in storage, by their keys without the configuration's id. */
export function recordsStored(stand: RecordStand): string[] {
  return entitiesOf(stand, 'session-record')
    .map(({ key }) => key.split(':').slice(1).join(':').replace(/^0+/, ''))
    .sort();
}
