import kvs, { Filter, FilterConditions, MetadataField } from '@forge/kvs';
import {
  sessionIssueSchema,
  type SessionIssue,
  type SessionIssueStore,
} from '../delivery/issue/session-issue';
import type { Owner } from '../jira/ownership';
import { isExpired, readStored, store, storeIf } from './storage';

const entityName = 'session-issue';

const records = () => kvs.entity<SessionIssue>(entityName);

/** Where a record lies, for those who read it together with others. */
export function sessionIssueKey({ configurationId, lsid }: Owner) {
  return { entityName, key: `${configurationId}:${lsid}` };
}

/** Reads a stored record; `undefined` stays. @throws StoredValueUnreadable */
export function readSessionIssue(value: unknown): SessionIssue | undefined {
  return readStored('issue of a session', sessionIssueSchema, value);
}

/** The issues that were created for sessions, as entities of the platform's storage. */
export const sessionIssueStorage: SessionIssueStore = {
  get: async (owner) => {
    const found = await readOne(owner);
    return found && !isExpired(found.expireTime) ? readSessionIssue(found.value) : undefined;
  },

  replace: async (owner, previous, next, keepDays) => {
    if (previous && previous.revision > 0) return writeNext(owner, previous, next, keepDays);
    return (await writeFirst(owner, next, keepDays)) || replaceExpired(owner, next, keepDays);
  },
};

function readOne(owner: Owner) {
  return store('read the issue of a session', () =>
    records().get(sessionIssueKey(owner).key, { metadataFields: [MetadataField.EXPIRE_TIME] }),
  );
}

function writeFirst(owner: Owner, next: SessionIssue, keepDays: number): Promise<boolean> {
  return storeIf('write the issue of a session', () =>
    records().set(sessionIssueKey(owner).key, next, { keyPolicy: 'FAIL_IF_EXISTS', ttl: days(keepDays) }),
  );
}

function writeNext(
  owner: Owner,
  { revision }: Pick<SessionIssue, 'revision'>,
  next: SessionIssue,
  keepDays: number,
): Promise<boolean> {
  const conditions = new Filter<SessionIssue>().and('revision', FilterConditions.equalTo(revision));
  return storeIf('write the issue of a session', () =>
    kvs
      .transact()
      .set(sessionIssueKey(owner).key, next, { entityName, conditions }, { ttl: days(keepDays) })
      .execute(),
  );
}

/** A record that has outlived its time may still be in the way of a new one. */
async function replaceExpired(owner: Owner, next: SessionIssue, keepDays: number): Promise<boolean> {
  const found = await readOne(owner);
  if (!found || !isExpired(found.expireTime)) return false;
  const expired = readSessionIssue(found.value);
  return expired !== undefined && writeNext(owner, expired, next, keepDays);
}

function days(value: number): { unit: 'DAYS'; value: number } {
  return { unit: 'DAYS', value };
}
