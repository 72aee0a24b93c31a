import type { ConfigurationStore } from '../../configuration/configuration-set';
import { withoutOutlived } from '../../delivery/outlived';
import type { DeliveryList, ListDeliveries } from './activity-api';
import { rowOf } from './describe-delivery';
import { searchDeliveries, type SearchDependencies } from './search-deliveries';

/** How many rows a page of the list has. */
export const rowsInPage = 50;

/** How many pages of the storage one call reads if the filter matches few deliveries. */
const pagesLookedThrough = 5;

/** How many deliveries one query returns (Forge limit). */
const largestPage = 100;

interface ListDependencies extends SearchDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  now: () => number;
}

/**
 * Deliveries that match the filter and are within the retention, newest first. One read and one query. If pages
 * have to be sifted, or much is older than the retention, up to five queries; `cursor` then says where to continue.
 *
 * @throws StorageUnavailable
 */
export async function listDeliveries(
  { atLeast = rowsInPage, cursor, ...filter }: ListDeliveries,
  dependencies: ListDependencies,
): Promise<DeliveryList> {
  const { configurations, now } = dependencies;
  const search = searchDeliveries(filter, dependencies);
  const { settings } = await configurations.read();
  const rows: DeliveryList['rows'] = [];
  let next = cursor;
  let left = pagesLookedThrough;
  do {
    const page = await search.page(search.isSifted ? largestPage : atLeast, next);
    rows.push(...withoutOutlived(page.deliveries, settings.retentionDays, now()).map(rowOf));
    next = page.cursor;
    left -= 1;
  } while (left > 0 && next !== undefined && rows.length < atLeast);
  return { rows, cursor: next };
}
