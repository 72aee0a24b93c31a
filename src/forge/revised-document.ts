import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import type { Revised } from '../foundation/revised';

/** Stands for the revision of a document that has lost it. Such a document is replaced if it still has none. */
export const lostRevision = -1;

const revisionSchema = v.pipe(integer, v.minValue(1));

/** What is stored of a document: its content, which may be anything, and its revision. */
export function readDocument(value: unknown): Revised<unknown> {
  if (value === undefined || value === null) return { revision: 0, content: undefined };
  const stored = Object(value) as { revision?: unknown; content?: unknown };
  return {
    revision: readBy(revisionSchema, stored.revision) ?? lostRevision,
    content: stored.content,
  };
}
