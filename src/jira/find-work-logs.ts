import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';
import { markedSchema, markedWith, type MarkedEntry } from './marker';
import type { SessionWorkLogs } from './work-log';

const pageSchema = v.object({ worklogs: v.array(markedSchema) });

/** How far around the start the app looks for its work logs; the start itself never changes. */
const margin = 1000;

/**
 * The work logs that a session has on an issue, found by their property, narrowed by the start time. One call: to
 * look before writing is what makes the effect exactly once although answers get lost.
 *
 * @throws what `callJira` throws
 */
export async function findWorkLogs(
  send: SendToJira,
  { issueKey, marker, startedAt }: Omit<SessionWorkLogs, 'entries'>,
): Promise<MarkedEntry[]> {
  const page = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog`, {
        startedAfter: startedAt - margin,
        startedBefore: startedAt + margin,
        expand: 'properties',
      }),
    },
    action: `read the work logs of ${issueKey}`,
    issueKey,
    answer: pageSchema,
  });
  return markedWith(page.worklogs, marker);
}
