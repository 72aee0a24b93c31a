import type { ConfigurationStore } from '../../configuration/configuration-set';
import type { Delivery } from '../../delivery/delivery';
import { withoutOutlived } from '../../delivery/outlived';
import type { DeliveryExport, DeliveryFilter } from './activity-api';
import type { ActivityStore } from './activity-store';
import { csvOf } from './csv';
import { queryFor } from './delivery-filter';
import { eventInWords, sourceWords, stateWords } from './delivery-words';
import { rowOf } from './describe-delivery';

/** The most rows of one export, so that the answer stays well below what a resolver may send. */
export const rowsExported = 1000;

/** How many pages of the storage one export reads at most. A resolver has 25 seconds. */
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

interface ExportDependencies {
  activity: Pick<ActivityStore, 'find'>;
  configurations: Pick<ConfigurationStore, 'read'>;
  now: () => number;
}

/** The deliveries that match the filter as CSV, newest first, times in UTC. @throws StorageUnavailable */
export async function exportDeliveries(
  filter: DeliveryFilter,
  { activity, configurations, now }: ExportDependencies,
): Promise<DeliveryExport> {
  const query = queryFor(filter);
  const set = await configurations.read();
  const names = new Map(set.configurations.map(({ id, settings }) => [id, settings.name]));
  const found: Delivery[] = [];
  let cursor: string | undefined;
  let pages = query ? pagesLookedThrough : 0;
  while (query && pages > 0) {
    const page = await activity.find(query, largestPage, cursor);
    found.push(...withoutOutlived(page.deliveries, set.settings.retentionDays, now()));
    cursor = page.cursor;
    pages = cursor === undefined || found.length >= rowsExported ? 0 : pages - 1;
  }
  const rows = found.slice(0, rowsExported);
  return {
    fileName: `remote-support-deliveries-${timeInWords(now()).slice(0, 10)}.csv`,
    text: csvOf([head, ...rows.map((delivery) => cellsOf(delivery, names))]),
    rows: rows.length,
    isComplete: cursor === undefined && found.length <= rowsExported,
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
