import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';

const asApp = { kind: 'app' } as const;

describe('a stand', () => {
  test.each([
    ['an endpoint that Jira has not', new Request('https://jira.invalid/rest/api/3/worklogs')],
    ['a parameter', new Request('https://jira.invalid/rest/api/3/issue/SUP-1/worklog?expands=properties')],
    [
      'a body',
      new Request('https://jira.invalid/rest/api/3/issue/SUP-1/worklog', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ timeSpent: 60, surprise: true }),
      }),
    ],
  ])(
    'fails its test where Jira was called with %s that its documentation does not know',
    async (_, request) => {
      const stand = await createVirtualStand();
      await stand.jira.handle(request, asApp);
      expect(stopVirtualStands).toThrow(/^Calls that Jira does not know: /);
    },
  );
});
