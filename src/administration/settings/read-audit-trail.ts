import type { AuditPage } from './settings-api';
import type { AuditTrailStore } from '../audit-trail';
import { namePeople, type NamingDependencies } from '../personal-data/name-people';
import { peopleIn, shownChanges } from '../personal-data/people-in-changes';

interface ReadDependencies extends NamingDependencies {
  auditTrail: Pick<AuditTrailStore, 'page'>;
}

const entriesShown = 25;

/** A page of changes, newest first, with the names of who made them. @throws StorageUnavailable */
export async function readAuditTrail(
  { cursor }: { cursor?: string },
  dependencies: ReadDependencies,
): Promise<AuditPage> {
  const page = await dependencies.auditTrail.page(entriesShown, cursor);
  const pseudonyms = page.entries.flatMap(({ by, changes }) => [by, ...peopleIn(changes)]);
  const people = await namePeople(pseudonyms, dependencies);
  return {
    entries: page.entries.map(({ id, at, by, action, changes }) => ({
      id,
      at,
      accountId: people.get(by)?.accountId,
      userName: people.get(by)?.name,
      action,
      changes: shownChanges(changes, people),
    })),
    cursor: page.cursor,
  };
}
