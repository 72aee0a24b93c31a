import * as v from 'valibot';
import kvs, { Filter, FilterConditions, Sort, WhereConditions } from '@forge/kvs';
import { inBatches, keysInBatch } from '../foundation/batches';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import type { Marker } from '../jira/marker';
import { issueFiguresSchema, type IssueFigures } from '../reconcile/figures/issue-figures';
import type {
  DueIssue,
  FailingFigures,
  IssueFiguresStore,
  Look,
} from '../reconcile/figures/issue-figures-store';
import { noSessions } from '../reconcile/figures/total';
import { canonicalJson } from '../report/canonical-json';
import { readTogether } from './batch-read';
import { consoleLog } from './console-log';
import { markerOfRecordKey, type StoredFurtherIssue, type StoredRecord } from './session-record-storage';
import { standingOf, store, storeIf } from './storage';
import { readStrictly } from './strict-read';

const entityName = 'issue-figures';

/** Always the same value: a query needs a partition to run in. */
const scope = 'installation';

interface StoredDue {
  scope: typeof scope;
  issueId: string;
  dueAt: number;
  /** Set only from the second failure on, so the index lists just those. */
  stuck?: typeof scope;
  failing?: FailingFigures;
}

interface StoredContent {
  content: unknown;
}

const { base: baseSchema, sessions: sessionsSchema } = issueFiguresSchema.entries;

const failingSchema = v.object({
  failures: integer,
  since: integer,
  cause: v.string(),
  issueKey: v.optional(v.string()),
});

const dueSchema = v.object({
  issueId: v.string(),
  dueAt: integer,
  failing: v.fallback(v.optional(failingSchema), undefined),
});

/**
 * Of an issue three things are kept. The base stays; sessions by their ids, and when the issue is looked at, have a
 * time to live: they are gone some time after the sessions' records, also if nobody looks any more.
 */
const baseKey = (issueId: string) => ({ entityName, key: `base:${issueId}` });
const sessionsKey = (issueId: string) => ({ entityName, key: `sessions:${issueId}` });
const dueKey = (issueId: string) => `due:${issueId}`;

/** The schedule may be late with a look by so many days. */
const spareDays = 30;

/** The platform's longest time to live is a year. */
const longestDays = 365;

/** In an index's page (Forge's limit), and pages at most. */
const rowsInPage = 100;
const mostPages = 5;

/** One failure may pass. */
const failuresToTell = 2;

/** The figures of issues, as entities of the platform's storage. */
export const issueFiguresStorage: IssueFiguresStore = {
  of: async (issueId) => {
    const [base, sessions] = await Promise.all([
      readStrictly('read the figures of an issue', baseKey(issueId)),
      readStrictly('read the figures of an issue', sessionsKey(issueId)),
    ]);
    return readFigures(base, sessions);
  },

  lately: async (issueId) => {
    const [base, sessions] = [baseKey(issueId), sessionsKey(issueId)];
    const values = await readTogether('read the figures of an issue', [base, sessions]);
    return readFigures(values.get(base.key), values.get(sessions.key));
  },

  sessionsIn: async (issueId, endedAfter) => {
    const found: Marker[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const { results, nextCursor } = await pageOf(issueId, endedAfter, cursor);
      found.push(...results.flatMap(({ key, value }) => markerOfRecordKey(value.of ?? key) ?? []));
      if (nextCursor === undefined) return found;
      cursor = nextCursor;
    }
    return found;
  },

  due: async (now, limit) => {
    const { results } = await store('query the figures that are due', () =>
      kvs
        .entity<StoredDue>(entityName)
        .query()
        .index('by-due', { partition: [scope] })
        .where(WhereConditions.lessThanEqualTo(now))
        .sort(Sort.ASC)
        .limit(limit)
        .getMany(),
    );
    return results.flatMap(({ value }) => readBy(dueSchema, value) ?? []);
  },

  failing: async (limit) => {
    const { results } = await store('query the figures that fail', () =>
      kvs
        .entity<StoredDue>(entityName)
        .query()
        .index('by-stuck', { partition: [scope] })
        .sort(Sort.ASC)
        .limit(limit)
        .getMany(),
    );
    return results.flatMap(({ value }) => {
      const { issueId, failing } = readBy(dueSchema, value) ?? {};
      return issueId !== undefined && failing ? [{ issueId, ...failing }] : [];
    });
  },

  settle: (due, look, retentionDays) => {
    const write = () => settling(due, look, retentionDays).execute();
    return storeIf('write the figures of an issue', write, async () => {
      const left = await readStrictly('read when figures are due', { entityName, key: dueKey(due.issueId) });
      return standingOf(left, nextOf(due, look) ?? {}, { dueAt: due.dueAt });
    });
  },

  postpone: async (due, dueAt, retentionDays) => {
    for (const some of inBatches(due, keysInBatch)) {
      const write = () =>
        some
          .reduce(
            (all, one) =>
              all.set(
                dueKey(one.issueId),
                storedDue({ ...one, dueAt }),
                unchanged(one),
                ttlOf(retentionDays),
              ),
            kvs.transact(),
          )
          .execute();
      // If one of them has changed, none is put off: they are looked at when they are due.
      await storeIf('put figures off', write, () => Promise.resolve('changed'));
    }
  },
};

