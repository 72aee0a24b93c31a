import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { expectValidAdf } from '../unit/report/adf-validator';
import { deliveriesOf, playSession, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);

function sessionSummary({ appliance }: VirtualStand, lsid: string) {
  const summary = appliance.sessions().find((session) => session.lsid === lsid);
  return { startedAt: summary?.startedAt ?? 0, endedAt: summary?.endedAt ?? 0 };
}

describe('a session that ends', () => {
  test('has a work log on its issue, with the time that it took and what was said', async () => {
    const stand = await createVirtualStand();
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.chat(lsid, 'customer', 'The VPN drops every few minutes.');
    await stand.advance(605);
    stand.appliance.endSession(lsid);
    await stand.advance(20);

    const [workLog, ...others] = workLogsOf(stand, 'SUP-1');
    expect(others).toEqual([]);
    const { startedAt, endedAt } = sessionSummary(stand, lsid);
    expect(workLog?.timeSpentSeconds).toBe(Math.ceil((endedAt - startedAt) / 60_000) * 60);
    expect(workLog?.started).toBe(Math.floor(startedAt / 1000) * 1000);
    expectValidAdf(workLog?.comment);
    expect(JSON.stringify(workLog?.comment)).toContain('The VPN drops every few minutes.');
  });

  test('is recorded as a delivery that is done', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(20);
    const workLogId = workLogsOf(stand, 'SUP-1')[0]?.id;
    expect(deliveriesOf(stand)).toEqual([
      expect.objectContaining({
        lsid,
        eventType: 'session-end',
        source: 'outbound-event',
        state: 'done',
        issueKey: 'SUP-1',
        workLogId,
        failures: 0,
        attempts: [expect.objectContaining({ outcome: 'done', cause: 'Added a work log to SUP-1.' })],
      }),
    ]);
  });

  test('finds its issue by a key inside the external key, in any letter case', async () => {
    const stand = await createVirtualStand();
    playSession(stand, { externalKey: 'please see sup-3 (urgent)' });
    await stand.advance(20);
    expect(workLogsOf(stand, 'SUP-3')).toHaveLength(1);
  });

  test('without an issue key is ignored with a reason, and Jira is not called', async () => {
    const stand = await createVirtualStand();
    const calls = stand.jira.calls.length;
    playSession(stand, { externalKey: 'no key here' });
    await stand.advance(20);
    expect(deliveriesOf(stand)).toEqual([
      expect.objectContaining({
        state: 'ignored',
        attempts: [expect.objectContaining({ cause: 'The session’s external key names no issue.' })],
      }),
    ]);
    expect(stand.jira.calls).toHaveLength(calls);
  });

  test('leaves hostile texts as text', async () => {
    const stand = await createVirtualStand();
    playSession(stand, { preset: 'hostile' });
    await stand.advance(20);
    const [workLog] = workLogsOf(stand, 'SUP-1');
    expectValidAdf(workLog?.comment);
    const adf = JSON.stringify(workLog?.comment);
    expect(adf).not.toMatch(/"type":"(mention|inlineCard|blockCard|media|extension)"/);
    expect(adf).not.toMatch(/"href":"(?!https?:)/);
    expect(adf).toContain('<script>');
  });

  test.each(['three-representatives', 'hardly-any-data', 'long-chat'] as const)(
    'has a valid work log if it is %s',
    async (preset) => {
      const stand = await createVirtualStand();
      playSession(stand, { preset });
      await stand.advance(20);
      const [workLog] = workLogsOf(stand, 'SUP-1');
      expectValidAdf(workLog?.comment);
      expect(JSON.stringify(workLog?.comment).length).toBeLessThanOrEqual(32_767);
    },
  );
});

describe('a plain event', () => {
  test('costs 3 storage operations to receive and 3 to process, 2 Jira calls and 1 appliance call', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    await stand.advance(20);
    const mark = stand.platform.ledger.mark();
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(20);

    const costs = workSince(stand, mark).map(({ kind, storage, jira, egress, pushes }) => ({
      kind,
      reads: storage.reads,
      writes: storage.writes,
      jira: jira.map(({ method }) => method),
      egress: egress.map(({ url }) => new URL(url).pathname),
      pushes,
    }));
    expect(costs).toEqual([
      { kind: 'webTrigger', reads: 2, writes: 1, jira: [], egress: [], pushes: 1 },
      {
        kind: 'consumer',
        reads: 2,
        writes: 1,
        jira: ['GET', 'POST'],
        egress: ['/api/reporting'],
        pushes: 0,
      },
    ]);
  });

  test('writes less than 2 KB to storage', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    await stand.advance(20);
    const mark = stand.platform.ledger.mark();
    playSession(stand);
    await stand.advance(20);
    const written = workSince(stand, mark).reduce((kb, { storage }) => kb + storage.writeKb, 0);
    expect(written).toBeLessThan(2);
  });
});
