import { previewBackfill, type BackfillPreview } from '../../polling/backfill/preview-backfill';
import type { AdminDependencies } from '../dependencies';
import type { AdminApi } from '../admin-api';
import { backfilled } from './backfilled-configuration';

/**
 * One part of the dry run.
 *
 * @throws AdminProblem if the days are wrong, PolicyError: those of `ApplianceClient.listing`, StorageUnavailable
 */
export async function preview(
  payload: AdminApi['previewBackfill']['payload'],
  dependencies: AdminDependencies,
): Promise<BackfillPreview> {
  const { configuration, range } = await backfilled(payload, dependencies);
  const from = Math.max(payload.from ?? range.from, range.from);
  const { deliveries, applianceOf, now } = dependencies;
  const appliance = applianceOf(configuration);
  return previewBackfill(configuration, { ...range, from }, { appliance, deliveries, now });
}
