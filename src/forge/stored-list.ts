import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { StoredValueUnreadable } from '../failure/platform-errors';
import { consoleLog } from './console-log';

const revisionSchema = v.pipe(integer, v.minValue(0));

/**
 * Reads a list that is stored as one value. Damaged entries are left out and logged, so that none of them affects the
 * others.
 *
 * @param what names the list in words
 * @param value the stored value: its revision, and the entries under the name of `field`
 * @returns an empty list of revision 0 if nothing is stored
 * @throws StoredValueUnreadable if the value is no such list
 */
export function readStoredList<T>(
  what: string,
  { entry, field }: { entry: v.GenericSchema<unknown, T>; field: string },
  value: unknown,
): { revision: number; entries: T[] } {
  if (value === undefined || value === null) return { revision: 0, entries: [] };
  const revision = v.safeParse(revisionSchema, Reflect.get(Object(value) as object, 'revision'));
  const stored = v.safeParse(v.array(v.unknown()), Reflect.get(Object(value) as object, field));
  if (!revision.success || !stored.success) {
    throw new StoredValueUnreadable(what, revision.success ? field : 'revision');
  }
  const readings = stored.output.map((one) => v.safeParse(entry, one));
  const entries = readings.flatMap((reading) => (reading.success ? [reading.output] : []));
  const left = readings.length - entries.length;
  if (left > 0) consoleLog.error('Damaged entries of a stored list are left out.', { what, left });
  return { revision: revision.output, entries };
}
