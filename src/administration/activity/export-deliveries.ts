import type { ConfigurationStore } from '../../configuration/configuration-set';
import type { Delivery } from '../../delivery/delivery';
import { withoutOutlived } from '../../delivery/outlived';
import type { AdminApi } from '../admin-api';
import type { DeliveryExport } from './activity-api';
import { csvFileName, csvOf } from '../csv';
import { eventInWords, sourceWords, stateWords } from './delivery-words';
import { rowOf } from './describe-delivery';
import { searchDeliveries, type SearchDependencies } from './search-deliveries';

/** The most rows of one part, so that the answer stays well below what a resolver may send. */
export const rowsExported = 1000;

/** How many pages of the storage one part reads at most. A resolver has 25 seconds. */
const pagesLookedThrough = 50;

const largestPage = 100;

const head = [
  'Time',
  'Session',
  'Representative',
  'Issue',
  'Event',
  'Source',
  'Outcome',
  'Cause',
  'Attempts',
  'Next attempt',
  'Configuration',
  'Session end',
  'Work log',
];

interface ExportDependencies extends SearchDependencies {
  configurations: Pick<ConfigurationStore, 'read'>;
  now: () => number;
}

/**
 * A part of the deliveries that match the filter as CSV, newest first, times in UTC. Up to 50 queries.
 *
 * @returns with `cursor` if there is another part; a part may have no rows and still have one
 * @throws StorageUnavailable
 */
export async function exportDeliveries(
  { cursor: from, part = 1, ...filter }: AdminApi['exportDeliveries']['payload'],
  dependencies: ExportDependencies,
): Promise<DeliveryExport> {
  const { configurations, now } = dependencies;
  const search = searchDeliveries(filter, dependencies);
  const set = await configurations.read();
  const names = new Map(set.configurations.map(({ id, settings }) => [id, settings.name]));
  const found: Delivery[] = [];
  let cursor = from;
  let pages = pagesLookedThrough;
  while (pages > 0) {
    const page = await search.page(largestPage, cursor);
    found.push(...withoutOutlived(page.deliveries, set.settings.retentionDays, now()));
    cursor = page.cursor;
    const isFull = found.length + largestPage > rowsExported;
    pages = cursor === undefined || isFull ? 0 : pages - 1;
  }
  return {
    fileName: csvFileName('deliveries', now(), { part, isLast: cursor === undefined }),
    text: csvOf([head, ...found.map((delivery) => cellsOf(delivery, names))]),
    rows: found.length,
    ...(cursor === undefined ? {} : { cursor }),
  };
}

function cellsOf(delivery: Delivery, names: Map<string, string>): (string | number | undefined)[] {
  const row = rowOf(delivery);
  return [
    timeInWords(row.createdAt),
    row.lsid,
    row.representative,
    row.issueKey,
    eventInWords(row.eventType),
    sourceWords[row.source],
    stateWords[row.state],
    row.cause,
    row.attempts,
    timeInWords(row.nextAt),
    names.get(row.configurationId) ?? row.configurationId,
    timeInWords(delivery.sessionEndedAt),
    delivery.workLogId,
  ];
}

function timeInWords(at: number): string;
function timeInWords(at: number | undefined): string | undefined;
function timeInWords(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString();
}
