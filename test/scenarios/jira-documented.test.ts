import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';

const asApp = { kind: 'app' } as const;

describe('a stand', () => {
  test.each([
    ['an endpoint that Jira has not', '/worklogs', {}],
    ['a parameter', '/issue/SUP-1/worklog?expands=properties', {}],
    [
      'a body',
      '/issue/SUP-1/worklog',
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ timeSpent: 60, surprise: true }),
      },
    ],
  ])(
    'fails its test if Jira was called with %s that its documentation does not know',
    async (_, path, request: RequestInit) => {
      const stand = await createVirtualStand();
      await stand.jira.handle(new Request(`https://jira.invalid/rest/api/3${path}`, request), asApp);
      expect(stopVirtualStands).toThrow(/^Calls that Jira does not know: /);
    },
  );
});
