import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { lostRevision } from './revised-document';
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
 * @param expectedRevision 0: nothing is stored yet; `lostRevision`: something without a revision
 * @returns false if another write came first: nothing is written then
 * @throws StorageUnavailable
 */
export function replaceRevised(
  doing: string,
  { entityName, key, retentionDays }: DocumentPlace,
  document: Revisioned,
  expectedRevision: number,
): Promise<boolean> {
  const ttl = retentionDays === undefined ? {} : { ttl: { unit: 'DAYS' as const, value: retentionDays } };
  const expected = expectedRevision === lostRevision ? undefined : expectedRevision;
  const next = { ...document, revision: Math.max(document.revision, 1) };
  const write = () => {
    if (expected === 0) {
      return kvs.entity<Revisioned>(entityName).set(key, next, { keyPolicy: 'FAIL_IF_EXISTS', ...ttl });
    }
    const unchanged =
      expected === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(expected);
    const conditions = new Filter<Revisioned>().and('revision', unchanged);
    return kvs.transact().set(key, next, { entityName, conditions }, ttl).execute();
  };
  // A stored document has a revision of 1 or more, so none of them matches 0.
  return storeIf(doing, write, async () =>
    standingOf(await readStrictly(doing, { entityName, key }), next, { revision: expected }),
  );
}
