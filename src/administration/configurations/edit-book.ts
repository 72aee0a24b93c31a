import type { Configuration } from '../../configuration/configuration';
import { configurationOf, type ConfigurationBook } from '../../configuration/configuration-book';
import { storedBook } from '../../configuration/read-configuration-book';
import type { FieldChange } from '../admin-api';
import { combined } from '../audit-trail';
import type { AdminDependencies } from '../dependencies';
import { withPeopleNamed } from '../personal-data/people-in-changes';
import { AdminProblem, changedMeanwhile, configurationNotFound } from '../problems';
import { bytesOf, largestValueBytes } from '../storable-size';

/** How many changes of one configuration are looked through for what another administrator did. */
const changesLookedAt = 50;

/** Writes the book with these configurations in place of the present ones. @throws AdminProblem (stale, too large) */
export async function replaceConfigurations(
  book: ConfigurationBook,
  configurations: Configuration[],
  { configurations: store }: AdminDependencies,
): Promise<void> {
  const next = { ...book, revision: book.revision + 1, configurations };
  if (bytesOf(storedBook(next)) > largestValueBytes) throw tooLarge();
  if (!(await store.replace(next, book.revision))) throw changedMeanwhile();
}

/**
 * The configuration as it is stored, if it still has the revision that the change starts from.
 *
 * @throws AdminProblem: not found, or stale with what was changed since
 */
export async function configurationAt(
  book: ConfigurationBook,
  id: string,
  revision: number,
  dependencies: AdminDependencies,
): Promise<Configuration> {
  const configuration = configurationOf(book, id);
  if (!configuration) throw configurationNotFound();
  if (configuration.revision === revision) return configuration;
  throw new AdminProblem({
    kind: 'stale',
    message: 'Another administrator changed this configuration since you opened it. Nothing was stored.',
    changes: await changesSince(id, revision, dependencies),
  });
}

async function changesSince(
  id: string,
  revision: number,
  dependencies: AdminDependencies,
): Promise<FieldChange[]> {
  const entries = await dependencies.auditTrail.ofConfiguration(id, changesLookedAt);
  const later = entries
    .map((entry) => ({ changes: entry.changes, after: entry.revision ?? 0 }))
    .filter(({ after }) => after > revision)
    .sort((a, b) => a.after - b.after);
  return withPeopleNamed(combined(later.flatMap(({ changes }) => changes)), dependencies);
}

function tooLarge(): AdminProblem {
  return new AdminProblem({
    kind: 'failed',
    message: 'All configurations together would be larger than the platform can store. Nothing was stored.',
    advice: 'Shorten the survey transitions, or delete a configuration that is not needed.',
  });
}
