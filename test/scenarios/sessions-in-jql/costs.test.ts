import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { hour, minute } from '../support/deliveries';
import { playSession, workSince } from '../support/inspect';
import { ticksSince } from '../support/polling';
import { figuresIn, findInJql, lookedAtAgain, standInJql } from '../support/sessions-in-jql';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

const paths = (jira: readonly { method: string; path: string }[]) =>
  jira.map(({ method, path }) => `${method} ${path.split('?')[0]?.replace(/^.*\/issue\/[^/]+/, '') ?? ''}`);

/** What events have cost, the schedule left out. */
const costsSince = (stand: VirtualStand, mark: number) =>
  workSince(stand, mark).map(({ storage, jira }) => ({
    reads: storage.reads,
    writes: storage.writes,
    jira: paths(jira),
  }));

describe('what it costs that issues tell of their sessions', () => {
  test('nothing while it is switched off', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    await stand.advance(minute);
    const mark = stand.platform.ledger.mark();
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(30 * minute);
    expect(costsSince(stand, mark)).toEqual([
      { reads: 2, writes: 1, jira: [] },
      { reads: 2, writes: 1, jira: ['GET /worklog', 'POST /worklog'] },
    ]);
  });

  test('an event costs two reads and one call of Jira more, and no write', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(minute);
    const mark = stand.platform.ledger.mark();
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(costsSince(stand, mark)).toEqual([
      { reads: 2, writes: 1, jira: [] },
      {
        reads: 4,
        writes: 1,
        jira: ['GET /worklog', 'POST /worklog', 'PUT /properties/remote-support-sessions'],
      },
    ]);
  });

  test('and one read for each session of the issue within the last minutes', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(lookedAtAgain);
    playSession(stand);
    await stand.advance(minute);
    const mark = stand.platform.ledger.mark();
    playSession(stand);
    await stand.advance(minute);
    expect(costsSince(stand, mark).map(({ reads }) => reads)).toEqual([2, 5]);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 3 });
  });

  test('a tick costs one query, and for an issue four reads, a write and a call of Jira', async () => {
    const stand = await createVirtualStand();
    await stand.advance(hour);
    const before = stand.platform.ledger.mark();
    await stand.advance(15 * minute);
    const off = ticksSince(stand, before).map(({ storage }) => storage.reads);
    await findInJql(stand, true);
    const mark = stand.platform.ledger.mark();
    await stand.advance(15 * minute);
    const idle = ticksSince(stand, mark).map(({ storage }) => storage.reads);
    expect(idle).toEqual(off.map((reads) => reads + 1));
    playSession(stand);
    await stand.advance(minute);
    const from = stand.platform.ledger.mark();
    await stand.advance(lookedAtAgain);
    const [tick, ...others] = ticksSince(stand, from).filter(({ jira }) => jira.length > 0);
    expect(others).toEqual([]);
    expect(paths(tick?.jira ?? [])).toEqual(['GET ']);
    const operations = (tick?.storage.operations ?? []).map(
      ({ operation, key = '' }) => `${operation} ${key}`,
    );
    const first = operations.findIndex((operation) => operation.includes('base:'));
    expect(operations.slice(first).map((operation) => operation.replace(/:.*/, ''))).toEqual([
      'entity/get base',
      'entity/get sessions',
      expect.stringContaining('query'),
      expect.stringMatching(/^entity\/get /),
      expect.stringContaining('transaction'),
    ]);
  });
});
