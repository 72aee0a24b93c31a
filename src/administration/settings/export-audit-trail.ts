import { csvFileName, csvOf } from '../csv';
import type { AdminApi } from '../admin-api';
import { personInWords } from '../personal-data/person-in-words';
import { filterOf, lines, lookThrough, type AuditDependencies } from './read-audit-trail';
import type { AuditExport, AuditLine } from './settings-api';

/** The most changes of one part, so that the answer stays well below what a resolver may send. */
const changesExported = 500;

const pageSize = 100;

const pagesLookedThrough = 20;

const head = ['Time', 'Who', 'What', 'Field', 'Before', 'After'];

/**
 * A part of the changes as CSV, newest first, times in UTC: a row for each field, or one for a change without fields.
 *
 * @returns with `cursor` if there is another part; a part may have no rows and still have one
 * @throws StorageUnavailable
 */
export async function exportAuditTrail(
  { cursor: from, part = 1, ...shown }: AdminApi['exportAuditTrail']['payload'],
  dependencies: AuditDependencies & { now: () => number },
): Promise<AuditExport> {
  const filter = await filterOf(shown, dependencies);
  const isFull = (entries: readonly unknown[]) => entries.length + pageSize > changesExported;
  const { entries, cursor } = filter
    ? await lookThrough({ filter, cursor: from, pageSize, pages: pagesLookedThrough }, isFull, dependencies)
    : { entries: [], cursor: undefined };
  const rows = (await lines(entries, dependencies)).flatMap(rowsOf);
  return {
    fileName: csvFileName('changes', dependencies.now(), { part, isLast: cursor === undefined }),
    text: csvOf([head, ...rows]),
    rows: rows.length,
    ...(cursor === undefined ? {} : { cursor }),
  };
}

function rowsOf({ at, accountId, userName, action, changes }: AuditLine): (string | undefined)[][] {
  const front = [new Date(at).toISOString(), personInWords({ name: userName, accountId }), action];
  if (changes.length === 0) return [front];
  return changes.map(({ label, before, after }) => [...front, label, before, after]);
}
