import * as v from 'valibot';
import { callJira } from './jira-call';
import type { SendToJira } from './jira-http';

const configurationSchema = v.object({ timeTrackingEnabled: v.boolean() });

/** Whether Jira takes work logs at all, with one call. @throws what `callJira` throws */
export async function isTimeTrackingOn(send: SendToJira): Promise<boolean> {
  const { timeTrackingEnabled } = await callJira(send, {
    request: { method: 'GET', path: '/rest/api/3/configuration' },
    action: 'ask whether time tracking is on',
    answer: configurationSchema,
  });
  return timeTrackingEnabled;
}
