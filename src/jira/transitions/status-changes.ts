import * as v from 'valibot';
import { notAList } from '../../foundation/not-a-list';
import { callJira } from '../jira-call';
import { jiraPath, withQuery, type SendToJira } from '../jira-http';
import { readJiraTime } from '../jira-time';
import type { TransitionStart } from './transition-mark';

const itemSchema = v.object({ field: v.string(), from: v.nullish(v.string()) });

const entrySchema = v.object({ created: v.string(), items: v.array(itemSchema) });

/** The latest changes of an issue, the newest first; of many, Jira leaves out the oldest (Atlassian documentation). */
const changelogSchema = v.object({
  changelog: v.pipe(notAList, v.object({ total: v.number(), histories: v.array(entrySchema) })),
});

/**
 * Whether an issue has left the status in which it was when a transition was about to be made, whoever moved it. One
 * call. If Jira does not tell all changes since, it may have.
 *
 * @throws what `callJira` throws
 */
export async function mayHaveLeft(
  send: SendToJira,
  issueKey: string,
  { from, updated = '' }: TransitionStart,
): Promise<boolean> {
  const { changelog } = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}`, { fields: 'status', expand: 'changelog' }),
    },
    action: `read what was changed of ${issueKey}`,
    issueKey,
    answer: changelogSchema,
  });
  const { total, histories } = changelog;
  const since = readJiraTime(updated);
  // What was done in the very millisecond counts as later: the issue cannot have left a status before it was seen
  // there.
  const isOld = ({ created }: { created: string }) => readJiraTime(created) < since;
  const isWhole = histories.length >= total || histories.some(isOld);
  const later = histories.filter((entry) => !isOld(entry));
  return (
    !isWhole || later.some(({ items }) => items.some((item) => item.field === 'status' && item.from === from))
  );
}
