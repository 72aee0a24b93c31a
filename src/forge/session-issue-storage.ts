import kvs, { MetadataField } from '@forge/kvs';
import {
  isDamaged,
  readKeptSessionIssue,
  type KeptSessionIssue,
} from '../delivery/issue/damaged-session-issue';
import type { SessionIssue, SessionIssueStore } from '../delivery/issue/session-issue';
import type { Owner } from '../jira/ownership';
import { consoleLog } from './console-log';
import { replaceRevised } from './replace-revised';
import { isExpired, store } from './storage';

const entityName = 'session-issue';

const records = () => kvs.entity<SessionIssue>(entityName);

/** Where a record lies, for those who read it together with others. */
export function sessionIssueKey({ configurationId, lsid }: Owner) {
  return { entityName, key: `${configurationId}:${lsid}` };
}

/** Reads a stored record; `undefined` stays. One that is damaged is told of. */
export function readSessionIssue(owner: Owner, value: unknown): KeptSessionIssue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = readKeptSessionIssue(value);
  if (isDamaged(record)) {
    const where = record.damagedAt;
    consoleLog.error('The record of a session’s issue is damaged; the issue is looked for.', {
      ...owner,
      where,
    });
  }
  return record;
}

/** The issues that were created for sessions, as entities of the platform's storage. */
export const sessionIssueStorage: SessionIssueStore = {
  get: async (owner) => {
    const found = await readOne(owner);
    return found && !isExpired(found.expireTime) ? readSessionIssue(owner, found.value) : undefined;
  },

  replace: async (owner, previous, next, keepDays) => {
    const expected = previous ? previous.revision : 0;
    if (await write(owner, next, expected, keepDays)) return true;
    return expected === 0 && replaceExpired(owner, next, keepDays);
  },
};

function readOne(owner: Owner) {
  return store('read the issue of a session', () =>
    records().get(sessionIssueKey(owner).key, { metadataFields: [MetadataField.EXPIRE_TIME] }),
  );
}

function write(
  owner: Owner,
  next: SessionIssue,
  expectedRevision: number | undefined,
  keepDays: number,
): Promise<boolean> {
  const place = { ...sessionIssueKey(owner), keepDays };
  return replaceRevised('write the issue of a session', place, next, expectedRevision);
}

/** A record that has outlived its time may still be in the way of a new one. */
async function replaceExpired(owner: Owner, next: SessionIssue, keepDays: number): Promise<boolean> {
  const found = await readOne(owner);
  if (!found || !isExpired(found.expireTime)) return false;
  const expired = readSessionIssue(owner, found.value);
  return expired !== undefined && write(owner, next, expired.revision, keepDays);
}
