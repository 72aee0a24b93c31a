import * as v from 'valibot';
import { configurationSchema } from '../../../../src/configuration/configuration';
import { matchRepresentatives } from '../../../../src/reconcile/issue/match-representatives';
import { sendTo } from '../../jira/send-to-simulated-jira';
import { newJira } from '../../stand/jira/jira-call';

const configuration = v.parse(configurationSchema, {
  version: 1,
  id: 'one',
  revision: 1,
  createdAt: 0,
  updatedAt: 0,
  hasClientSecret: true,
  settings: { name: 'One', host: 'one.example.com', clientId: 'client', representativeField: 'displayName' },
});

test('of a session with a hundred representatives ten are looked for in Jira', async () => {
  const jira = newJira();
  const representatives = Array.from({ length: 100 }, (_, number) => ({
    displayName: `Representative ${number}`,
    sessionOwner: number === 0,
    primary: number === 0,
    invited: false,
  }));
  const { matched } = await matchRepresentatives(
    representatives,
    { project: '10000', configuration },
    {
      jira: sendTo(jira),
      appliance: { representativeAccount: () => Promise.resolve(undefined) },
      representatives: {
        read: () =>
          Promise.resolve({
            overrides: [],
            matches: new Map(),
            unmatched: { revision: 0, representatives: [] },
          }),
      },
      now: () => 0,
    },
  );
  expect(matched).toHaveLength(10);
  expect(jira.calls.length).toBeLessThanOrEqual(20);
});
