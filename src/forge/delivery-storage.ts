import * as v from 'valibot';
import kvs, { Filter, FilterConditions, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import { deliverySchema, type Delivery } from '../delivery/delivery';
import type { RecordChange } from '../reconcile/record/session-record';
import { damagedDelivery } from '../delivery/damaged-delivery';
import { inBatches } from '../foundation/batches';
import type { DeliveryPage, DeliveryStore } from '../delivery/delivery-store';
import { readTogether } from './batch-read';
import { consoleLog } from './console-log';
import { withDue } from './issue-figures-storage';
import { rowsOf, sessionRecordKey } from './session-record-storage';
import { isExpired, standingOf, store, storeIf, wasRefused } from './storage';

const entityName = 'delivery';

/** Always the same value: a query of all deliveries by time needs a partition. */
export const deliveryScope = 'installation';

export type StoredDelivery = Omit<Delivery, 'id'> & { scope: typeof deliveryScope };

const withExpiry = { metadataFields: [MetadataField.EXPIRE_TIME] };
const pageSize = 100;

/** How many pages a filtered query reads at most: the caller has 25 seconds. */
const pagesSifted = 10;

const deliveries = () => kvs.entity<StoredDelivery>(entityName);

/** Where a delivery is stored, for batch reads. */
export function deliveryKey(id: string) {
  return { entityName, key: id };
}

/** Reads a stored delivery; `undefined` stays. A damaged one counts as parked under its key, and is logged. */
export function readDelivery(id: string, value: unknown): Delivery | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const reading = v.safeParse(deliverySchema, { ...value, id });
  if (reading.success) return reading.output;
  const { delivery, where } = damagedDelivery(id, value);
  consoleLog.error('The record of a delivery is damaged, and it counts as parked.', {
    deliveryId: id,
    where,
  });
  return delivery;
}

/** Deliveries as entities of the platform's storage. */
export const deliveryStorage: DeliveryStore = {
  claim: async (delivery, retentionDays) => {
    const value = stored(delivery);
    const claimed = await storeIf(
      'claim a delivery',
      () => deliveries().set(delivery.id, value, { keyPolicy: 'FAIL_IF_EXISTS', ttl: days(retentionDays) }),
      async () => standingOf((await readOne(delivery.id))?.value, value, { updatedAt: undefined }),
    );
    return claimed || claimExpired(delivery, retentionDays);
  },

  get: async (id) => {
    const found = await readOne(id);
    return found && !isExpired(found.expireTime) ? readDelivery(id, found.value) : undefined;
  },

  getMany: async (ids) => {
    const values = await readTogether('read deliveries', ids.map(deliveryKey));
    return ids.flatMap((id) => readDelivery(id, values.get(id)) ?? []);
  },

  replace: async (previous, next, retentionDays, ofSession) => {
    try {
      return await replaceWith(previous, next, retentionDays, ofSession);
    } catch (error) {
      // What is only remembered of a session never keeps a delivery from its end.
      if (!ofSession || !wasRefused(error)) throw error;
      consoleLog.error('The record of a session was refused.', { deliveryId: next.id });
      return replaceWith(previous, next, retentionDays);
    }
  },

  due: (now, limit, cursor) =>
    page('query due deliveries', cursor, () =>
      query('by-state-and-due', 'waiting')
        .where(WhereConditions.lessThanEqualTo(now))
        .sort(Sort.ASC)
        .limit(limit),
    ),

  heldFor: async (configurationId, limit) => {
    const { deliveries: held } = await page('query held deliveries', undefined, () =>
      query('by-held-and-time', configurationId).sort(Sort.ASC).limit(limit),
    );
    return held;
  },

  ofState: ({ state, configurationId, since }, cursor) =>
    page('query deliveries of a state', cursor, () =>
      query('by-state-and-time', state)
        .where(WhereConditions.greaterThanEqualTo(since))
        .filters(
          new Filter<StoredDelivery>().and('configurationId', FilterConditions.equalTo(configurationId)),
        )
        .sort(Sort.ASC)
        .limit(pageSize),
    ),

  latestOf: async (configurationId, limit) => {
    const { deliveries: latest } = await page('query the latest deliveries', undefined, () =>
      query('by-configuration', configurationId).sort(Sort.DESC).limit(limit),
    );
    return latest;
  },

  countWaiting: async (configurationId) => {
    const ofConfiguration = new Filter<StoredDelivery>().and(
      'configurationId',
      FilterConditions.equalTo(configurationId),
    );
    const counted = await sifted('count waiting deliveries', pageSize, () =>
      query('by-state-and-time', 'waiting').filters(ofConfiguration).limit(pageSize),
    );
    return Math.min(counted.length, pageSize);
  },
};

