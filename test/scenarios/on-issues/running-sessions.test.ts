import type { RunningLine } from '../../../src/issue-panel/issue-api';
import { ordinaryUser } from '../../stand/stand';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { hour, minute } from '../support/deliveries';
import { deliveriesOf, postEvent, workSince } from '../support/inspect';
import { onIssue, showOnIssues } from '../support/on-issues';
import { everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand({ configuration: { showsRunning: true } });
  await showOnIssues(stand, true);
});

afterEach(stopVirtualStands);

const panelOf = (issue = 'SUP-1') => onIssue(stand, { issue, as: ordinaryUser }, 'readPanel', undefined);

const runningOn = async (issue = 'SUP-1') => (await panelOf(issue)).running;

const asked = (issue = 'SUP-1') => onIssue(stand, { issue, as: ordinaryUser }, 'askRunning', undefined);

const standings = (lines: RunningLine[]) => lines.map(({ lsid, standing }) => [lsid, standing]);

const namesIn = (lines: RunningLine[]) =>
  lines.flatMap(({ members }) => members.map(({ name = 'the customer' }) => name));

async function begun(externalKey = 'SUP-1', representatives = ['mlindqvist']): Promise<string> {
  const { lsid } = stand.appliance.startSession({ preset: 'short', externalKey, representatives });
  await stand.advance(5);
  return lsid;
}

const told = (event: string, lsid: string, variables: Record<string, string> = {}) =>
  postEvent(stand, { event: `support_conference_${event}`, lsid, external_key: 'SUP-1', ...variables });

const tomas = { type: 'representative', user_id: '77', display_name: 'Tomás Okafor' };

describe('a session that runs', () => {
  test('is live on the issue that its key names, with who is in it since when', async () => {
    const lsid = await begun('SUP-1', ['mlindqvist', 'tokafor']);
    const [line] = await runningOn();
    const { representatives, customers } = stand.appliance.session(lsid);
    expect(line).toMatchObject({ lsid, standing: 'live', startedAt: expect.any(Number), isDue: false });
    expect(line?.members).toEqual([
      { type: 'customer', since: expect.any(Number) as number, leads: false },
      ...representatives.map(({ displayName }) => ({
        type: 'representative',
        name: displayName,
        since: expect.any(Number) as number,
        leads: false,
      })),
    ]);
    expect(await runningOn('SUP-2')).toEqual([]);
    expect(deliveriesOf(stand)).toEqual([]);
    expect(everythingStored(stand)).not.toContain(customers[0]?.name);
  });

  test('follows who joins, leads and leaves it, each once', async () => {
    const lsid = await begun();
    const before = namesIn(await runningOn());
    await told('member_added', lsid, tomas);
    await told('member_added', lsid, tomas);
    await told('owner_changed', lsid, tomas);
    const joined = await runningOn();
    expect(namesIn(joined)).toEqual([...before, 'Tomás Okafor']);
    expect(joined[0]?.members.at(-1)).toMatchObject({ leads: true });
    await told('member_departed', lsid, tomas);
    expect(namesIn(await runningOn())).toEqual(before);
  });

  test('is no longer live once it has ended, and is listed with what became of it', async () => {
    const lsid = await begun();
    stand.appliance.endSession(lsid);
    await stand.advance(minute);
    const { running, sessions } = await panelOf();
    expect(running).toEqual([]);
    expect(sessions).toMatchObject([{ lsid, standing: 'written' }]);
  });

  test('is not asked about by opening the panel, which costs as much as before', async () => {
    const lsid = await begun();
    await stand.advance(20 * minute);
    const mark = stand.platform.ledger.mark();
    expect(await runningOn()).toMatchObject([{ lsid, standing: 'live', isDue: true }]);
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.storage.writes, call?.jira.length, call?.egress.length]).toEqual([
      4, 0, 1, 0,
    ]);
  });

  test('is asked about after some minutes without news, once in ten, for one call of the appliance', async () => {
    await begun();
    await stand.advance(20 * minute);
    const mark = stand.platform.ledger.mark();
    expect(await asked()).toMatchObject([{ standing: 'live', isDue: false }]);
    const [call] = workSince(stand, mark);
    const reports = (call?.egress ?? []).filter(({ url }) => url.includes('/api/reporting'));
    // Two reads of what runs, one of the settings, two of the token and its secret.
    expect([call?.storage.reads, call?.storage.writes, call?.jira.length, reports.length]).toEqual([
      5, 3, 1, 1,
    ]);
    const again = stand.platform.ledger.mark();
    await asked();
    expect(workSince(stand, again)[0]?.egress).toEqual([]);
  });

  test('whose end no event told is ended once its report says so, and gone an hour later', async () => {
    const lsid = await begun();
    stand.appliance.outbound.removeRecipient('Jira');
    stand.appliance.endSession(lsid);
    await stand.advance(11 * minute);
    expect(standings(await asked())).toEqual([[lsid, 'ended']]);
    await stand.advance(2 * hour);
    expect(await asked()).toEqual([]);
  });

  test('leaves the issue once its key is another one', async () => {
    const lsid = await begun();
    stand.appliance.setExternalKey(lsid, 'SUP-2');
    await stand.advance(11 * minute);
    expect(await asked()).toEqual([]);
    expect(await runningOn()).toEqual([]);
  });

  test('has an unknown end if nothing was heard for hours, and the appliance does not answer', async () => {
    const lsid = await begun();
    stand.appliance.faults.add({ endpoint: 'any', kind: 'down' });
    await stand.advance(hour);
    expect(standings(await asked())).toEqual([[lsid, 'live']]);
    await stand.advance(4 * hour);
    expect(standings(await asked())).toEqual([[lsid, 'end-unknown']]);
  });

  test('has an unknown end if its report has none for longer than sessions last', async () => {
    const { lsid } = stand.appliance.startSession({ preset: 'short', externalKey: 'SUP-1' });
    await stand.advance(11 * hour);
    expect(standings(await asked())).toEqual([[lsid, 'live']]);
    await stand.advance(2 * hour);
    expect(standings(await asked())).toEqual([[lsid, 'end-unknown']]);
    await stand.advance(48 * hour);
    expect(await runningOn()).toEqual([]);
  });
});

