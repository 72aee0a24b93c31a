import { AttemptTooLong } from '../../../src/failure/attempt-errors';
import type { JiraRequest } from '../../../src/jira/jira-http';
import { jiraInTime } from '../../../src/jira/jira-in-time';

const request: JiraRequest = { method: 'POST', path: '/rest/api/3/issue' };
const answer = { status: 200, header: () => undefined, json: () => Promise.resolve(undefined) };

test('calls of Jira for one attempt get what is left of its time, and after that nothing is sent', async () => {
  let now = 0;
  const sent: (number | undefined)[] = [];
  const send = jiraInTime(
    ({ timeout }) => {
      sent.push(timeout);
      return Promise.resolve(answer);
    },
    10_000,
    () => now,
  );
  await send(request);
  now = 4_000;
  await send({ ...request, timeout: 500 });
  await send(request);
  now = 9_500;
  await expect(send(request)).rejects.toThrow(AttemptTooLong);
  expect(sent).toEqual([10_000, 500, 6_000]);
});
