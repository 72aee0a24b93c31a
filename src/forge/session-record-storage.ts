import * as v from 'valibot';
import kvs, { WhereConditions } from '@forge/kvs';
import { keysInBatch } from '../foundation/batches';
import { sessionRecordSchema, type SessionRecord } from '../reconcile/record/session-record';
import type { SessionRecordStore } from '../reconcile/record/session-record-store';
import type { Marker } from '../jira/marker';
import { readTogether } from './batch-read';
import { consoleLog } from './console-log';
import { store } from './storage';
import { readStrictly } from './strict-read';

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
  /** The key of the record; a record itself has none. */
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

/** Whose record is stored under a key; nothing for a key of another form. */
export function markerOfRecordKey(key: string): Marker | undefined {
  const [, configurationId, lsid] = /^([^:]+):([^:]+):record$/.exec(key) ?? [];
  return configurationId === undefined || lsid === undefined ? undefined : { configurationId, lsid };
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

/** As many as one batch reads. */
const rowsInPage = keysInBatch;

/** What is remembered of sessions, by their ids and by their issues. */
export const sessionRecordStorage: SessionRecordStore = {
  of: async (session) =>
    readSessionRecord(await readStrictly('read the record of a session', sessionRecordKey(session))),

  idsBeginning: async (start, limit) => {
    const page = await store('look for sessions', () =>
      kvs
        .entity<StoredRecord>(entityName)
        .query()
        .index('by-session', { partition: [recordScope] })
        .where(WhereConditions.beginsWith(start))
        .limit(limit)
        .getMany(),
    );
    return [...new Set(page.results.map(({ value }) => value.lsid))];
  },

  withFurtherIssue: async (issueKey, cursor) => {
    const query = kvs
      .entity<Partial<StoredFurtherIssue>>(entityName)
      .query()
      .index('by-issue-key', { partition: [recordScope] })
      .where(WhereConditions.equalTo(issueKey))
      .limit(rowsInPage);
    const page = await store('look for sessions of an issue', () =>
      (cursor === undefined ? query : query.cursor(cursor)).getMany(),
    );
    const keys = page.results.flatMap(({ value }) => value.of ?? []);
    return { sessions: await stillIn(issueKey, keys), cursor: page.nextCursor };
  },
};

/** A row may outlive what the record says: the record decides. */
async function stillIn(issueKey: string, keys: readonly string[]): Promise<Marker[]> {
  if (keys.length === 0) return [];
  const values = await readTogether(
    'read the records of sessions',
    keys.map((key) => ({ entityName, key })),
  );
  const records = [...values.values()].flatMap((value) => readSessionRecord(value) ?? []);
  return records
    .filter(({ issues }) => issues.some((issue) => issue.issueKey === issueKey))
    .map(({ configurationId, lsid }) => ({ configurationId, lsid }));
}
