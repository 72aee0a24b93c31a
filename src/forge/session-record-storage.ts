import * as v from 'valibot';
import kvs, { MetadataField } from '@forge/kvs';
import { sessionRecordSchema, type SessionRecord } from '../reconcile/record/session-record';
import type { Marker } from '../jira/marker';
import { consoleLog } from './console-log';
import { isExpired, store } from './storage';

const entityName = 'session-record';

/** Always the same value: a query by time, or by the beginning of an id or key, needs a partition. */
export const recordScope = 'installation';

/** What is stored of one session: the record with what its indexes need. */
export interface StoredRecord extends SessionRecord {
  scope: typeof recordScope;
  keyScope?: typeof recordScope;
  issueId?: string;
  issueKey?: string;
}

/** Leads from a further issue of a session to its record: an index finds one issue for each entity. */
export interface StoredFurtherIssue {
  /** The key of the record. */
  of: string;
  keyScope: typeof recordScope;
  issueId?: string;
  issueKey: string;
  endedAt?: number;
}

/** A row to be written, and where. */
export interface RecordRow {
  key: string;
  value: StoredRecord | StoredFurtherIssue;
}

/** Where a record is stored, for batch reads. A batch tells keys apart, but not entities: so none has this one. */
export function sessionRecordKey({ configurationId, lsid }: Marker) {
  return { entityName, key: `${configurationId}:${lsid}:record` };
}

/** All that is stored of a record, itself first. */
export function rowsOf(record: SessionRecord): RecordRow[] {
  const { key } = sessionRecordKey(record);
  const [first, ...further] = record.issues;
  const keyScope = recordScope;
  const { endedAt } = record;
  return [
    { key, value: { ...record, scope: recordScope, ...(first && { ...first, keyScope }) } },
    ...further.map((issue, index) => ({
      key: `${key}:${index + 2}`,
      value: { of: key, keyScope, ...issue, endedAt } as const,
    })),
  ];
}

/** Reads a stored record; `undefined` stays. A damaged one counts as none, is logged, and written anew. */
export function readSessionRecord(value: unknown): SessionRecord | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const reading = v.safeParse(sessionRecordSchema, value);
  if (reading.success) return reading.output;
  consoleLog.error('The record of a session is damaged, and is written anew.', {
    where: v.getDotPath(reading.issues[0]) ?? 'the whole record',
  });
  return undefined;
}

/** The record of a session. One storage read, never out of date. @throws StorageUnavailable */
export async function sessionRecordOf(marker: Marker): Promise<SessionRecord | undefined> {
  const { key } = sessionRecordKey(marker);
  const found = await store('read the record of a session', () =>
    kvs.entity<StoredRecord>(entityName).get(key, { metadataFields: [MetadataField.EXPIRE_TIME] }),
  );
  return found && !isExpired(found.expireTime) ? readSessionRecord(found.value) : undefined;
}