function replaceWith(
  previous: Delivery,
  next: Delivery,
  retentionDays: number,
  ofSession?: RecordChange,
): Promise<boolean> {
  // A damaged record may lack the time. Then the write is conditional on the time still being absent.
  const expected = previous.updatedAt === 0 ? undefined : previous.updatedAt;
  const unchanged =
    expected === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(expected);
  const conditions = new Filter<StoredDelivery>().and('updatedAt', unchanged);
  const value = stored(next);
  const ttl = days(retentionDays);
  return storeIf(
    'replace a delivery',
    async () => {
      const own = kvs.transact().set(next.id, value, { entityName, conditions }, { ttl });
      if (!ofSession) return own.execute();
      const whole = await withFigures(withRecord(own, ofSession, ttl), ofSession, retentionDays);
      return whole.execute();
    },
    async () => standingOf((await readOne(next.id))?.value, value, { updatedAt: expected }),
  );
}

type Transaction = ReturnType<typeof kvs.transact>;

/** Adds the rows of a session's record, and removes those of issues that it has no longer. */
function withRecord(
  transaction: Transaction,
  { former, next }: RecordChange,
  ttl: ReturnType<typeof days>,
): Transaction {
  const { entityName: ofRecords } = sessionRecordKey(next);
  const rows = rowsOf(next);
  const left = (former ? rowsOf(former) : []).slice(rows.length);
  const written = rows.reduce(
    (all, { key, value }) => all.set(key, value, { entityName: ofRecords }, { ttl }),
    transaction,
  );
  return left.reduce((all, { key }) => all.delete(key, { entityName: ofRecords }), written);
}

/** Operations of one transaction (Forge's limit). */
const mostOperations = 25;

/**
 * Adds that the figures of the session's issues are due. Of a session with too many issues for one transaction that is
 * written first: a look too many does no harm.
 */
async function withFigures(
  transaction: Transaction,
  { former, next, figures }: RecordChange,
  retentionDays: number,
): Promise<Transaction> {
  if (!figures) return transaction;
  const { issueIds, dueAt } = figures;
  const rows = Math.max(rowsOf(next).length, former ? rowsOf(former).length : 0);
  if (1 + rows + issueIds.length <= mostOperations) {
    return withDue(transaction, issueIds, dueAt, retentionDays);
  }
  for (const some of inBatches(issueIds, mostOperations)) {
    await withDue(kvs.transact(), some, dueAt, retentionDays).execute();
  }
  return transaction;
}

function readOne(id: string) {
  return store('read a delivery', () => deliveries().get(id, withExpiry));
}

/** An expired delivery may still be stored under the key of a new one. Only one claim replaces it. */
async function claimExpired(delivery: Delivery, retentionDays: number): Promise<boolean> {
  const found = await readOne(delivery.id);
  if (!found || !isExpired(found.expireTime)) return false;
  const expired = readDelivery(delivery.id, found.value);
  return expired !== undefined && deliveryStorage.replace(expired, delivery, retentionDays);
}

function query(index: string, partition: string) {
  return deliveries()
    .query(withExpiry)
    .index(index, { partition: [partition] });
}

async function page(
  doing: string,
  cursor: string | undefined,
  build: () => ReturnType<typeof query>,
): Promise<DeliveryPage> {
  const { results, nextCursor } = await store(doing, () =>
    (cursor === undefined ? build() : build().cursor(cursor)).getMany(),
  );
  const alive = results.filter(({ expireTime }) => !isExpired(expireTime));
  return {
    deliveries: alive.flatMap(({ key, value }) => readDelivery(key, value) ?? []),
    ...(nextCursor === undefined ? {} : { cursor: nextCursor }),
  };
}

/** The platform filters a page after it has cut it, so an empty page may be followed by others. */
async function sifted(
  doing: string,
  wanted: number,
  build: () => ReturnType<typeof query>,
): Promise<Delivery[]> {
  const found: Delivery[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < pagesSifted && found.length < wanted; pages += 1) {
    const { deliveries: passed, cursor: next } = await page(doing, cursor, build);
    found.push(...passed);
    if (next === undefined) return found;
    cursor = next;
  }
  return found;
}

function stored({ id: _key, ...attributes }: Delivery): StoredDelivery {
  return { ...attributes, scope: deliveryScope };
}

function days(value: number): { unit: 'DAYS'; value: number } {
  return { unit: 'DAYS', value };
}
