import { accounts } from '../../stand/jira/sample/users';
import { ordinaryUser } from '../../stand/stand';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { minute } from '../support/deliveries';
import { playSession, workLogsOf, workSince } from '../support/inspect';
import { askOnIssue, onIssue, standOnIssues } from '../support/on-issues';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await standOnIssues({ movedOnIssues: true });
});

afterEach(stopVirtualStands);

const missing = (as = ordinaryUser, issue = 'SUP-1') =>
  onIssue(stand, { issue, as }, 'findMissing', undefined);

const running = (issue = 'SUP-1') =>
  onIssue(stand, { issue, as: ordinaryUser }, 'findRunning', { configurationId: stand.configurationId });

async function ended(externalKey: string, representatives: string[]): Promise<string> {
  const lsid = playSession(stand, { externalKey, representatives });
  await stand.advance(20 * minute);
  return lsid;
}

describe('a session that is missing', () => {
  test('is shown to who led it, on whatever issue it is', async () => {
    const lsid = await ended('SUP-2', ['mlindqvist']);
    await ended('SUP-2', ['hbrandt']);
    expect(await missing(accounts.maja)).toMatchObject([{ lsid, isOwn: true, on: 'SUP-2' }]);
    expect(await missing(accounts.tunde)).toEqual([]);
  });

  test('is shown to who took part in it, as far as their name tells', async () => {
    const lsid = await ended('SUP-2', ['hbrandt', 'tokafor']);
    expect(await missing(accounts.tunde)).toMatchObject([{ lsid, isOwn: true, on: 'SUP-2' }]);
  });

  test('is shown to whom an administrator has mapped its representative', async () => {
    const lsid = await ended('SUP-2', ['mlindqvist']);
    expect(await missing()).toEqual([]);
    const representative = stand.appliance.session(lsid).representatives[0]?.displayName ?? '';
    await administer(stand, 'setOverride', { representative, accountId: ordinaryUser });
    expect(await missing()).toMatchObject([{ lsid, isOwn: true }]);
  });

  test('is not shown on the issue where it is', async () => {
    await ended('SUP-2', ['mlindqvist']);
    expect(await missing(accounts.maja, 'SUP-2')).toEqual([]);
  });

  test('of somebody else is shown if it went to no issue', async () => {
    const lsid = await ended('NOPE-5', ['mlindqvist']);
    expect(await missing()).toMatchObject([{ lsid, isOwn: false, cause: expect.any(String) }]);
  });

  test('costs four storage reads and two calls of Jira, and none of the appliance', async () => {
    await ended('NOPE-5', ['mlindqvist']);
    const mark = stand.platform.ledger.mark();
    await missing();
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.storage.writes, call?.jira.length, call?.egress.length]).toEqual([
      4, 0, 2, 0,
    ]);
  });
});

describe('a session that runs', () => {
  const start = (externalKey: string | undefined, representatives = ['mlindqvist']) =>
    stand.appliance.startSession({ preset: 'short', externalKey, representatives }).lsid;

  test('is found on a click with who leads it, and brought in: it comes when it has ended', async () => {
    const lsid = start('NOPE-5');
    const representative = stand.appliance.session(lsid).representatives[0]?.displayName;
    expect(await running()).toEqual({
      sessions: [expect.objectContaining({ lsid, representative, startedAt: expect.any(Number) })],
      more: 0,
    });
    const { configurationId } = stand;
    await onIssue(stand, { issue: 'SUP-1', as: ordinaryUser }, 'bringIn', { configurationId, lsid });
    expect(await running()).toEqual({ sessions: [], more: 0 });
    stand.appliance.endSession(lsid);
    await stand.advance(5 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is not listed if it names this issue, or has ended', async () => {
    start('SUP-1');
    await ended('NOPE-5', ['mlindqvist']);
    expect(await running()).toEqual({ sessions: [], more: 0 });
  });

  test('is found although more have begun and ended since than are shown', async () => {
    const lsid = start(undefined);
    for (let count = 0; count < 6; count += 1) await ended('NOPE-5', ['mlindqvist']);
    expect(await running()).toMatchObject({ sessions: [{ lsid }], more: 0 });
  });

  test('of many is one of five, for one call of the appliance each and two for all', async () => {
    await running();
    for (let count = 0; count < 8; count += 1) {
      start(undefined);
      await stand.advance(minute);
    }
    const mark = stand.platform.ledger.mark();
    const { sessions, more } = await running();
    expect([sessions.length, more]).toEqual([5, 3]);
    expect(sessions.map(({ startedAt = 0 }) => startedAt)).toEqual(
      sessions.map(({ startedAt = 0 }) => startedAt).sort((a, b) => b - a),
    );
    const [call] = workSince(stand, mark);
    expect([call?.storage.writes, call?.jira.length, call?.egress.length]).toEqual([0, 1, 7]);
  });

  test('is found without a name if its report cannot be read', async () => {
    const lsid = start(undefined);
    stand.appliance.faults.add({
      endpoint: 'reporting',
      report: 'SupportSession',
      kind: '500',
    });
    expect(await running()).toMatchObject({ sessions: [{ lsid }] });
  });

  test('is not found while the appliance is down, which is said', async () => {
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    const answer = await askOnIssue(stand, { issue: 'SUP-1', as: ordinaryUser }, 'findRunning', {
      configurationId: stand.configurationId,
    });
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  });

  test('is not taken for none if the appliance says what the app does not know', async () => {
    stand.appliance.configure({ errorLanguage: 'french' });
    start(undefined);
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'nothing-found' });
    const { configurationId } = stand;
    const asAgent = { issue: 'SUP-1', as: ordinaryUser };
    expect(await askOnIssue(stand, asAgent, 'findRunning', { configurationId })).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('Aucun résultat') },
    });
  });

  test('is shown to nobody who may not work here, and to nobody until an administrator allows it', async () => {
    start(undefined);
    const { configurationId } = stand;
    const asViewer = { issue: 'SUP-1', as: accounts.viewer };
    const forbidden = { ok: false, problem: { kind: 'forbidden' } };
    expect(await askOnIssue(stand, asViewer, 'findRunning', { configurationId })).toMatchObject(forbidden);
    await changeSettings(stand, { movedOnIssues: false });
    const asAgent = { issue: 'SUP-1', as: ordinaryUser };
    expect(await askOnIssue(stand, asAgent, 'findRunning', { configurationId })).toMatchObject(forbidden);
  });
});
