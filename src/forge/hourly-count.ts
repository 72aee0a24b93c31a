import kvs from '@forge/kvs';
import * as v from 'valibot';
import { StorageUnavailable } from '../failure/platform-errors';
import { compareAndSwap, overtaken } from '../foundation/compare-and-swap';
import { hour } from '../foundation/durations';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import { replaceRevised } from './replace-revised';
import { readDocument } from './revised-document';
import { store } from './storage';

/** What is counted, where. */
export interface ToCount {
  entityName: string;
  key: string;
  /** Counts one thing once within an hour, if it has an id. */
  id?: string;
  most: number;
  now: number;
}

/** When each was counted, and which it was. Earlier versions of the app stored the times alone. */
const countedSchema = v.array(
  v.union([
    v.pipe(
      integer,
      v.transform((at): { at: number; id?: string } => ({ at })),
    ),
    v.object({ at: integer, id: v.optional(v.string()) }),
  ]),
);

/** How often those who count at once may disturb each other. */
const tries = 5;

/**
 * Counts one more, unless as many were counted within the last hour. One storage read and one write, unless others
 * count at the same moment. A count goes a day after its last change.
 *
 * @param action completes “could not …”
 * @throws StorageUnavailable
 */
export async function countInHour(
  action: string,
  { entityName, key, id, most, now }: ToCount,
): Promise<'counted' | 'known' | 'too-many'> {
  const counted = await compareAndSwap(tries, async () => {
    // An expired count may still be stored under its key, and a write is compared with that.
    const stored = await store(action, () =>
      kvs.entity<{ revision: number; content: unknown }>(entityName).get(key),
    );
    const { revision, content } = readDocument(stored);
    const lately = (readBy(countedSchema, content) ?? []).filter(({ at }) => at > now - hour);
    if (id !== undefined && lately.some((one) => one.id === id)) return 'known';
    if (lately.length >= most) return 'too-many';
    const next = { revision: revision + 1, content: [...lately, { at: now, id }] };
    const place = { entityName, key, retentionDays: 1 };
    return (await replaceRevised(action, place, next, revision)) ? 'counted' : overtaken;
  });
  if (counted === overtaken) throw new StorageUnavailable(action, 'overtaken');
  return counted;
}
