import * as v from 'valibot';
import { sessionRecordSchema, type SessionRecord } from '../../../src/reconcile/record/session-record';
import { entitiesOf } from '../../scenarios/support/stored';
import type { VirtualStand } from '../../stand/virtual-stand';

/** What is stored of a session beside its deliveries. */
export interface StoredSessionRecord extends SessionRecord {
  key: string;
  /** What the indexes have. */
  first: { issueId?: string; issueKey?: string };
}

/** A row that leads to a record from a further issue. */
export interface StoredFurtherRow {
  key: string;
  of: string;
  issueId?: string;
  issueKey: string;
}

const furtherSchema = v.object({
  of: v.string(),
  issueId: v.optional(v.string()),
  issueKey: v.string(),
});

const firstSchema = v.object({ issueId: v.optional(v.string()), issueKey: v.optional(v.string()) });

/** All that is remembered of sessions, as it is stored. */
export function storedRecordsOf(stand: VirtualStand): {
  records: StoredSessionRecord[];
  further: StoredFurtherRow[];
} {
  const rows = entitiesOf(stand, 'session-record').map(({ key, value }) => ({
    key,
    value: Object(value) as object,
  }));
  const isFurther = ({ value }: { value: object }) => 'of' in value;
  return {
    records: rows
      .filter((row) => !isFurther(row))
      .map(({ key, value }) => ({
        ...v.parse(sessionRecordSchema, value),
        key,
        first: v.parse(firstSchema, value),
      })),
    further: rows.filter(isFurther).map(({ key, value }) => ({ ...v.parse(furtherSchema, value), key })),
  };
}
