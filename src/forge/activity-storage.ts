import { readBy } from '../foundation/read-by';
import kvs, { Filter, FilterConditions, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import type { ActivityStore, DeliveryQuery, Stretch } from '../administration/activity/activity-store';
import { allHours } from '../administration/activity/health/health-parts';
import {
  healthRecordSchema,
  earlierHoursSchema,
  storedHealth,
  storedEarlierHours,
  type HealthRecord,
  type EarlierHours,
  type HourFigures,
} from '../administration/activity/health/health-record';
import { readConfigurationSet } from '../configuration/read-configuration-set';
import type { DeliveryPage } from '../delivery/delivery-store';
import type { Revised } from '../foundation/revised';
import { readTogether } from './batch-read';
import { breakerKey, readBreaker } from './breaker-storage';
import { configurationSetKey } from './configuration-storage';
import { deliveryScope, readDelivery, type StoredDelivery } from './delivery-storage';
import { replaceRevised } from './replace-revised';
import { readDocument } from './revised-document';
import { isExpired, standingOf, store, storeIf } from './storage';
import { readStrictly } from './strict-read';

const pageSize = 100;

const entityName = 'health';

/** Where the documents with the hourly figures are stored, for batch reads. */
export const healthKey = { entityName, key: 'record' };
export const earlierHealthKey = { entityName, key: 'earlier' };

/** What the Activity tab reads, from the platform's storage. */
export const activityStorage: ActivityStore = {
  find: (wanted, limit, cursor) => page(newestFirst(wanted).limit(limit), cursor),

  arrivedIn: (stretch, cursor) => page(oldestFirst('by-time', deliveryScope, stretch), cursor),

  // `dueAt` of a delivery at rest is the time at which it came to rest.
  settledIn: (state, stretch, cursor) => page(oldestFirst('by-state-and-due', state, stretch), cursor),

  healthRecord: async () => {
    return readHealthRecord(await readStrictly('read the health figures', healthKey));
  },

  earlierHours: async () => readEarlierHours(await readStrictly('read the health figures', earlierHealthKey)),

  replaceHealthRecord: (record, expectedRevision, earlier) => {
    const document = { revision: expectedRevision + 1, content: storedHealth(record) };
    return earlier
      ? replaceBoth(
          document,
          { revision: document.revision, content: storedEarlierHours(record, earlier) },
          expectedRevision,
        )
      : replaceRevised('write the health figures', healthKey, document, expectedRevision);
  },

  readSetAndHealth: async () => {
    const values = await readTogether('read the health figures', [
      configurationSetKey,
      healthKey,
      earlierHealthKey,
    ]);
    return {
      set: readConfigurationSet(values.get(configurationSetKey.key)),
      hours: readAllHours(values),
      doneCountedTo: readHealthRecord(values.get(healthKey.key)).content?.countedTo.done,
    };
  },

  breakersOf: async (configurationIds) => {
    const values = await readTogether('read circuit breakers', configurationIds.map(breakerKey));
    return configurationIds.map((id) => readBreaker(id, values.get(id)));
  },
};

function query(index: string, partition: string) {
  return kvs
    .entity<StoredDelivery>('delivery')
    .query({ metadataFields: [MetadataField.EXPIRE_TIME] })
    .index(index, { partition: [partition] });
}

type Query = ReturnType<typeof query>;
type AllOf = ReturnType<Filter<StoredDelivery>['and']>;
type Sieve = Pick<DeliveryQuery, 'configurationId' | 'state'>;
type Span = Pick<DeliveryQuery, 'since' | 'until'>;

/** The rarest condition leads the query; the others filter its pages. */
function newestFirst({ since, until, lsid, issueKey, ...sieve }: DeliveryQuery): Query {
  const span = { since, until };
  const { state, configurationId } = sieve;
  if (lsid !== undefined) return sifted(query('by-session', lsid), sieve, span);
  if (issueKey !== undefined) return sifted(query('by-issue', issueKey), sieve, span);
  const isRareState = state !== undefined && state !== 'done';
  if (isRareState || (state !== undefined && configurationId === undefined)) {
    return sifted(query('by-state-and-time', state), { configurationId }, span);
  }
  if (configurationId !== undefined)
    return sifted(query('by-configuration', configurationId), { state }, span);
  return sifted(query('by-time', deliveryScope), {}, span);
}

/** The range of an index takes one condition. */
function within(built: Query, { since, until }: Span): Query {
  if (until !== undefined) return built.where(WhereConditions.between(since ?? 0, until));
  return since === undefined ? built : built.where(WhereConditions.greaterThanEqualTo(since));
}

function sifted(built: Query, sieve: Sieve, span: Span): Query {
  const ranged = within(built, span);
  const sieves: [keyof StoredDelivery, string | undefined][] = [
    ['configurationId', sieve.configurationId],
    ['state', sieve.state],
  ];
  const filter = sieves.reduce<AllOf | undefined>((all, [attribute, value]) => {
    if (value === undefined) return all;
    const condition = FilterConditions.equalTo(value);
    return (all ?? new Filter<StoredDelivery>()).and(attribute, condition);
  }, undefined);
  return (filter ? ranged.filters(filter) : ranged).sort(Sort.DESC);
}

function oldestFirst(index: string, partition: string, { after, until }: Stretch): Query {
  return query(index, partition)
    .where(WhereConditions.between(after + 1, until))
    .sort(Sort.ASC)
    .limit(pageSize);
}

async function page(built: Query, cursor: string | undefined): Promise<DeliveryPage> {
  const { results, nextCursor } = await store('query deliveries', () =>
    (cursor === undefined ? built : built.cursor(cursor)).getMany(),
  );
  const deliveries = results
    .filter(({ expireTime }) => !isExpired(expireTime))
    .flatMap(({ key, value }) => readDelivery(key, value) ?? []);
  return { deliveries, ...(nextCursor === undefined ? {} : { cursor: nextCursor }) };
}

/** The record guards both: what is at rest is never written without it. */
function replaceBoth(record: Revisioned, earlier: Revisioned, expectedRevision: number): Promise<boolean> {
  const conditions = new Filter<Revisioned>().and('revision', FilterConditions.equalTo(expectedRevision));
  return storeIf(
    'write the health figures',
    () =>
      kvs
        .transact()
        .set(healthKey.key, record, { entityName, conditions })
        .set(earlierHealthKey.key, earlier, { entityName })
        .execute(),
    async () =>
      standingOf(await readStrictly('write the health figures', healthKey), record, {
        revision: expectedRevision,
      }),
  );
}

interface Revisioned {
  revision: number;
  content: unknown;
}

/** All hours out of a batch that has both documents. */
export function readAllHours(values: ReadonlyMap<string, unknown>): HourFigures[] {
  const { content } = readHealthRecord(values.get(healthKey.key));
  return allHours(content, readEarlierHours(values.get(earlierHealthKey.key)));
}

/** If they cannot be read, those of the record are all that there are. */
function readEarlierHours(value: unknown): EarlierHours | undefined {
  return readBy(earlierHoursSchema, readDocument(value).content);
}

/** Figures that cannot be read are replaced under the same revision. */
export function readHealthRecord(value: unknown): Revised<HealthRecord | undefined> {
  const { revision, content } = readDocument(value);
  return { revision, content: readBy(healthRecordSchema, content) };
}
