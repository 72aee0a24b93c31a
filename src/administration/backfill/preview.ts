import type { Configuration } from '../../configuration/configuration';
import { allBut } from '../../configuration/left-out';
import {
  previewBackfill,
  type BackfillPreview,
  type PreviewDependencies as JobDependencies,
} from '../../polling/backfill/preview-backfill';
import type { AdminApi } from '../admin-api';
import { backfilled, type BackfilledDependencies } from './backfilled-configuration';

interface PreviewDependencies extends BackfilledDependencies, Omit<JobDependencies, 'appliance'> {
  /** With the time limit of a call of the page. */
  applianceOf: (configuration: Configuration) => JobDependencies['appliance'];
}

/**
 * One part of the dry run.
 *
 * @throws PageProblem if the days are wrong, PolicyError: those of `ApplianceClient.listing`, StorageUnavailable
 */
export async function preview(
  payload: AdminApi['previewBackfill']['payload'],
  dependencies: PreviewDependencies,
): Promise<BackfillPreview> {
  const { configuration, range } = await backfilled(payload, dependencies);
  const from = Math.max(payload.from ?? range.from, range.from);
  const { deliveries, applianceOf, now } = dependencies;
  const appliance = applianceOf(configuration);
  const leftOut = allBut(payload.also ?? []);
  return previewBackfill(configuration, { ...range, from, leftOut }, { appliance, deliveries, now });
}
