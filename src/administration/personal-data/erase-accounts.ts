import { alertIssueSettings } from '../../configuration/alert-issue-settings';
import type { AuditTrailStore, AuditEntry } from '../audit-trail';
import { changeDocument } from './change-document';
import { eraseFromConfigurations } from './erase-from-configurations';
import { eraseFromOverrides } from './erase-from-overrides';
import type { PeopleStores } from './people-stores';
import { theApp, withoutPeople } from './people-register';
import { formerUser } from './person-in-words';

export interface ErasureDependencies extends PeopleStores {
  auditTrail: Pick<AuditTrailStore, 'add'>;
  now: () => number;
  newId: () => string;
}

/**
 * Erases everything that is kept about accounts, wherever it is stored, and records what works differently from then
 * on. Doing it again changes nothing.
 *
 * @throws ErasureInterrupted, StorageUnavailable: the rest is then still to be erased
 */
export async function eraseAccounts(
  closed: readonly string[],
  dependencies: ErasureDependencies,
): Promise<void> {
  if (closed.length === 0) return;
  const accountIds = new Set(closed);
  const { people, matches } = dependencies;
  for (const override of await eraseFromOverrides(accountIds, dependencies)) {
    const label = override.representative;
    await record(
      {
        action: `Emptied the mapping of representative “${label}”: the account was closed`,
        changes: [{ path: 'override', label, before: formerUser, after: '' }],
      },
      dependencies,
    );
  }
  const { configurations, isRecipientLost } = await eraseFromConfigurations(accountIds, dependencies);
  for (const { configuration, emptied } of configurations) {
    const { id, revision, settings } = configuration;
    await record(
      {
        action: `Removed a closed account from configuration “${settings.name}”`,
        configurationId: id,
        revision,
        changes: emptied.map((label) => ({
          path: `emptied:${label}`,
          label,
          before: formerUser,
          after: '',
        })),
      },
      dependencies,
    );
  }
  if (isRecipientLost) {
    const { label } = alertIssueSettings.settings.mailUsers;
    await record(
      {
        action: 'Removed a closed account from those who get the email about alerts',
        changes: [{ path: 'alertIssue.mailUsers', label, before: formerUser, after: '' }],
      },
      dependencies,
    );
  }
  for (const accountId of closed) await matches.forgetMatchesWith(accountId);
  // Last, because the accounts are found there again if this is cut short.
  await changeDocument('people register', async () => {
    const { revision, content } = await people.readPeople();
    const left = withoutPeople(content, accountIds);
    return left === content || people.replacePeople(left, revision);
  });
}

function record(
  entry: Omit<AuditEntry, 'id' | 'at' | 'by'>,
  { auditTrail, now, newId }: ErasureDependencies,
): Promise<void> {
  return auditTrail.add({ ...entry, id: newId(), at: now(), by: theApp });
}
