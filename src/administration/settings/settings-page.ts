import {
  configurationOf,
  installationSettingsSchema,
  type ConfigurationBook,
} from '../../configuration/configuration-book';
import type { AdminApi } from '../admin-api';
import type { AlertIssueSummary, SettingsPage, UnmatchedLine } from './settings-api';
import { installationSecret, stateOf } from '../configurations/outbound-event-url';
import type { AdminDependencies } from '../dependencies';
import { changedMeanwhile, changedSince, fieldProblems, invalid } from '../problems';
import { beginRemoval } from '../../delivery/removal/begin-removal';
import { recordChange } from '../record-change';
import { unmatchedRows, type UnmatchedRepresentativeRow } from '../unmatched-representatives';
import { named } from './edit-overrides';
import { installationSettingChanges } from './installation-settings-in-words';

/** What the tab Settings shows. @throws StorageUnavailable and what `callJira` throws */
export async function readSettings(dependencies: AdminDependencies): Promise<SettingsPage> {
  const [book, secret, { overrides }, unmatched, alertIssue] = await Promise.all([
    dependencies.configurations.read(),
    installationSecret(dependencies),
    dependencies.overrides.read(),
    dependencies.unmatched.readUnmatched(),
    alertIssueSummary(dependencies),
  ]);
  return {
    revision: book.revision,
    settings: book.settings,
    urlSecret: stateOf(secret, dependencies.now()),
    overrides: await named(overrides, dependencies),
    unmatched: unmatchedRows(unmatched, overrides).flatMap((row) => lineOf(row, book)),
    alertIssue,
  };
}

async function alertIssueSummary({ alertIssue: store }: AdminDependencies): Promise<AlertIssueSummary> {
  const { alertIssue } = await store.readHealthAndAlertIssue();
  const { issue, saidAt, failure } = alertIssue.content ?? {};
  return { ...(issue && { key: issue.key, writtenAt: saidAt }), ...(failure && { failure }) };
}

/** Of a configuration that was deleted since there is nothing to map any more. */
function lineOf(row: UnmatchedRepresentativeRow, book: ConfigurationBook): UnmatchedLine[] {
  const { representative, reasonInWords: reason, lastSeenAt } = row;
  const configuration = configurationOf(book, row.configurationId)?.settings.name;
  return configuration === undefined ? [] : [{ representative, configuration, reason, lastSeenAt }];
}

/**
 * Changes the settings of the whole installation. Where the retention is lowered, what has outlived it is removed by and
 * by; the removal is on record first.
 *
 * @throws AdminProblem, StorageUnavailable
 */
export async function saveInstallationSettings(
  { revision, settings }: AdminApi['saveInstallationSettings']['payload'],
  dependencies: AdminDependencies,
): Promise<{ revision: number }> {
  const reading = installationSettingsSchema.safeParse(settings);
  if (!reading.success) throw invalid(fieldProblems(reading.error));
  const book = await dependencies.configurations.read();
  if (book.revision !== revision) throw changedSince();
  const { retentionDays } = book.settings;
  if (reading.data.retentionDays < retentionDays) {
    await beginRemoval(retentionDays, dependencies.removal, dependencies.now());
  }
  const next = { ...book, revision: book.revision + 1, settings: reading.data };
  if (!(await dependencies.configurations.replace(next, book.revision))) throw changedMeanwhile();
  const changes = installationSettingChanges(book.settings, reading.data);
  if (changes.length > 0) await recordChange({ action: 'Changed the settings', changes }, dependencies);
  return { revision: next.revision };
}
