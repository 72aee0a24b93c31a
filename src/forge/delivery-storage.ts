import kvs, { Filter, FilterConditions, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import { deliverySchema, type Delivery } from '../delivery/delivery';
import type { DeliveryPage, DeliveryStore } from '../delivery/delivery-store';
import { readTogether } from './batch-read';
import { isExpired, readStored, store, storeIf } from './storage';

const entityName = 'delivery';

/** Always the same value: a query of all deliveries by time needs a partition to run in. */
export const deliveryScope = 'installation';

export type StoredDelivery = Omit<Delivery, 'id'> & { scope: typeof deliveryScope };

const withExpiry = { metadataFields: [MetadataField.EXPIRE_TIME] };
const pageSize = 100;

const deliveries = () => kvs.entity<StoredDelivery>(entityName);

/** Where a delivery lies, for those who read it together with others. */
export function deliveryKey(id: string) {
  return { entityName, key: id };
}

/** Reads a stored delivery; `undefined` stays. @throws StoredValueUnreadable */
export function readDelivery(id: string, value: unknown): Delivery | undefined {
  const isObject = typeof value === 'object' && value !== null;
  return readStored('delivery', deliverySchema, isObject ? { ...value, id } : undefined);
}

/** Deliveries as entities of the platform's storage. */
export const deliveryStorage: DeliveryStore = {
  claim: async (delivery, keepDays) => {
    const claimed = await storeIf('claim a delivery', () =>
      deliveries().set(delivery.id, stored(delivery), { keyPolicy: 'FAIL_IF_EXISTS', ttl: days(keepDays) }),
    );
    return claimed || claimExpired(delivery, keepDays);
  },

  get: async (id) => {
    const found = await readOne(id);
    return found && !isExpired(found.expireTime) ? readDelivery(id, found.value) : undefined;
  },

  getMany: async (ids) => {
    const values = await readTogether('read deliveries', ids.map(deliveryKey));
    return ids.flatMap((id) => readDelivery(id, values.get(id)) ?? []);
  },

  replace: (previous, next, keepDays) =>
    storeIf('replace a delivery', () => {
      const conditions = new Filter<StoredDelivery>()
        .and('state', FilterConditions.equalTo(previous.state))
        .and('updatedAt', FilterConditions.equalTo(previous.updatedAt));
      return kvs
        .transact()
        .set(next.id, stored(next), { entityName, conditions }, { ttl: days(keepDays) })
        .execute();
    }),

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
    const waiting = new Filter<StoredDelivery>().and('state', FilterConditions.equalTo('waiting'));
    const { deliveries: counted } = await page('count waiting deliveries', undefined, () =>
      query('by-configuration', configurationId).filters(waiting).limit(pageSize),
    );
    return counted.length;
  },
};

function readOne(id: string) {
  return store('read a delivery', () => deliveries().get(id, withExpiry));
}

/** A delivery that has outlived its time may still be in the way of a new one. Only one claim replaces it. */
async function claimExpired(delivery: Delivery, keepDays: number): Promise<boolean> {
  const found = await readOne(delivery.id);
  if (!found || !isExpired(found.expireTime)) return false;
  const expired = readDelivery(delivery.id, found.value);
  return expired !== undefined && deliveryStorage.replace(expired, delivery, keepDays);
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

function stored({ id: _key, ...attributes }: Delivery): StoredDelivery {
  return { ...attributes, scope: deliveryScope };
}

function days(value: number): { unit: 'DAYS'; value: number } {
  return { unit: 'DAYS', value };
}
