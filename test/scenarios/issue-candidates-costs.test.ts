import { stopVirtualStands } from '../stand/virtual-stand';
import { plainIssues } from './support/created-issues';
import { warmStand } from './support/deliveries';
import { jiraCallsOf, playSession, workSince } from './support/inspect';

afterEach(stopVirtualStands);

describe('asking for issues costs', () => {
  const costsOf = async (externalKey: string, settings = {}, seconds = 20) => {
    const stand = await warmStand(settings);
    const [calls, mark] = [stand.jira.calls.length, stand.platform.ledger.mark()];
    playSession(stand, { externalKey });
    await stand.advance(seconds);
    const storage = workSince(stand, mark)
      .filter(({ kind }) => kind === 'consumer')
      .map(({ storage: { reads, writes } }) => ({ reads, writes }));
    return {
      calls: jiraCallsOf(stand, calls).map((call) => call.replace(/\?.*/, '').replace('/rest/api/3', '')),
      storage,
    };
  };
  const plain = [{ reads: 2, writes: 1 }];

  test.each(['SUP-2', 'SUP-2, like SUP-3 and UTF-8', 'https://acme-1.atlassian.net/browse/SUP-2'])(
    'nothing more if the likeliest exists: %s',
    async (externalKey) => {
      const { calls, storage } = await costsOf(externalKey);
      expect(calls).toEqual(['GET /issue/SUP-2/worklog', 'POST /issue/SUP-2/worklog']);
      expect(storage).toEqual(plain);
    },
  );

  test('two more calls for a word that looks like a key, and one for the issue', async () => {
    const { calls, storage } = await costsOf('UTF-8 garbled, SUP-2');
    expect(calls).toEqual([
      'GET /issue/UTF-8/worklog',
      'GET /issue/UTF-8',
      'GET /issue/SUP-2',
      'GET /mypermissions',
      'GET /issue/SUP-2/worklog',
      'POST /issue/SUP-2/worklog',
    ]);
    expect(storage).toEqual(plain);
  });

  test('two calls for each of two looks, and one of permissions before an issue is created', async () => {
    const { calls, storage } = await costsOf(
      'COVID-19',
      { issueCreation: plainIssues(), assignOnCreation: false },
      400,
    );
    const look = ['GET /issue/COVID-19/worklog', 'GET /issue/COVID-19'];
    expect(calls.slice(0, 5)).toEqual([...look, ...look, 'GET /mypermissions']);
    expect(calls.slice(5)).toEqual([
      'POST /issue',
      expect.stringMatching(/^POST \/issue\/SUP-\d+\/worklog$/),
    ]);
    expect(storage[0]).toEqual({ reads: 2, writes: 1 });
  });

  test('one call for each candidate and one for each project, if all that are named get the session', async () => {
    const { calls, storage } = await costsOf('SUP-2 SUP-3 UTF-8', { addToAllIssues: true });
    expect(calls).toEqual([
      'GET /issue/SUP-2',
      'GET /issue/SUP-3',
      'GET /issue/UTF-8',
      'GET /issue/SUP-2/worklog',
      'POST /issue/SUP-2/worklog',
      'GET /issue/SUP-3/worklog',
      'POST /issue/SUP-3/worklog',
      'GET /mypermissions',
    ]);
    expect(storage).toEqual(plain);
  });
});
