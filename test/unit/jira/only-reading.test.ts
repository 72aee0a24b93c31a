import { onlyReading } from '../../../src/jira/only-reading';
import type { JiraRequest } from '../../../src/jira/jira-http';

const answer = {
  status: 200,
  receivedAt: 0,
  header: () => undefined,
  json: () => Promise.resolve(undefined),
};

test('who only reads cannot change anything in Jira, and can search by POST', async () => {
  const sent: string[] = [];
  const send = onlyReading(({ path }) => {
    sent.push(path);
    return Promise.resolve(answer);
  });
  const reading: JiraRequest[] = [
    { method: 'GET', path: '/rest/api/3/issue/SUP-1' },
    { method: 'POST', path: '/rest/api/3/search/jql', body: {} },
  ];
  for (const request of reading) await send(request);
  for (const method of ['POST', 'PUT', 'DELETE'] as const) {
    await expect(send({ method, path: '/rest/api/3/issue/SUP-1' })).rejects.toThrow(/only reads/);
  }
  expect(sent).toEqual(reading.map(({ path }) => path));
});