function pageOf(issueId: string, endedAfter: number | undefined, cursor: string | undefined) {
  const inIssue = kvs
    .entity<Partial<StoredRecord> & Partial<StoredFurtherIssue>>('session-record')
    .query()
    .index('by-issue', { partition: [issueId] })
    .sort(Sort.DESC)
    .limit(rowsInPage);
  const after = endedAfter === undefined ? inIssue : inIssue.where(WhereConditions.greaterThan(endedAfter));
  return store('look for the sessions of an issue', () =>
    (cursor === undefined ? after : after.cursor(cursor)).getMany(),
  );
}

type Transaction = ReturnType<typeof kvs.transact>;

function settling(due: DueIssue, look: Look, retentionDays: number): Transaction {
  const { issueId } = due;
  const { former, figures } = look;
  const next = nextOf(due, look);
  const key = dueKey(issueId);
  const own = next
    ? kvs.transact().set(key, next, unchanged(due), ttlOf(retentionDays))
    : kvs.transact().delete(key, unchanged(due));
  const isSame = canonicalJson(former.base) === canonicalJson(figures.base);
  const withBase = isSame ? own : own.set(baseKey(issueId).key, contentOf(figures.base), { entityName });
  const sessions = sessionsKey(issueId).key;
  if (figures.sessions.length > 0) {
    return withBase.set(sessions, contentOf(figures.sessions), { entityName }, ttlOf(retentionDays));
  }
  return former.sessions.length > 0 ? withBase.delete(sessions, { entityName }) : withBase;
}

function nextOf({ issueId }: DueIssue, { next }: Look): StoredDue | undefined {
  return next && storedDue({ issueId, ...next });
}

function contentOf(content: unknown): StoredContent {
  return { content };
}

function storedDue({ issueId, dueAt, failing }: DueIssue): StoredDue {
  const isStuck = failing !== undefined && failing.failures >= failuresToTell;
  return { scope, issueId, dueAt, ...(failing && { failing }), ...(isStuck && { stuck: scope }) };
}

function unchanged({ dueAt }: DueIssue) {
  const conditions = new Filter<StoredDue>().and('dueAt', FilterConditions.equalTo(dueAt));
  return { entityName, conditions };
}

function ttlOf(retentionDays: number) {
  return { ttl: { unit: 'DAYS' as const, value: Math.min(retentionDays + spareDays, longestDays) } };
}

/** Adds to a transaction that these issues are due, whatever was planned for them before. */
export function withDue(
  transaction: Transaction,
  issueIds: readonly string[],
  dueAt: number,
  retentionDays: number,
): Transaction {
  return issueIds.reduce(
    (all, issueId) =>
      all.set(dueKey(issueId), storedDue({ issueId, dueAt }), { entityName }, ttlOf(retentionDays)),
    transaction,
  );
}

/** A damaged part counts as absent: sessions are found again by their records, and a base begins anew. */
function readFigures(base: unknown, sessions: unknown): IssueFigures {
  return {
    base: readPart('base', baseSchema, base) ?? noSessions,
    sessions: readPart('sessions', sessionsSchema, sessions) ?? [],
  };
}

function readPart<T>(part: string, schema: v.GenericSchema<unknown, T>, stored: unknown): T | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const read = readBy(schema, Reflect.get(stored, 'content'));
  if (read === undefined) consoleLog.error('The figures of an issue are damaged, and begin anew.', { part });
  return read;
}
