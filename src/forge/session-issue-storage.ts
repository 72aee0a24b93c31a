import kvs, { MetadataField } from '@forge/kvs';
import {
  isDamaged,
  readKeptSessionIssue,
  type KeptSessionIssue,
} from '../reconcile/issue/damaged-session-issue';
import type { SessionIssue } from '../reconcile/issue/session-issue';
import type { SessionIssueStore } from '../reconcile/issue/session-issue-store';
import type { Marker } from '../jira/marker';
import { consoleLog } from './console-log';
import { replaceRevised } from './replace-revised';
import { lostRevision } from './revised-document';
import { isExpired, store } from './storage';

const entityName = 'session-issue';

const records = () => kvs.entity<SessionIssue>(entityName);

/** Where a record is stored, for batch reads. */
export function sessionIssueKey({ configurationId, lsid }: Marker) {
  return { entityName, key: `${configurationId}:${lsid}` };
}

/** Reads a stored record; `undefined` stays. A damaged one is logged. */
export function readSessionIssue(marker: Marker, value: unknown): KeptSessionIssue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record = readKeptSessionIssue(value);
  if (isDamaged(record)) {
    const where = record.damagedAt;
    consoleLog.error('The record of a session’s issue is damaged; the issue is looked for.', {
      ...marker,
      where,
    });
  }
  return record;
}

/** The issues that were created for sessions, as entities of the platform's storage. */
export const sessionIssueStorage: SessionIssueStore = {
  get: async (marker) => {
    const found = await readOne(marker);
    return found && !isExpired(found.expireTime) ? readSessionIssue(marker, found.value) : undefined;
  },

  replace: async (marker, previous, next, retentionDays) => {
    const expected = previous ? (previous.revision ?? lostRevision) : 0;
    if (await write(marker, next, expected, retentionDays)) return true;
    return expected === 0 && replaceExpired(marker, next, retentionDays);
  },
};

function readOne(marker: Marker) {
  return store('read the issue of a session', () =>
    records().get(sessionIssueKey(marker).key, { metadataFields: [MetadataField.EXPIRE_TIME] }),
  );
}

function write(
  marker: Marker,
  next: SessionIssue,
  expectedRevision: number,
  retentionDays: number,
): Promise<boolean> {
  const place = { ...sessionIssueKey(marker), retentionDays };
  return replaceRevised('write the issue of a session', place, next, expectedRevision);
}

/** An expired record may still be stored under the key of a new one. */
async function replaceExpired(marker: Marker, next: SessionIssue, retentionDays: number): Promise<boolean> {
  const found = await readOne(marker);
  if (!found || !isExpired(found.expireTime)) return false;
  const expired = readSessionIssue(marker, found.value);
  return expired !== undefined && write(marker, next, expired.revision ?? lostRevision, retentionDays);
}
