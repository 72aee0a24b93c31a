import type { Log } from '../failure/log';
import { errorName } from '../foundation/error-name';
import type { FieldChange } from '../resolver/page-answer';
import { recorded, type AuditTrailStore } from './audit-trail';
import { peopleIn, withPeopleAs } from './personal-data/people-in-changes';
import { pseudonymsOf, type CallerDependencies } from './personal-data/pseudonyms-of';

export interface Change {
  /** In words: “Changed configuration Berlin”. */
  action: string;
  configurationId?: string;
  revision?: number;
  changes?: FieldChange[];
}

/** What every use case needs that changes something. */
export interface RecordDependencies extends CallerDependencies {
  auditTrail: Pick<AuditTrailStore, 'add'>;
  now: () => number;
  newId: () => string;
  log: Log;
}

/**
 * Records a change that has already been made. If the record cannot be written, that is only logged.
 */
export async function recordChange(change: Change, dependencies: RecordDependencies): Promise<void> {
  const { auditTrail, people, accountId = 'unknown', now, newId, log } = dependencies;
  const changes = change.changes ?? [];
  try {
    const pseudonyms = await pseudonymsOf([accountId, ...peopleIn(changes)], people);
    const pseudonymOf = (person: string) => pseudonyms.get(person) ?? 'unknown';
    await auditTrail.add({
      id: newId(),
      at: now(),
      by: pseudonymOf(accountId),
      ...change,
      changes: withPeopleAs(changes, pseudonymOf).map(recorded),
    });
  } catch (error) {
    // Without the action, which may hold somebody's name.
    const { configurationId } = change;
    log.error('A change of settings could not be put on record.', {
      configurationId,
      error: errorName(error),
    });
  }
}
