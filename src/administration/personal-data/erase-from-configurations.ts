import type { Configuration } from '../../configuration/configuration';
import { withoutPeople } from '../../configuration/people-in-settings';
import { unreadableWithout } from '../../configuration/people-in-unreadable';
import { changeDocument } from './change-document';
import type { PeopleStores } from './people-stores';

/** A configuration that has lost a person, and the labels of the settings concerned. */
export interface EmptiedConfiguration {
  configuration: Configuration;
  emptied: string[];
}

/**
 * Removes accounts from all configurations. The configuration remembers which settings became empty until it is saved
 * again, so that the list can point them out. One storage read, and one write if any account is found.
 *
 * @returns the configurations that have lost a person
 * @throws ErasureInterrupted, StorageUnavailable
 */
export async function eraseFromConfigurations(
  accountIds: ReadonlySet<string>,
  { configurations: store, now }: Pick<PeopleStores, 'configurations'> & { now: () => number },
): Promise<EmptiedConfiguration[]> {
  let changed: EmptiedConfiguration[] = [];
  await changeDocument('configurations', async () => {
    const set = await store.read();
    const erased = set.configurations.map((configuration) => without(configuration, accountIds, now()));
    const unreadable = set.unreadable.map((other) => ({
      ...other,
      stored: unreadableWithout(other.stored, accountIds),
    }));
    changed = erased.filter(({ emptied }) => emptied.length > 0);
    if (changed.length === 0 && isSame(unreadable, set.unreadable)) return true;
    const configurations = erased.map(({ configuration }) => configuration);
    return store.replace({ ...set, revision: set.revision + 1, configurations, unreadable }, set.revision);
  });
  return changed;
}

function without(
  configuration: Configuration,
  accountIds: ReadonlySet<string>,
  now: number,
): EmptiedConfiguration {
  const { settings, emptied } = withoutPeople(configuration.settings, accountIds);
  if (emptied.length === 0) return { configuration, emptied };
  const noted = [...new Set([...(configuration.emptiedSettings ?? []), ...emptied])];
  const revision = configuration.revision + 1;
  return {
    configuration: { ...configuration, revision, updatedAt: now, settings, emptiedSettings: noted },
    emptied,
  };
}

function isSame(one: readonly { stored: unknown }[], other: readonly { stored: unknown }[]): boolean {
  const texts = [one, other].map((items) => JSON.stringify(items.map(({ stored }) => stored)));
  return texts[0] === texts[1];
}
