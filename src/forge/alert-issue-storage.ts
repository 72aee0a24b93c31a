import { z } from 'zod';
import {
  alertIssueStateSchema,
  type AlertIssueState,
  type AlertIssueStore,
} from '../administration/alert-issue/alert-issue-state';
import type { Revised } from '../foundation/revised';
import { healthKey, readHealthRecord } from './activity-storage';
import { readTogether } from './batch-read';
import { replaceRevised } from './replace-revised';

/** Stored beside the health figures that the alert issue reports. */
const entityName = 'health';
const alertIssueKey = { entityName, key: 'alert-issue' };

/** What the app knows about its alert issue, one document of the platform's storage. */
export const alertIssueStorage: AlertIssueStore = {
  readHealthAndAlertIssue: async () => {
    const values = await readTogether('read the alert issue', [healthKey, alertIssueKey]);
    return {
      health: readHealthRecord(values.get(healthKey.key)).content,
      alertIssue: readState(values.get(alertIssueKey.key)),
    };
  },

  replaceAlertIssue: (content, expectedRevision) => {
    const document = { revision: expectedRevision + 1, content };
    return replaceRevised('write the alert issue', alertIssueKey, document, expectedRevision);
  },
};

const documentSchema = z.object({ revision: z.int().min(1), content: z.unknown() });

const { said, saidAt, issue, creating, failure } = alertIssueStateSchema.shape;

/** Keeps what can be read of a damaged state, above all the issue: without it, a second one would be created. */
const repairableSchema = z.object({
  said: said.catch([]),
  saidAt: saidAt.catch(0),
  issue: issue.catch(undefined),
  creating: creating.catch(undefined),
  failure: failure.catch(undefined),
});

/** A damaged state is replaced under the same revision. */
function readState(value: unknown): Revised<AlertIssueState | undefined> {
  const document = documentSchema.safeParse(value).data;
  if (!document) return { revision: 0, content: undefined };
  return { revision: document.revision, content: repairableSchema.safeParse(document.content).data };
}
