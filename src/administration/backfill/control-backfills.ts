import type { Configuration } from '../../configuration/configuration';
import { allBut, effectNouns, type OptionalEffect } from '../../configuration/left-out';
import type { BackfillJob } from '../../polling/backfill/backfill-job';
import {
  cancelBackfill,
  dismissBackfill,
  pauseBackfill,
  resumeBackfill,
  startBackfill,
  type BackfillOf,
  type ControlDependencies as JobDependencies,
} from '../../polling/backfill/control-backfill';
import type { FieldChange } from '../../resolver/page-answer';
import { PageProblem } from '../../resolver/page-problem';
import { recordChange, type RecordDependencies } from '../record-change';
import type { BackfillDays, BackfillProgress } from './backfill-api';
import { backfilled, backfilledConfiguration, type BackfilledDependencies } from './backfilled-configuration';
import { described } from './describe-backfill';

type ControlDependencies = BackfilledDependencies & JobDependencies & RecordDependencies;

/** Starts a backfill, and records it with its days. @throws PageProblem, StorageUnavailable, StoredValueUnreadable */
export async function start(
  chosen: BackfillDays,
  dependencies: ControlDependencies,
): Promise<BackfillProgress> {
  const { configuration, range } = await backfilled(chosen, dependencies);
  const { name, disabled, timeZone } = configuration.settings;
  if (disabled) throw refused(`“${name}” is disabled.`, 'Enable it, then start the backfill again.');
  if (!configuration.hasClientSecret) {
    throw refused(`“${name}” has no OAuth client secret.`, 'Enter it, then start the backfill again.');
  }
  const { configurationId, first, last, also } = chosen;
  const days = { first, last, timeZone };
  const job = await startBackfill(
    { configurationId, days, range, leftOut: allBut(also ?? []) },
    dependencies,
  );
  if (!job) {
    throw refused(
      `A backfill of “${name}” is already under way or paused.`,
      'Wait until it is done, or cancel it, and start again.',
    );
  }
  return onRecord('Started', job, configuration, dependencies, [ticked(also ?? [])]);
}

/** What is written besides the content, for the record. */
function ticked(also: readonly OptionalEffect[]): FieldChange {
  const after = also.map((effect) => effectNouns[effect]).join(', ');
  return { path: 'also', label: 'Besides the content', before: '', after: after || 'Nothing' };
}

/** Pauses a running backfill, and records it. @throws as `start` */
export function pause(of: BackfillOf, dependencies: ControlDependencies): Promise<BackfillProgress> {
  return change('Paused', of, pauseBackfill, dependencies);
}

/** Resumes a paused backfill, and records it. @throws as `start` */
export function resume(of: BackfillOf, dependencies: ControlDependencies): Promise<BackfillProgress> {
  return change('Resumed', of, resumeBackfill, dependencies);
}

/** Cancels a backfill that is under way, and records it. @throws as `start` */
export function cancel(of: BackfillOf, dependencies: ControlDependencies): Promise<BackfillProgress> {
  return change('Cancelled', of, cancelBackfill, dependencies);
}

/** No longer shows a backfill that has ended. It changes nothing else, so it is not recorded. @throws as `start` */
export async function dismiss(of: BackfillOf, dependencies: ControlDependencies): Promise<BackfillProgress> {
  const configuration = await backfilledConfiguration(of.configurationId, dependencies);
  const job = await dismissBackfill(of, dependencies);
  if (!job) throw overtaken();
  return described(job, configuration);
}

async function change(
  done: string,
  of: BackfillOf,
  doIt: (of: BackfillOf, dependencies: JobDependencies) => Promise<BackfillJob | undefined>,
  dependencies: ControlDependencies,
): Promise<BackfillProgress> {
  const configuration = await backfilledConfiguration(of.configurationId, dependencies);
  const job = await doIt(of, dependencies);
  if (!job) throw overtaken();
  return onRecord(done, job, configuration, dependencies);
}

async function onRecord(
  done: string,
  job: BackfillJob,
  configuration: Configuration,
  dependencies: RecordDependencies,
  changes: FieldChange[] = [],
): Promise<BackfillProgress> {
  const { first, last } = job.days;
  const days = first === last ? first : `${first} to ${last}`;
  const action = `${done} backfill of configuration “${configuration.settings.name}” (${days})`;
  await recordChange({ action, configurationId: configuration.id, changes }, dependencies);
  return described(job, configuration);
}

function refused(message: string, advice: string): PageProblem {
  return new PageProblem({ kind: 'failed', message, advice });
}

function overtaken(): PageProblem {
  return new PageProblem({
    kind: 'stale',
    message: 'The backfill has ended, or another administrator has changed it. The page shows how it is now.',
    changes: [],
  });
}
