import type { AuditPage } from './settings-api';
import type { AdminDependencies } from '../dependencies';
import { nameUsers } from '../jira-choices/find-users';

const entriesShown = 25;

/** A page of changes, newest first, with the names of who made them. @throws StorageUnavailable */
export async function readAuditTrail(
  { cursor }: { cursor?: string },
  dependencies: AdminDependencies,
): Promise<AuditPage> {
  const page = await dependencies.auditTrail.page(entriesShown, cursor);
  const users = await nameUsers({ accountIds: page.entries.map(({ accountId }) => accountId) }, dependencies);
  const names = new Map(users.map(({ id, label }) => [id, label]));
  return {
    entries: page.entries.map(({ id, at, accountId, action, changes }) => ({
      id,
      at,
      accountId,
      userName: names.get(accountId),
      action,
      changes,
    })),
    cursor: page.cursor,
  };
}
