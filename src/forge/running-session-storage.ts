import kvs from '@forge/kvs';
import * as v from 'valibot';
import { StorageUnavailable } from '../failure/platform-errors';
import { compareAndSwap, overtaken } from '../foundation/compare-and-swap';
import { readBy } from '../foundation/read-by';
import { runningSessionSchema, type RunningSession } from '../running-session/running-session';
import type { RunningSessionStore } from '../running-session/running-session-store';
import { replaceRevised } from './replace-revised';
import { readDocument } from './revised-document';
import { store } from './storage';

const entityName = 'running-sessions';

/** The platform forgets what nobody has told of for so long. */
const retentionDays = 2;

/** How often events of one issue that come at once may disturb each other. */
const tries = 4;

/** Running sessions, one document for each issue, so that the batch of an issue's panel reads them along. */
export const runningSessionStorage: RunningSessionStore = {
  change: async (issueKey, change) => {
    const place = { ...runningSessionsKey(issueKey), retentionDays };
    const kept = await compareAndSwap(tries, async () => {
      // An expired document may still be stored under its key, and a write is compared with that.
      const stored = await store('read running sessions', () => kvs.entity(entityName).get(place.key));
      const { revision, content } = readDocument(stored);
      const sessions = readRunningSessions(content);
      const next = change(sessions);
      if (next === sessions) return next;
      const document = { revision: revision + 1, content: next };
      return (await replaceRevised('write running sessions', place, document, revision)) ? next : overtaken;
    });
    if (kept === overtaken) throw new StorageUnavailable('write running sessions', 'overtaken');
    return kept;
  },
};

/** Where those of an issue are stored, for batch reads. A batch tells keys apart, but not entities. */
export function runningSessionsKey(issueKey: string) {
  return { entityName, key: `${issueKey}:running` };
}

/** The sessions in what a batch has read. Whatever is damaged is none: they are hints. */
export function runningSessionsIn(stored: unknown): readonly RunningSession[] {
  return readRunningSessions(readDocument(stored).content);
}

function readRunningSessions(content: unknown): readonly RunningSession[] {
  return readBy(v.array(runningSessionSchema), content) ?? [];
}
