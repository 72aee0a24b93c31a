import type { Configuration } from '../../configuration/configuration';
import { configurationOf, type ConfigurationBook } from '../../configuration/configuration-book';
import type { FieldChange } from '../admin-api';
import { combined } from '../audit-trail';
import type { AdminDependencies } from '../dependencies';
import { AdminProblem, changedMeanwhile, configurationNotFound } from '../problems';

/** How many changes of one configuration are looked through for what another administrator did. */
const changesLookedAt = 50;

/** Writes the book with the configurations that `edit` makes of the present ones. @throws AdminProblem (stale) */
export async function replaceConfigurations(
  book: ConfigurationBook,
  configurations: Configuration[],
  { configurations: store }: AdminDependencies,
): Promise<void> {
  const next = { ...book, revision: book.revision + 1, configurations };
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
  { auditTrail }: AdminDependencies,
): Promise<FieldChange[]> {
  const entries = await auditTrail.ofConfiguration(id, changesLookedAt);
  const later = entries.filter((entry) => (entry.revision ?? 0) > revision).reverse();
  return combined(later.flatMap(({ changes }) => changes));
}
