import kvs, { MetadataField, Sort } from '@forge/kvs';
import { deliveryId, type Delivery } from '../delivery/delivery';
import type { IssueSessionsStore } from '../issue-panel/issue-sessions-store';
import type { Marker } from '../jira/marker';
import { activityStorage } from './activity-storage';
import { readTogether } from './batch-read';
import { readDelivery } from './delivery-storage';
import { runningSessionsIn, runningSessionsKey } from './running-session-storage';
import {
  markerOfRecordKey,
  readSessionRecord,
  sessionRecordKey,
  type StoredFurtherIssue,
  type StoredRecord,
} from './session-record-storage';
import { isExpired, store } from './storage';

/** A batch of 25 has the records and ends of one page, the records of as many latest deliveries, and what runs. */
const sessionsInPage = 8;

type Row = Partial<StoredRecord> & Partial<StoredFurtherIssue>;

/** The sessions of an issue, from the platform's storage. */
export const issueSessionsStorage: IssueSessionsStore = {
  sessionsOf: async ({ id, key }, { cursor, withRunning }) => {
    const [rows, latest] = await Promise.all([
      rowsOf(id, cursor),
      cursor === undefined ? latestDeliveries(key) : [],
    ]);
    const recorded = rows.results.flatMap((row) => markerOfRecordKey(row.value.of ?? row.key) ?? []);
    const records = keysOnce([...recorded, ...latest.flatMap(markerOf)].map((one) => sessionRecordKey(one)));
    const known = new Set(latest.map((delivery) => delivery.id));
    const ends = keysOnce(recorded.map(endOf)).filter((end) => !known.has(end.key));
    const running = withRunning && cursor === undefined ? [runningSessionsKey(key)] : [];
    const values = await readTogether('read the sessions of an issue', [...records, ...ends, ...running]);
    return {
      records: records.flatMap((record) => readSessionRecord(values.get(record.key)) ?? []),
      deliveries: [...latest, ...ends.flatMap((end) => readDelivery(end.key, values.get(end.key)) ?? [])],
      cursor: rows.nextCursor,
      running: running.flatMap((place) => runningSessionsIn(values.get(place.key))),
    };
  },
};

async function rowsOf(issueId: string, cursor: string | undefined) {
  const query = kvs
    .entity<Row>('session-record')
    .query({ metadataFields: [MetadataField.EXPIRE_TIME] })
    .index('by-issue', { partition: [issueId] })
    .sort(Sort.DESC)
    .limit(sessionsInPage);
  const page = await store('look for the sessions of an issue', () =>
    (cursor === undefined ? query : query.cursor(cursor)).getMany(),
  );
  return { ...page, results: page.results.filter(({ expireTime }) => !isExpired(expireTime)) };
}

/** What waits has no record yet, and the key of the issue as soon as that was found. */
async function latestDeliveries(issueKey: string): Promise<Delivery[]> {
  const { deliveries } = await activityStorage.find({ issueKey }, sessionsInPage);
  return deliveries;
}

function markerOf({ configurationId, lsid }: Delivery): Marker[] {
  return lsid === undefined ? [] : [{ configurationId, lsid }];
}

function endOf(marker: Marker) {
  return { entityName: 'delivery', key: deliveryId({ ...marker, eventType: 'session-end' }) };
}

function keysOnce<Key extends { key: string }>(keys: readonly Key[]): Key[] {
  return [...new Map(keys.map((one) => [one.key, one])).values()];
}
