import type { Configuration } from '../../configuration/configuration';
import {
  configurationOf,
  type ConfigurationSet,
  type ConfigurationStore,
} from '../../configuration/configuration-set';
import { storedSet } from '../../configuration/read-configuration-set';
import type { FieldChange } from '../../resolver/page-answer';
import { combined, type AuditTrailStore } from '../audit-trail';
import { savedAnywayPath } from '../saved-anyway';
import type { NamingDependencies } from '../personal-data/name-people';
import { withPeopleNamed } from '../personal-data/people-in-changes';
import { PageProblem } from '../../resolver/page-problem';
import { changedMeanwhile, configurationNotFound } from '../problems';
import { bytesOf, largestValueBytes } from '../storable-size';

/** How many changes of one configuration are read to find out what another administrator did. */
const changesLookedAt = 50;

/** Writes the set with these configurations in place of the present ones. @throws PageProblem (stale, too large) */
export async function replaceConfigurations(
  set: ConfigurationSet,
  configurations: Configuration[],
  { configurations: store }: { configurations: Pick<ConfigurationStore, 'replace'> },
): Promise<void> {
  const next = { ...set, revision: set.revision + 1, configurations };
  if (bytesOf(storedSet(next)) > largestValueBytes) throw tooLarge();
  if (!(await store.replace(next, set.revision))) throw changedMeanwhile();
}

/** What it takes to say what has changed since a page was opened. */
export interface ChangesSinceDependencies extends NamingDependencies {
  auditTrail: Pick<AuditTrailStore, 'ofConfiguration'>;
}

/**
 * The configuration as it is stored, if it still has the revision that the change starts from.
 *
 * @throws PageProblem: not found, or stale, with what has changed since
 */
export async function configurationAt(
  set: ConfigurationSet,
  id: string,
  revision: number,
  dependencies: ChangesSinceDependencies,
): Promise<Configuration> {
  const configuration = configurationOf(set, id);
  if (!configuration) throw configurationNotFound();
  if (configuration.revision === revision) return configuration;
  throw new PageProblem({
    kind: 'stale',
    message: 'Another administrator changed this configuration since you opened it. Nothing was stored.',
    changes: await changesSince(id, revision, dependencies),
  });
}

async function changesSince(
  id: string,
  revision: number,
  dependencies: ChangesSinceDependencies,
): Promise<FieldChange[]> {
  const entries = await dependencies.auditTrail.ofConfiguration(id, changesLookedAt);
  const later = entries
    .map((entry) => ({ changes: entry.changes, after: entry.revision ?? 0 }))
    .filter(({ after }) => after > revision)
    .sort((a, b) => a.after - b.after);
  const changes = later.flatMap((entry) => entry.changes).filter(({ path }) => path !== savedAnywayPath);
  return withPeopleNamed(combined(changes), dependencies);
}

function tooLarge(): PageProblem {
  return new PageProblem({
    kind: 'failed',
    message: 'All configurations together would be larger than the platform can store. Nothing was stored.',
    advice: 'Shorten the survey rules, or delete a configuration that is not needed.',
  });
}
