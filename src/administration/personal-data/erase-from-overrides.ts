import { isOfFormerUser, ofFormerUser, type Override, type OverrideStore } from '../representative-overrides';
import { changeDocument } from './change-document';

/**
 * Removes accounts from the mappings made by hand. The mappings stay without a user, so that administrators see them.
 * They do nothing until somebody changes or removes them. One storage read, and one write if any account is found.
 *
 * @returns the mappings that have lost their user
 * @throws ErasureInterrupted, StorageUnavailable
 */
export async function eraseFromOverrides(
  accountIds: ReadonlySet<string>,
  { overrides: store }: { overrides: OverrideStore },
): Promise<Override[]> {
  let changed: Override[] = [];
  await changeDocument('mappings of representatives', async () => {
    const { revision, overrides } = await store.read();
    changed = overrides.filter((override) => !isOfFormerUser(override) && accountIds.has(override.accountId));
    if (changed.length === 0) return true;
    const erased = overrides.map((override) =>
      changed.includes(override) ? ofFormerUser(override) : override,
    );
    return store.replace({ revision: revision + 1, overrides: erased }, revision);
  });
  return changed;
}
