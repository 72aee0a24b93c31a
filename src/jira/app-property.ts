import * as v from 'valibot';
import { callJira } from './jira-call';
import { jiraPath, type SendToJira } from './jira-http';

/**
 * Sets a property of the app itself on this site, with one call. Jira compares such properties when it decides which of
 * the app's modules are shown. Only the app may do so, and everybody can read it.
 *
 * @param action completes “when the app wanted to …”
 * @throws what `callJira` throws
 */
export async function setAppProperty(
  send: SendToJira,
  { key, value }: { key: string; value: unknown },
  action: string,
): Promise<void> {
  await callJira(send, {
    request: { method: 'PUT', path: jiraPath`/rest/forge/1/app/properties/${key}`, body: value },
    action,
    answer: v.unknown(),
    doneBy: [200, 201],
  });
}
