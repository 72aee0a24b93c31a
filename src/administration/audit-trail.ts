import { wholeCharacters } from '../foundation/clean-text';
import { textStart } from '../foundation/text-start';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import type { FieldChange } from '../resolver/page-answer';

/** How long changes stay on record. */
export const auditDays = 180;

const fieldChangeSchema = v.object({
  path: v.string(),
  label: v.string(),
  before: v.string(),
  after: v.string(),
  isPerson: v.optional(v.literal(true)),
});

export const auditEntrySchema = v.object({
  id: v.string(),
  at: integer,
  /** Who did it: a pseudonym of the people register, or `theApp`. */
  by: v.string(),
  /** What was done, in words. */
  action: v.string(),
  configurationId: v.optional(v.string()),
  /** The configuration's revision after the change. */
  revision: v.optional(integer),
  changes: v.array(fieldChangeSchema),
});

export type AuditEntry = v.InferOutput<typeof auditEntrySchema>;

/** Everything is optional: an empty filter matches everything. */
export interface AuditFilter {
  configurationId?: string;
  /** Who did it, as `AuditEntry` says it. */
  by?: string;
}

export interface AuditEntries {
  entries: AuditEntry[];
  /** Where to continue, if there is more. */
  cursor?: string;
}

/** Where changes are recorded. Every method throws StorageUnavailable if the platform refuses. */
export interface AuditTrailStore {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first. One query; a page may have fewer entries than there are, and still a cursor. */
  page(filter: AuditFilter, limit: number, cursor?: string): Promise<AuditEntries>;
  /** Changes of one configuration, newest first. */
  ofConfiguration(configurationId: string, limit: number): Promise<AuditEntry[]>;
}

/** The longest value that an entry keeps. An entry says what changed; it is no archive. */
const longestValue = 500;

/** The change with both values shortened for the record. */
export function recorded(change: FieldChange): FieldChange {
  return { ...change, before: shortened(change.before), after: shortened(change.after) };
}

/** The sum of several successive changes (oldest first): the first `before` and the last `after`. */
export function combined(changes: FieldChange[]): FieldChange[] {
  const byPath = new Map<string, FieldChange>();
  for (const change of changes) {
    const earlier = byPath.get(change.path);
    byPath.set(change.path, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...byPath.values()].filter(({ before, after }) => before !== after);
}

function shortened(text: string): string {
  const whole = wholeCharacters(text);
  return whole.length > longestValue ? `${textStart(whole, longestValue)}…` : whole;
}
