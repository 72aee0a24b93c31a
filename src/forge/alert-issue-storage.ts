import kvs, { Filter, FilterConditions } from '@forge/kvs';
import { z } from 'zod';
import {
  alertIssueStateSchema,
  type AlertIssueState,
  type AlertIssueStore,
} from '../administration/alert-issue/alert-issue-state';
import type { Revised } from '../polling/revised';
import { healthKey, readHealthRecord } from './activity-storage';
import { readTogether } from './batch-read';
import { storeIf } from './storage';

/** Beside the health figures, of which it tells. */
const entityName = 'health';
const alertIssueKey = { entityName, key: 'alert-issue' };

interface StoredState {
  revision: number;
  content: AlertIssueState;
}

/** What the app knows about its alert issue, one document of the platform's storage. */
export const alertIssueStorage: AlertIssueStore = {
  readHealthAndAlertIssue: async () => {
    const values = await readTogether('read the alert issue', [healthKey, alertIssueKey]);
    return {
      health: readHealthRecord(values.get(healthKey.key)).content,
      alertIssue: readState(values.get(alertIssueKey.key)),
    };
  },

  replaceAlertIssue: (content, expectedRevision) =>
    storeIf('write the alert issue', () => {
      const { key } = alertIssueKey;
      const document = { revision: expectedRevision + 1, content };
      if (expectedRevision === 0) {
        return kvs.entity<StoredState>(entityName).set(key, document, { keyPolicy: 'FAIL_IF_EXISTS' });
      }
      const conditions = new Filter<StoredState>().and(
        'revision',
        FilterConditions.equalTo(expectedRevision),
      );
      return kvs.transact().set(key, document, { entityName, conditions }).execute();
    }),
};

const documentSchema = z.object({ revision: z.int().min(1), content: z.unknown() });

/** A state that cannot be read is replaced under the same revision. */
function readState(value: unknown): Revised<AlertIssueState | undefined> {
  const document = documentSchema.safeParse(value).data;
  if (!document) return { revision: 0, content: undefined };
  return { revision: document.revision, content: alertIssueStateSchema.safeParse(document.content).data };
}
