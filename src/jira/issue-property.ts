import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';

export interface IssueProperty {
  key: string;
  value: unknown;
}

/**
 * Sets a property of an issue, with one call.
 *
 * @param action completes “when the app wanted to …”
 * @throws what `callJira` throws
 */
export async function setIssueProperty(
  send: SendToJira,
  issueKey: string,
  { key, value }: IssueProperty,
  action: string,
): Promise<void> {
  await callJira(send, {
    request: {
      method: 'PUT',
      path: jiraPath`/rest/api/3/issue/${issueKey}/properties/${key}`,
      body: value,
    },
    action,
    issueKey,
    answer: v.unknown(),
    doneBy: [200, 201],
  });
}

/**
 * Removes a property of an issue, with one call.
 *
 * @param action completes “when the app wanted to …”
 * @throws what `callJira` throws
 */
export async function removeIssueProperty(
  send: SendToJira,
  issueKey: string,
  key: string,
  action: string,
): Promise<void> {
  const path = jiraPath`/rest/api/3/issue/${issueKey}/properties/${key}`;
  await callJira(send, {
    request: { method: 'DELETE', path },
    action,
    issueKey,
    answer: v.unknown(),
    doneBy: [204],
  });
}
