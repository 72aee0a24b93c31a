import { withoutRecipients } from '../../configuration/alert-issue-settings';
import type { Configuration } from '../../configuration/configuration';
import type { ConfigurationSet } from '../../configuration/configuration-set';
import { withoutPeople } from '../../configuration/people-in-settings';
import { unreadableWithout } from '../../configuration/people-in-unreadable';
import { changeDocument } from './change-document';
import type { PeopleStores } from './people-stores';

/** A configuration that has lost a person, and the labels of the settings concerned. */
export interface EmptiedConfiguration {
  configuration: Configuration;
  emptied: string[];
}

/** Where accounts were found, as far as it matters to an administrator. */
export interface ErasedFromConfigurations {
  configurations: EmptiedConfiguration[];
  /** The alert email has lost a recipient. */
  isRecipientLost: boolean;
}

/**
 * Removes accounts from all configurations and from the settings of the installation. What became empty is remembered
 * until it is saved again, so that the page can point it out. One storage read, and one write if any account is found.
 *
 * @returns the configurations and settings that have lost a person
 * @throws ErasureInterrupted, StorageUnavailable
 */
export async function eraseFromConfigurations(
  accountIds: ReadonlySet<string>,
  { configurations: store, now }: Pick<PeopleStores, 'configurations'> & { now: () => number },
): Promise<ErasedFromConfigurations> {
  let erasedFrom: ErasedFromConfigurations = { configurations: [], isRecipientLost: false };
  await changeDocument('configurations', async () => {
    const set = await store.read();
    const erased = set.configurations.map((configuration) => without(configuration, accountIds, now()));
    const unreadable = set.unreadable.map((other) => ({
      ...other,
      stored: unreadableWithout(other.stored, accountIds),
    }));
    const ofInstallation = installationWithout(set, accountIds);
    const emptied = erased.filter((one) => one.emptied.length > 0);
    const isRecipientLost = ofInstallation.settings.alertIssue !== set.settings.alertIssue;
    erasedFrom = { configurations: emptied, isRecipientLost };
    const isInReadable = emptied.length > 0 || isRecipientLost;
    const isUnreadableSame =
      isSame(unreadable, set.unreadable) && isSame([ofInstallation.damagedSettings], [set.damagedSettings]);
    if (!isInReadable && isUnreadableSame) return true;
    const configurations = erased.map(({ configuration }) => configuration);
    const next = { ...set, ...ofInstallation, revision: set.revision + 1, configurations, unreadable };
    return store.replace(next, set.revision);
  });
  return erasedFrom;
}

function installationWithout(
  { settings, damagedSettings }: ConfigurationSet,
  accountIds: ReadonlySet<string>,
): Pick<ConfigurationSet, 'settings' | 'damagedSettings'> {
  return {
    settings: { ...settings, alertIssue: withoutRecipients(settings.alertIssue, accountIds) },
    damagedSettings: damagedSettings && {
      ...damagedSettings,
      stored: unreadableWithout(damagedSettings.stored, accountIds),
    },
  };
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

type Stored = readonly ({ stored: unknown } | undefined)[];

function isSame(one: Stored, other: Stored): boolean {
  const texts = [one, other].map((items) => JSON.stringify(items.map((item) => item?.stored)));
  return texts[0] === texts[1];
}
