import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { standingOf, storeIf } from './storage';
import { readStrictly } from './strict-read';

interface Revisioned {
  revision: number;
}

/** Where a document is stored, and for how many days from now. Without a number of days it stays for ever. */
export interface DocumentPlace {
  entityName: string;
  key: string;
  retentionDays?: number;
}

/**
 * Writes a document if the stored one has the expected revision. One storage write.
 *
 * @param doing completes “the storage could not …”
 * @param expectedRevision 0: nothing is stored yet; `undefined`: the stored document has lost its revision
 * @returns false if another write came first: nothing is written then
 * @throws StorageUnavailable
 */
export function replaceRevised(
  doing: string,
  { entityName, key, retentionDays }: DocumentPlace,
  document: Revisioned,
  expectedRevision: number | undefined,
): Promise<boolean> {
  const ttl = retentionDays === undefined ? {} : { ttl: { unit: 'DAYS' as const, value: retentionDays } };
  const write = () => {
    if (expectedRevision === 0) {
      return kvs.entity<Revisioned>(entityName).set(key, document, { keyPolicy: 'FAIL_IF_EXISTS', ...ttl });
    }
    const unchanged =
      expectedRevision === undefined
        ? FilterConditions.notExists()
        : FilterConditions.equalTo(expectedRevision);
    const conditions = new Filter<Revisioned>().and('revision', unchanged);
    return kvs.transact().set(key, document, { entityName, conditions }, ttl).execute();
  };
  // A stored document has a revision of 1 or more, so none of them matches 0.
  return storeIf(doing, write, async () =>
    standingOf(await readStrictly(doing, { entityName, key }), document, { revision: expectedRevision }),
  );
}
