import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';

const statusSchema = v.object({ name: v.string() });

const statusesOfTypesSchema = v.array(v.object({ statuses: v.array(statusSchema) }));

/**
 * The names of the statuses that issues of a project can have, whatever their type, each once and in Jira's order. One
 * call: Jira gives the list as a whole.
 *
 * @throws what `callJira` throws
 */
export async function readStatusNames(send: SendToJira, projectId: string): Promise<string[]> {
  const types = await callJira(send, {
    request: { method: 'GET', path: jiraPath`/rest/api/3/project/${projectId}/statuses` },
    action: 'list the statuses of a project',
    answer: statusesOfTypesSchema,
  });
  return namesOf(types.flatMap(({ statuses }) => statuses));
}

/**
 * The names of the statuses of all active workflows. One call.
 *
 * @throws what `callJira` throws
 */
export async function readAllStatusNames(send: SendToJira): Promise<string[]> {
  const statuses = await callJira(send, {
    request: { method: 'GET', path: '/rest/api/3/status' },
    action: 'list the statuses',
    answer: v.array(statusSchema),
  });
  return namesOf(statuses);
}

function namesOf(statuses: readonly { name: string }[]): string[] {
  return [...new Set(statuses.map(({ name }) => name))];
}
