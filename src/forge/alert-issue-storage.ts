import * as v from 'valibot';
import { notAList } from '../foundation/not-a-list';
import { readBy } from '../foundation/read-by';
import {
  alertIssueStateSchema,
  nothingSaid,
  type AlertIssueState,
  type AlertIssueStore,
} from '../administration/alert-issue/alert-issue-state';
import type { Revised } from '../foundation/revised';
import { earlierHealthKey, healthKey, readAllHours } from './activity-storage';
import { readTogether } from './batch-read';
import { replaceRevised } from './replace-revised';
import { readDocument } from './revised-document';

/** Stored beside the health figures that the alert issue reports. */
const entityName = 'health';
const alertIssueKey = { entityName, key: 'alert-issue' };

/** What the app knows about its alert issue, one document of the platform's storage. */
export const alertIssueStorage: AlertIssueStore = {
  readHealthAndAlertIssue: async () => {
    const values = await readTogether('read the alert issue', [healthKey, earlierHealthKey, alertIssueKey]);
    return {
      hours: readAllHours(values),
      alertIssue: readState(values.get(alertIssueKey.key)),
    };
  },

  replaceAlertIssue: (content, expectedRevision) => {
    const document = { revision: expectedRevision + 1, content };
    return replaceRevised('write the alert issue', alertIssueKey, document, expectedRevision);
  },
};

const { issue, creating, mail } = alertIssueStateSchema.entries;

/**
 * What counts of a damaged state: without the issue, or its creation under way, a second one would be created; without
 * the time of the last email, the next one might come within the hour.
 */
const issueSchema = v.pipe(
  notAList,
  v.object({
    issue: v.fallback(issue, undefined),
    creating: v.fallback(creating, undefined),
    mail,
  }),
);

/** A damaged state starts anew with its issue, and is replaced under the same revision. */
function readState(value: unknown): Revised<AlertIssueState | undefined> {
  const { revision, content } = readDocument(value);
  const whole = v.safeParse(alertIssueStateSchema, content);
  if (whole.success) return { revision, content: whole.output };
  const left = readBy(issueSchema, content);
  return { revision, content: left && { ...nothingSaid, ...left } };
}
