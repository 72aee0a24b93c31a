import { accounts } from '../../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { workSince } from '../support/inspect';
import { askOnIssue, onIssue, showOnIssues } from '../support/on-issues';

let stand: VirtualStand;

beforeEach(async () => {
  stand = await createVirtualStand();
  await showOnIssues(stand, true);
  await changeSettings(stand, { tellsWhoIsFree: true });
});

afterEach(stopVirtualStands);

const ask = (as?: string) =>
  askOnIssue(stand, { issue: 'SUP-1', as }, 'whoIsFree', { configurationId: stand.configurationId });

const found = () =>
  onIssue(stand, { issue: 'SUP-1' }, 'whoIsFree', { configurationId: stand.configurationId });

const questions = () => stand.appliance.calls.filter(({ path }) => path.startsWith('/api/command'));

describe('who is free', () => {
  test('is offered if an administrator allows it', async () => {
    const { starts } = await onIssue(stand, { issue: 'SUP-1' }, 'readPanel', undefined);
    expect(starts).toMatchObject([{ tellsWhoIsFree: true }]);
    await changeSettings(stand, { tellsWhoIsFree: false });
    expect(await ask()).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(questions()).toEqual([]);
  });

  test('are those who are signed in, the ones without a session first', async () => {
    stand.appliance.startSession({ representatives: ['mlindqvist'] });
    const { representatives, more } = await found();
    expect(representatives.length).toBeGreaterThan(2);
    expect(representatives.at(-1)).toEqual({ name: 'Maja L.', sessions: 1 });
    expect(representatives.slice(0, -1).every(({ sessions }) => sessions === 0)).toBe(true);
    expect(more).toBe(0);
  });

  test('is asked once a minute, whoever looks, and kept for no longer', async () => {
    const first = await found();
    await stand.advance(50);
    expect(await found()).toEqual(first);
    expect(questions()).toHaveLength(1);
    const kept = stand.platform.store
      .dump()
      .filter(({ entityName }) => entityName === 'logged-in-representatives');
    expect(kept.map(({ expireTime }) => Date.parse(expireTime ?? ''))).toEqual([first.at + 60_000]);
    await stand.advance(10);
    expect((await found()).at).toBeGreaterThan(first.at);
    expect(questions()).toHaveLength(2);
  });

  test('is told to nobody who may not work on the issue', async () => {
    expect(await ask(accounts.viewer)).toMatchObject({ ok: false, problem: { kind: 'forbidden' } });
    expect(questions()).toEqual([]);
  });

  test('says which right is missing', async () => {
    const { permissions } = stand.appliance.settings;
    stand.appliance.configure({ permissions: { ...permissions, command: 'deny' } });
    expect(await ask()).toMatchObject({
      ok: false,
      problem: { kind: 'failed', message: expect.stringContaining('Command API: read-only') },
    });
  });

  test('costs three storage reads, a write, a call of Jira and one of the appliance', async () => {
    await found();
    await stand.advance(120);
    const mark = stand.platform.ledger.mark();
    await found();
    const [call] = workSince(stand, mark);
    expect([call?.storage.reads, call?.storage.writes, call?.jira.length, call?.egress.length]).toEqual([
      3, 1, 1, 1,
    ]);
  });
});
