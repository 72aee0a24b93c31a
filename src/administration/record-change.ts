import type { FieldChange } from './admin-api';
import { recorded } from './audit-trail';
import type { AdminDependencies } from './dependencies';

export interface Change {
  /** In words: “Changed configuration Berlin”. */
  action: string;
  configurationId?: string;
  revision?: number;
  changes?: FieldChange[];
}

/**
 * Puts a change on record. The change has been made by then, so a record that cannot be written is only logged.
 */
export async function recordChange(change: Change, dependencies: AdminDependencies): Promise<void> {
  const { auditTrail, accountId, now, newId, log } = dependencies;
  try {
    await auditTrail.add({
      id: newId(),
      at: now(),
      accountId: accountId ?? 'unknown',
      ...change,
      changes: (change.changes ?? []).map(recorded),
    });
  } catch {
    log.error('A change of settings could not be put on record.', { action: change.action });
  }
}
