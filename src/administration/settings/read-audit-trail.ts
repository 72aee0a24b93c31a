import type { AdminApi } from '../admin-api';
import type { AuditEntries, AuditEntry, AuditFilter, AuditTrailStore } from '../audit-trail';
import { namePeople, type NamingDependencies } from '../personal-data/name-people';
import { peopleIn, shownChanges } from '../personal-data/people-in-changes';
import { namesOfIds, type IdNamingDependencies } from './names-of-ids';
import type { AuditPage, ShownAudit } from './settings-api';

export interface AuditDependencies extends NamingDependencies, IdNamingDependencies {
  auditTrail: Pick<AuditTrailStore, 'page'>;
}

const entriesShown = 25;

/** How many pages of the storage one call reads if somebody made few of the changes. */
const pagesLookedThrough = 5;

/** How many entries one query returns (Forge limit). */
const largestPage = 100;

/**
 * A page of changes, newest first, with the names of who made them. One query; up to five if only those of one person
 * are wanted.
 *
 * @throws StorageUnavailable
 */
export async function readAuditTrail(
  { cursor, ...shown }: AdminApi['readAuditTrail']['payload'],
  dependencies: AuditDependencies,
): Promise<AuditPage> {
  const filter = await filterOf(shown, dependencies);
  if (!filter) return { entries: [] };
  const isSifted = filter.by !== undefined;
  const found = await lookThrough(
    {
      filter,
      cursor,
      pageSize: isSifted ? largestPage : entriesShown,
      pages: isSifted ? pagesLookedThrough : 1,
    },
    (entries) => entries.length >= entriesShown,
    dependencies,
  );
  return { entries: await lines(found.entries, dependencies), cursor: found.cursor };
}

/** How far a look through the trail goes. */
export interface LookThrough {
  filter: AuditFilter;
  cursor: string | undefined;
  pageSize: number;
  pages: number;
}

/** Entries from page after page, until there are enough. @throws StorageUnavailable */
export async function lookThrough(
  { filter, cursor: from, pageSize, pages }: LookThrough,
  isEnough: (entries: readonly AuditEntry[]) => boolean,
  { auditTrail }: Pick<AuditDependencies, 'auditTrail'>,
): Promise<AuditEntries> {
  const entries: AuditEntry[] = [];
  let cursor = from;
  let left = pages;
  do {
    const page = await auditTrail.page(filter, pageSize, cursor);
    entries.push(...page.entries);
    cursor = page.cursor;
    left -= 1;
  } while (left > 0 && cursor !== undefined && !isEnough(entries));
  return { entries, cursor };
}

/** The filter by pseudonyms; `undefined` if the person has never changed anything. */
export async function filterOf(
  { configurationId, accountId }: ShownAudit,
  { people }: Pick<AuditDependencies, 'people'>,
): Promise<AuditFilter | undefined> {
  if (accountId === undefined) return { configurationId };
  const { content } = await people.readPeople();
  const by = content.people.find((person) => person.accountId === accountId)?.pseudonym;
  return by === undefined ? undefined : { configurationId, by };
}

/**
 * The entries as the page shows them, with the names of people and of what Jira knows by ids. @throws what
 * `namePeople` throws
 */
export async function lines(
  entries: readonly AuditEntry[],
  dependencies: NamingDependencies & IdNamingDependencies,
): Promise<AuditPage['entries']> {
  const pseudonyms = entries.flatMap(({ by, changes }) => [by, ...peopleIn(changes)]);
  const all = entries.flatMap(({ changes }) => changes);
  const [people, withNames] = await Promise.all([
    namePeople(pseudonyms, dependencies),
    namesOfIds(all, dependencies),
  ]);
  return entries.map(({ id, at, by, action, changes }) => ({
    id,
    at,
    accountId: people.get(by)?.accountId,
    userName: people.get(by)?.name,
    action,
    changes: shownChanges(changes, people).map(withNames),
  }));
}
