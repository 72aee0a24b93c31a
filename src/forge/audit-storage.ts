import { readBy } from '../foundation/read-by';
import kvs, { Filter, FilterConditions, Sort } from '@forge/kvs';
import {
  auditDays,
  auditEntrySchema,
  type AuditEntry,
  type AuditFilter,
  type AuditTrailStore,
} from '../administration/audit-trail';
import { consoleLog } from './console-log';
import { store } from './storage';

/** A query by time needs a partition to run in; there is one trail. */
const scope = 'installation';

type StoredEntry = Omit<AuditEntry, 'id'> & { scope: typeof scope };

const entries = () => kvs.entity<StoredEntry>('audit-entry');

/** Changes of settings as entities of the platform's storage. */
export const auditStorage: AuditTrailStore = {
  add: ({ id, ...entry }) =>
    store('record a change', () =>
      entries().set(id, { ...entry, scope }, { ttl: { unit: 'DAYS', value: auditDays } }),
    ),

  page: async (filter, limit, cursor) => {
    const query = newestFirst(filter).limit(limit);
    const page = await store('read the changes', () =>
      (cursor === undefined ? query : query.cursor(cursor)).getMany(),
    );
    return { entries: page.results.flatMap(read), cursor: page.nextCursor };
  },

  ofConfiguration: async (configurationId, limit) => {
    const page = await store('read the changes of a configuration', () =>
      entries()
        .query()
        .index('by-configuration', { partition: [configurationId] })
        .sort(Sort.DESC)
        .limit(limit)
        .getMany(),
    );
    return page.results.flatMap(read);
  },
};

/** The configuration leads the query; who did it filters its pages. */
function newestFirst({ configurationId, by }: AuditFilter) {
  const query = entries().query();
  const led =
    configurationId === undefined
      ? query.index('by-time', { partition: [scope] })
      : query.index('by-configuration', { partition: [configurationId] });
  const sifted =
    by === undefined ? led : led.filters(new Filter<StoredEntry>().and('by', FilterConditions.equalTo(by)));
  return sifted.sort(Sort.DESC);
}

/** A damaged entry is left out and does not hide the others. */
function read({ key, value }: { key: string; value: StoredEntry }): AuditEntry[] {
  const entry = readBy(auditEntrySchema, { ...value, id: key });
  if (!entry) consoleLog.error('A recorded change is damaged and left out.', { id: key });
  return entry ? [entry] : [];
}
