import { multipartOf } from '../../../src/forge/multipart';
import type { SendToJira } from '../../../src/jira/jira-http';
import type { SimulatedJira } from '../../stand/jira/simulated-jira';
import { app, baseUrl } from '../stand/jira/jira-call';

/** Calls the simulated Jira as `src/forge` does. */
export function sendTo(jira: SimulatedJira): SendToJira {
  return async ({ method, path, body, file }) => {
    const content = file
      ? multipartOf(file)
      : {
          headers: { 'Content-Type': 'application/json' },
          body: body === undefined ? undefined : JSON.stringify(body),
        };
    const answer = await jira.handle(new Request(baseUrl + path, { method, ...content }), app);
    const text = await answer.text();
    return {
      status: answer.status,
      receivedAt: 0,
      header: (name) => answer.headers.get(name) ?? undefined,
      json: async () => (text === '' ? undefined : (JSON.parse(text) as unknown)),
    };
  };
}
