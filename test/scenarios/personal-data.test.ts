import { administrator } from '../stand/stand';
import type { OperationPoint } from '../stand/forge/faults';
import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { plainIssues } from './support/created-issues';
import { playSession } from './support/inspect';
import { hour } from './support/polling';
import { logsOf, passHours, plantOverrides, reportsOf, week } from './support/personal-data';
import { entitiesOf, everythingStored } from './support/stored';

afterEach(stopVirtualStands);

const isOfReport = ({ invocation }: OperationPoint) => invocation.functionKey === 'report-personal-data';

/** A stand with accounts in every place, each in a different one; the administrator's comes from the audit trail. */
async function standWithPeople(): Promise<VirtualStand> {
  const stand = await createVirtualStand({
    configuration: {
      issueCreation: plainIssues({ defaultAssignee: accounts.tunde, defaultReporter: accounts.leonie }),
    },
  });
  await administer(stand, 'setOverride', { representative: 'Ken', accountId: accounts.sato });
  playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
  await stand.advance(30);
  return stand;
}

const everybody = [administrator, accounts.tunde, accounts.leonie, accounts.sato, accounts.maja].sort();

describe('the report of stored accounts', () => {
  test('names everybody once in seven days, wherever they are stored', async () => {
    const stand = await standWithPeople();
    await stand.advance(hour);
    expect(reportsOf(stand)).toEqual([everybody]);
    const runs = await passHours(stand, week - 1);
    expect(reportsOf(stand)).toHaveLength(1);
    expect(runs.map(({ storage }) => [storage.reads, storage.writes])).toEqual(runs.map(() => [1, 0]));
    await passHours(stand, 1);
    // The match of the representative has expired after a day; the platform keeps expired values for a while.
    expect(reportsOf(stand)[1]).toEqual(everybody.filter((accountId) => accountId !== accounts.maja));
    await passHours(stand, week);
    expect(reportsOf(stand)).toHaveLength(3);
    expect(stand.platform.accountReports.tooEarly).toEqual([]);
  });

  test('costs five reads, two writes and one request in a week', async () => {
    const stand = await standWithPeople();
    const [run] = await passHours(stand, 1);
    expect(run).toMatchObject({ outcome: 'ok', storage: { reads: 5, writes: 2 }, jira: [], egress: [] });
    expect(run?.storage.writeKb).toBeLessThan(1);
  });

  test('costs next to nothing if nobody is stored', async () => {
    const stand = await createVirtualStand({ configuration: 'none' });
    const [first, second] = await passHours(stand, 2);
    expect(first).toMatchObject({ operations: 6, storage: { reads: 5, writes: 1 } });
    expect(second).toMatchObject({ operations: 1, storage: { reads: 1, writes: 0 } });
    expect(reportsOf(stand)).toEqual([]);
  });

  test('is sent in requests of 90, and continues after a failure with those who are left', async () => {
    const stand = await createVirtualStand();
    const mapped = plantOverrides(stand, 200);
    let requests = 0;
    stand.platform.faults.fault = ({ operation, when }) =>
      operation === '/app/report-accounts' && when === 'before' && (requests += 1) === 2
        ? new Response(null, { status: 503 })
        : undefined;
    const runs = await passHours(stand, 2);
    expect(runs.map(({ outcome }) => outcome)).toEqual(['error', 'ok']);
    expect(reportsOf(stand).map(({ length }) => length)).toEqual([90, 90, 21]);
    expect(reportsOf(stand).flat().sort()).toEqual([...mapped, administrator].sort());
    await passHours(stand, week);
    expect(reportsOf(stand)).toHaveLength(6);
    expect(stand.platform.accountReports.tooEarly).toEqual([]);
  });

  test('is made once if the platform runs the schedule twice at the same time', async () => {
    const stand = await standWithPeople();
    stand.platform.stop();
    await Promise.all(['hourly', 'hourly'].map((key) => stand.platform.fireSchedule(key)));
    expect(reportsOf(stand)).toEqual([everybody]);
  });

  test.each([
    ['a failure of Atlassian’s', () => Response.json({ errorType: 'x', errorMessage: 'x' }, { status: 500 })],
    ['a missing consent', () => new Response(null, { status: 403 })],
    ['no answer', () => new Error('The connection broke off.')],
    ['an answer that means nothing', () => Response.json({ accounts: 'none' })],
  ])('is made again in 1, 2, 4 … hours after %s, and no log names anybody', async (_, answer) => {
    const stand = await standWithPeople();
    stand.platform.faults.fault = ({ operation, when }) =>
      operation === '/app/report-accounts' && when === 'before' ? answer() : undefined;
    const runs = await passHours(stand, 9);
    const tried = runs.flatMap(({ outcome }, index) => (outcome === 'error' ? [index + 1] : []));
    expect(tried).toEqual([1, 2, 4, 8]);
    stand.platform.faults.fault = () => undefined;
    await passHours(stand, 8);
    expect(reportsOf(stand)).toEqual([everybody]);
    for (const accountId of everybody) expect(logsOf(stand)).not.toContain(accountId);
    expect(logsOf(stand)).toContain('it is tried again');
  });

  test('waits as long as Atlassian asks', async () => {
    const stand = await standWithPeople();
    stand.platform.accountReports.limitedUntil = stand.clock.now() + 6 * hour * 1000;
    await passHours(stand, 5);
    const calls = () => stand.platform.ledger.all().filter(({ outcome }) => outcome === 'error').length;
    expect([calls(), reportsOf(stand)]).toEqual([1, []]);
    await passHours(stand, 1);
    expect(reportsOf(stand)).toEqual([everybody]);
  });

  test('continues after storage failed while somebody was erased', async () => {
    const stand = await standWithPeople();
    stand.platform.accountReports.close(accounts.tunde);
    stand.platform.faults.fault = (point) =>
      isOfReport(point) && point.operation === 'transaction' && point.when === 'before'
        ? Response.json({ code: 'INTERNAL', message: 'x' }, { status: 500 })
        : undefined;
    const [failed] = await passHours(stand, 1);
    expect(failed?.outcome).toBe('error');
    expect(everythingStored(stand)).toContain(accounts.tunde);
    stand.platform.faults.fault = () => undefined;
    await passHours(stand, 1);
    expect(everythingStored(stand)).not.toContain(accounts.tunde);
  });

  test('continues after storage did not delete one of several matches', async () => {
    const stand = await standWithPeople();
    const closed = [accounts.tunde, accounts.sato, accounts.maja];
    for (const accountId of closed) stand.platform.accountReports.close(accountId);
    let left = 1;
    stand.platform.faults.fault = (point) =>
      isOfReport(point) && point.operation === 'batch/delete' && point.when === 'before' && left-- > 0
        ? Response.json({
            successfulKeys: [],
            failedKeys: [{ key: 'x', error: { code: 'INTERNAL_ERROR', message: 'x' } }],
          })
        : undefined;
    const [failed] = await passHours(stand, 1);
    expect([failed?.outcome, left]).toEqual(['error', 0]);
    await passHours(stand, 1);
    expect(closed.filter((accountId) => everythingStored(stand).includes(accountId))).toEqual([]);
  });

  test('has the same result wherever a run is killed', async () => {
    for (let point = 0, isHit = true; isHit; point += 1) {
      const stand = await standWithPeople();
      isHit = false;
      const closed = [accounts.tunde, accounts.sato, accounts.maja];
      for (const accountId of closed) stand.platform.accountReports.close(accountId);
      let seen = 0;
      stand.platform.faults.killAt = (at) => {
        if (isHit || !isOfReport(at) || seen++ !== point) return false;
        isHit = true;
        return true;
      };
      await passHours(stand, 3);
      const kept = closed.filter((accountId) => everythingStored(stand).includes(accountId));
      expect({ point, kept }).toEqual({ point, kept: [] });
      expect([...new Set(reportsOf(stand).flat())].sort()).toEqual(everybody);
      expect(reportsOf(stand).length).toBeLessThanOrEqual(2);
      const { configurations } = await administer(stand, 'listConfigurations', undefined);
      expect(configurations[0]?.emptiedSettings).toEqual(['Default assignee']);
      stopVirtualStands();
    }
  });
});

describe('somebody whose profile was changed', () => {
  test('is looked up again at the next session, and stays where only the account is kept', async () => {
    const stand = await standWithPeople();
    for (const accountId of everybody) stand.platform.accountReports.change(accountId);
    expect(entitiesOf(stand, 'representative-match')).toHaveLength(1);
    await passHours(stand, 1);
    expect(entitiesOf(stand, 'representative-match')).toHaveLength(0);
    const { settings } = await administer(stand, 'readConfiguration', { id: stand.configurationId });
    expect(settings.issueCreation.defaultAssignee).toBe(accounts.tunde);
    expect((await administer(stand, 'readSettings', undefined)).overrides).toHaveLength(1);
    const calls = stand.jira.calls.length;
    await stand.platform.start();
    playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(30);
    const searches = stand.jira.calls.slice(calls).filter(({ path }) => path.includes('assignable'));
    expect(searches).toHaveLength(1);
    expect(entitiesOf(stand, 'representative-match')).toHaveLength(1);
    await passHours(stand, week);
    expect(logsOf(stand).match(/"updated":\d+/g)).toEqual(['"updated":5', '"updated":0']);
  });
});
