import type { AuditPage } from './settings-api';
import type { AdminDependencies } from '../dependencies';
import { namePeople } from '../personal-data/name-people';
import { peopleIn, shownChanges } from '../personal-data/people-in-changes';

const entriesShown = 25;

/** A page of changes, newest first, with the names of who made them. @throws StorageUnavailable */
export async function readAuditTrail(
  { cursor }: { cursor?: string },
  dependencies: AdminDependencies,
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