describe('an event of a running session', () => {
  test('is one small record, one read and one write if it tells something new', async () => {
    const lsid = await begun();
    const mark = stand.platform.ledger.mark();
    await told('member_added', lsid, tomas);
    await told('member_added', lsid, tomas);
    const costs = workSince(stand, mark).map(({ storage, jira, egress }) => [
      storage.reads,
      storage.writes,
      jira.length,
      egress.length,
    ]);
    expect(costs).toEqual([
      [3, 1, 0, 0],
      [3, 0, 0, 0],
    ]);
    const stored = stand.platform.store.dump().filter(({ entityName }) => entityName === 'running-sessions');
    expect(stored).toHaveLength(1);
  });

  test('is refused as any other if its URL is wrong: nobody vouches for it', async () => {
    const url = `${stand.outboundEventUrl}x`;
    const lsid = 'a1'.repeat(16);
    expect(await postEvent(stand, { event: 'support_conference_begin', lsid }, { url })).toBe(403);
  });

  test('gets nothing but 200 while the storage cannot be read or written', async () => {
    for (const broken of [/get/, /set|transact/]) {
      stand.platform.faults.fault = ({ operation, when }) =>
        broken.test(operation) && when === 'before'
          ? Response.json({ code: 'INTERNAL_SERVER_ERROR', message: 'x' }, { status: 500 })
          : undefined;
      expect(await told('begin', 'a1'.repeat(16))).toBe(200);
      expect(await told('member_added', 'a1'.repeat(16), tomas)).toBe(200);
    }
  });

  test('that tells of a departure alone makes nobody think that the session runs', async () => {
    await told('member_departed', 'c3'.repeat(16), tomas);
    expect(await runningOn()).toEqual([]);
  });

  test('names no issue and is dropped, without a read or write of its own', async () => {
    const mark = stand.platform.ledger.mark();
    expect(await told('begin', 'a1'.repeat(16), { external_key: 'the printer' })).toBe(200);
    expect(workSince(stand, mark).map(({ storage }) => [storage.reads, storage.writes])).toEqual([[2, 0]]);
  });

  test('is only recorded, as before, where running sessions are not shown', async () => {
    for (const switchOff of [
      () => changeSettings(stand, { showsRunning: false }),
      () => showOnIssues(stand, false),
    ]) {
      await switchOff();
      await told('begin', 'b2'.repeat(16));
      await showOnIssues(stand, true);
      expect(await runningOn()).toEqual([]);
      await changeSettings(stand, { showsRunning: true });
    }
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'ignored' }]);
  });

  test('is forgotten two days after the last one', async () => {
    const lsid = await begun();
    expect(everythingStored(stand)).toContain(`"lsid":"${lsid}"`);
    const [stored] = stand.platform.store
      .dump()
      .filter(({ entityName }) => entityName === 'running-sessions');
    expect(stored).toMatchObject({ expireTime: expect.anything() });
  });

  test('of more sessions and people than an issue has keeps the latest ones', async () => {
    for (let count = 0; count < 14; count += 1) {
      const lsid = String(count).padStart(32, '0');
      for (let person = 0; person < 20; person += 1)
        await told('member_added', lsid, {
          type: 'representative',
          user_id: `${person}`,
          name: `Person ${person}`,
        });
      await stand.advance(1);
    }
    const lines = await runningOn();
    expect(lines).toHaveLength(10);
    expect(lines[0]).toMatchObject({ lsid: '13'.padStart(32, '0') });
    expect(lines.map(({ members }) => members.length)).toEqual(Array(10).fill(12));
  });
});
