import kvs, { Filter, FilterConditions, Sort, WhereConditions } from '@forge/kvs';
import { deliverySchema, type Delivery } from '../delivery/delivery';
import type { DeliveryStore } from '../delivery/delivery-store';
import { readStored, store, storeIf } from './storage';

const entityName = 'delivery';

type StoredDelivery = Omit<Delivery, 'id'>;

const deliveries = () => kvs.entity<StoredDelivery>(entityName);

/** Deliveries as entities of the platform's storage. */
export const deliveryStorage: DeliveryStore = {
  claim: (delivery, keepDays) =>
    storeIf('claim a delivery', () =>
      deliveries().set(delivery.id, stored(delivery), { keyPolicy: 'FAIL_IF_EXISTS', ttl: days(keepDays) }),
    ),

  get: async (id) => read(id, await store('read a delivery', () => deliveries().get(id))),

  put: (delivery, keepDays) =>
    store('write a delivery', () => deliveries().set(delivery.id, stored(delivery), { ttl: days(keepDays) })),

  replace: (previous, next, keepDays) =>
    storeIf('replace a delivery', () =>
      kvs
        .transact()
        .set(
          next.id,
          stored(next),
          {
            entityName,
            conditions: new Filter<StoredDelivery>()
              .and('state', FilterConditions.equalTo(previous.state))
              .and('updatedAt', FilterConditions.equalTo(previous.updatedAt)),
          },
          { ttl: days(keepDays) },
        )
        .execute(),
    ),

  due: async (now, limit) => {
    const page = await store('query due deliveries', () =>
      deliveries()
        .query()
        .index('by-state-and-due', { partition: ['waiting'] })
        .where(WhereConditions.lessThanEqualTo(now))
        .sort(Sort.ASC)
        .limit(limit)
        .getMany(),
    );
    return page.results.flatMap(({ key, value }) => read(key, value) ?? []);
  },

  latestOf: async (configurationId, limit) => {
    const page = await store('query the latest deliveries', () =>
      ofConfiguration(configurationId).sort(Sort.DESC).limit(limit).getMany(),
    );
    return page.results.flatMap(({ key, value }) => read(key, value) ?? []);
  },

  countWaiting: async (configurationId) => {
    const waiting = new Filter<StoredDelivery>().and('state', FilterConditions.equalTo('waiting'));
    const page = await store('count waiting deliveries', () =>
      ofConfiguration(configurationId).filters(waiting).limit(100).getMany(),
    );
    return page.results.length;
  },
};

function ofConfiguration(configurationId: string) {
  return deliveries()
    .query()
    .index('by-configuration', { partition: [configurationId] });
}

function stored({ id: _key, ...attributes }: Delivery): StoredDelivery {
  return attributes;
}

function read(id: string, value: unknown): Delivery | undefined {
  return readStored(
    'delivery',
    deliverySchema,
    typeof value === 'object' && value !== null ? { ...value, id } : undefined,
  );
}

function days(value: number): { unit: 'DAYS'; value: number } {
  return { unit: 'DAYS', value };
}
