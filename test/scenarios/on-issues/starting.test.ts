import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { minute } from '../../../src/foundation/durations';
import { ordinaryUser } from '../../stand/stand';
import { changeSettings } from '../support/administer';
import { playSession, workSince } from '../support/inspect';
import { askOnIssue, onIssue, showOnIssues } from '../support/on-issues';
import { everythingStored } from '../support/stored';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  await showOnIssues(stand, true);
});

afterEach(stopVirtualStands);

const startsOn = async (issue: string) => (await onIssue(stand, { issue }, 'readPanel', undefined)).starts;

const keyOn = (issue: string, as?: string) =>
  askOnIssue(stand, { issue, as }, 'createSessionKey', { configurationId: stand.configurationId });

const createdOn = (issue: string) =>
  onIssue(stand, { issue }, 'createSessionKey', { configurationId: stand.configurationId });

const commands = () => stand.appliance.calls.filter(({ path }) => path.startsWith('/api/command'));

describe('starting a session in the representative console', () => {
  test('is a link that carries the key of the issue, and needs no call of the appliance', async () => {
    const [way] = await startsOn('SUP-1');
    expect(way).toMatchObject({ configurationId: stand.configurationId, console: { kind: 'desktop' } });
    expect(way?.keyMinutes).toBeUndefined();
    const url = new URL(way?.console?.url ?? '');
    expect(url.origin + url.pathname).toBe('https://helpdesk.beyondtrustcloud.com/api/client_script');
    expect(Object.fromEntries(url.searchParams)).toEqual({
      type: 'rep',
      operation: 'generate',
      action: 'generate_session_key',
      'session.custom.external_key': 'SUP-1',
    });
    expect(commands()).toEqual([]);
  });

  test('opens the web console if the configuration says so, or nothing', async () => {
    await changeSettings(stand, { consoleLink: 'web' });
    const [way] = await startsOn('SUP-1');
    expect(new URL(way?.console?.url ?? '').searchParams.get('type')).toBe('web_console');
    await changeSettings(stand, { consoleLink: 'off' });
    expect(await startsOn('SUP-1')).toEqual([]);
  });
});

describe('a session key', () => {
  beforeEach(() => changeSettings(stand, { sessionKeys: true, sessionKeyMinutes: 30 }));

  test('is created on a click, with the issue’s key, for the time that is set', async () => {
    expect(await startsOn('SUP-1')).toMatchObject([{ keyMinutes: 30 }]);
    const before = Date.now();
    const key = await createdOn('SUP-1');
    expect(key).toEqual({
      shortKey: expect.stringMatching(/^\d{7}$/),
      url: expect.stringMatching(/^https:\/\/helpdesk\./),
      expiresAt: before + 30 * minute,
      isReused: false,
    });
    const [call] = commands();
    expect(call?.path).toBe('/api/command');
  });

  test('that is valid still is given out again, to the next agent too', async () => {
    const first = await createdOn('SUP-1');
    await stand.advance(60);
    expect(await keyOn('SUP-1', ordinaryUser)).toEqual({ ok: true, value: { ...first, isReused: true } });
    expect(commands()).toHaveLength(1);
  });

  test('of another issue is another one', async () => {
    const first = await createdOn('SUP-1');
    expect((await createdOn('SUP-2')).shortKey).not.toBe(first.shortKey);
  });

  test('that has expired, or is about to, is replaced', async () => {
    const first = await createdOn('SUP-1');
    await stand.advance(29.5 * 60);
    const second = await createdOn('SUP-1');
    expect(second).toMatchObject({ isReused: false });
    expect(second.shortKey).not.toBe(first.shortKey);
  });

  test('is not given out for another queue than is set now', async () => {
    await createdOn('SUP-1');
    await changeSettings(stand, { sessionKeyQueue: 'team:3' });
    expect(await createdOn('SUP-1')).toMatchObject({ isReused: false });
  });

  test('is created ten times an hour for an issue, and then not', async () => {
    await changeSettings(stand, { sessionKeyMinutes: 5 });
    for (let count = 0; count < 10; count += 1) {
      expect((await createdOn('SUP-1')).isReused).toBe(false);
      await stand.advance(4.5 * 60);
    }
    expect(await keyOn('SUP-1')).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('10 session keys') },
    });
    expect(commands()).toHaveLength(10);
    await stand.advance(20 * 60);
    expect((await createdOn('SUP-1')).isReused).toBe(false);
  });

  test('is created 30 times an hour by a user, who then takes none from those of an issue', async () => {
    for (const issue of ['SUP-1', 'SUP-2', 'SUP-3']) {
      for (let count = 0; count < 10; count += 1) {
        await changeSettings(stand, { sessionKeyQueue: `team:${count + 1}` });
        expect((await createdOn(issue)).isReused).toBe(false);
      }
      await stand.advance(120);
    }
    await changeSettings(stand, { sessionKeyQueue: 'general' });
    for (let press = 0; press < 11; press += 1) {
      expect(await keyOn('SUP-4')).toMatchObject({
        ok: false,
        problem: { kind: 'failed', message: expect.stringContaining('You have created 30') },
      });
    }
    expect(await keyOn('SUP-4', ordinaryUser)).toMatchObject({ ok: true });
  });

  test('is in no log, and its count names nobody', async () => {
    const { shortKey } = await createdOn('SUP-1');
    const logs = stand.platform.ledger.all().flatMap(({ logs: lines }) => lines.map(({ text }) => text));
    expect(logs.join()).not.toContain(shortKey);
    const counts = stand.platform.store.dump().filter(({ key }) => key.startsWith('count:'));
    expect(counts).toHaveLength(2);
    expect(JSON.stringify(counts)).not.toContain('5b10ac8d82e05b22cc7d4ef5');
  });

  test('is forgotten by the storage when it expires', async () => {
    await createdOn('SUP-1');
    const [kept] = stand.platform.store.dump().filter(({ key }) => key.startsWith('key:'));
    expect(Date.parse(kept?.expireTime ?? '')).toBe(Date.now() + 30 * minute);
  });

  test.each([
    [
      'the right is missing',
      () => void (stand.appliance.settings.permissions.command = 'read_only'),
      /full access/,
    ],
    [
      'the appliance is down',
      () => stand.appliance.faults.add({ endpoint: 'command', kind: 'down' }),
      /could not be reached/,
    ],
  ])('says what is wrong if %s, and nothing is kept', async (_, break_, message) => {
    break_();
    expect(await keyOn('SUP-1')).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringMatching(message), advice: expect.any(String) },
    });
    expect(everythingStored(stand)).not.toContain('shortKey');
  });

  test('is not created by a configuration that creates none', async () => {
    await changeSettings(stand, { sessionKeys: false });
    expect(await keyOn('SUP-1')).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
    expect(commands()).toEqual([]);
  });

  test('costs five storage reads and three writes, one call of Jira and one of the appliance', async () => {
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(20);
    const mark = stand.platform.ledger.mark();
    await createdOn('SUP-1');
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.storage.writes, call?.jira.length, call?.egress.length]).toEqual([
      5, 3, 1, 1,
    ]);
  });
});
