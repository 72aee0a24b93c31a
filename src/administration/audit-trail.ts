import { z } from 'zod';
import type { FieldChange } from '../resolver/page-answer';

/** How long changes stay on record. */
export const auditDays = 180;

const fieldChangeSchema = z.object({
  path: z.string(),
  label: z.string(),
  before: z.string(),
  after: z.string(),
  isPerson: z.literal(true).optional(),
});

export const auditEntrySchema = z.object({
  id: z.string(),
  at: z.int(),
  /** Who did it: a pseudonym of the people register, or `theApp`. */
  by: z.string(),
  /** What was done, in words. */
  action: z.string(),
  configurationId: z.string().optional(),
  /** The configuration's revision after the change. */
  revision: z.int().optional(),
  changes: z.array(fieldChangeSchema),
});

export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Where changes are recorded. Every method throws StorageUnavailable if the platform refuses. */
export interface AuditTrailStore {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first. */
  page(limit: number, cursor?: string): Promise<{ entries: AuditEntry[]; cursor?: string }>;
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
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
