import * as v from 'valibot';
import {
  configurationOf,
  installationSettingsSchema,
  longestKept,
  type ConfigurationSet,
  type ConfigurationStore,
  type InstallationSettings,
} from '../../configuration/configuration-set';
import { installationSettingChanges } from '../../configuration/settings-in-words';
import type { RemovalStore } from '../../delivery/removal/removal-store';
import type { SendToJira } from '../../jira/jira-http';
import type { AdminApi } from '../admin-api';
import type { AlertIssueStore } from '../alert-issue/alert-issue-state';
import type { IssueFiguresStore } from '../../reconcile/figures/issue-figures-store';
import type { AlertIssueSummary, FiguresNotWritten, SettingsPage, UnmatchedLine } from './settings-api';
import { installationSecret, stateOf, type SecretDependencies } from '../configurations/outbound-event-url';
import { changedMeanwhile, changedSince } from '../problems';
import { fieldProblems, invalid } from '../../resolver/page-problem';
import { beginRemoval } from '../../delivery/removal/begin-removal';
import { recordChange, type RecordDependencies } from '../record-change';
import type { OverrideStore } from '../representative-overrides';
import {
  unmatchedRows,
  type UnmatchedRepresentativeRow,
  type UnmatchedStore,
} from '../unmatched-representatives';
import { named } from './edit-overrides';
import { showOnIssues } from './show-on-issues';

interface ReadDependencies extends SecretDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  overrides: Pick<OverrideStore, 'read'>;
  unmatched: UnmatchedStore;
  alertIssue: Pick<AlertIssueStore, 'readHealthAndAlertIssue'>;
  issueFigures: Pick<IssueFiguresStore, 'failing'>;
  jira: SendToJira;
  now: () => number;
}

/** What the Settings tab shows. @throws StorageUnavailable and what `callJira` throws */
export async function readSettings(dependencies: ReadDependencies): Promise<SettingsPage> {
  const [set, secret, { overrides }, unmatched, alertIssue] = await Promise.all([
    dependencies.configurations.read(),
    installationSecret(dependencies),
    dependencies.overrides.read(),
    dependencies.unmatched.readUnmatched(),
    alertIssueSummary(dependencies),
  ]);
  return {
    revision: set.revision,
    settings: set.settings,
    damagedSettings: set.damagedSettings && { cause: set.damagedSettings.cause.message },
    urlSecret: stateOf(secret, dependencies.now()),
    overrides: await named(overrides, dependencies),
    unmatched: unmatchedRows(unmatched, overrides).flatMap((row) => lineOf(row, set)),
    configurations: set.configurations.map(({ id, settings }) => ({ id, name: settings.name })),
    alertIssue,
    figuresNotWritten: await figuresNotWritten(set.settings, dependencies),
  };
}

/** So many are listed: there is one reason for most of them. */
const mostFiguresListed = 10;

async function figuresNotWritten(
  { sessionsInJql }: InstallationSettings,
  { issueFigures }: Pick<ReadDependencies, 'issueFigures'>,
): Promise<FiguresNotWritten[]> {
  if (!sessionsInJql) return [];
  const failing = await issueFigures.failing(mostFiguresListed);
  return failing.map(({ issueId, issueKey, cause, since }) => ({ issue: issueKey ?? issueId, cause, since }));
}

async function alertIssueSummary({
  alertIssue: store,
}: Pick<ReadDependencies, 'alertIssue'>): Promise<AlertIssueSummary> {
  const { alertIssue } = await store.readHealthAndAlertIssue();
  const { issue, saidAt, failure, mail } = alertIssue.content ?? {};
  return {
    ...(issue && { key: issue.key, writtenAt: saidAt }),
    ...(failure && { failure }),
    ...(mail && { mail: { sentAt: mail.sentAt, failure: mail.failure } }),
  };
}

/** If the configuration was deleted since, there is nothing left to map. */
function lineOf(row: UnmatchedRepresentativeRow, set: ConfigurationSet): UnmatchedLine[] {
  const { representative, reasonInWords: reason, lastSeenAt } = row;
  const isFoundTwice = row.reason === 'several';
  const configuration = configurationOf(set, row.configurationId)?.settings.name;
  return configuration === undefined
    ? []
    : [{ representative, configuration, isFoundTwice, reason, lastSeenAt }];
}

interface SaveDependencies extends RecordDependencies {
  configurations: ConfigurationStore;
  removal: Pick<RemovalStore, 'read' | 'replace'>;
  jira: SendToJira;
}

/**
 * Changes the settings of the whole installation. After the retention is lowered, older records are removed step by
 * step; the removal is recorded first. Jira is told each time whether issues show the panel, so that saving once more
 * mends what it missed.
 *
 * @throws PageProblem, StorageUnavailable
 */
export async function saveInstallationSettings(
  { revision, settings }: AdminApi['saveInstallationSettings']['payload'],
  dependencies: SaveDependencies,
): Promise<AdminApi['saveInstallationSettings']['value']> {
  const reading = v.safeParse(installationSettingsSchema, settings);
  if (!reading.success) throw invalid(fieldProblems(reading.issues));
  const set = await dependencies.configurations.read();
  if (set.revision !== revision) throw changedSince();
  const formerDays = longestKept(set);
  if (reading.output.retentionDays < formerDays) {
    await beginRemoval(formerDays, dependencies.removal, dependencies.now());
  }
  const next = { ...set, revision: set.revision + 1, settings: reading.output, damagedSettings: undefined };
  if (!(await dependencies.configurations.replace(next, set.revision))) throw changedMeanwhile();
  const changes = installationSettingChanges(set.settings, reading.output);
  if (changes.length > 0) await recordChange({ action: 'Changed the settings', changes }, dependencies);
  const notTold = await showOnIssues(reading.output.shownOnIssues, dependencies.jira);
  return { revision: next.revision, ...(notTold && { notTold }) };
}
