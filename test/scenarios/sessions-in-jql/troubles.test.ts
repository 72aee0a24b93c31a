import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { day, deliveryOf, hour, minute } from '../support/deliveries';
import { deliveriesOf, jiraCallsOf, playSession } from '../support/inspect';
import { issueOf } from '../support/issue';
import { figuresIn, figuresStored, lookedAtAgain, standInJql, truthOf } from '../support/sessions-in-jql';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

const path = /remote-support-sessions/;

const limitForAnHour = {
  kind: 'answer',
  status: 429,
  headers: { 'Retry-After': '3600' },
  body: {},
  path,
  times: 1,
} as const;

const isAboutFigures = (call: string) => call.includes('remote-support-sessions');

async function troublesShown(stand: VirtualStand) {
  return (await administer(stand, 'readSettings', undefined)).figuresNotWritten;
}

function expectPlain(stand: VirtualStand, lsid: string): void {
  const { state, failures, attempts } = deliveryOf(stand, lsid);
  expect({ state, failures, outcomes: attempts.map(({ outcome }) => outcome) }).toEqual({
    state: 'done',
    failures: 0,
    outcomes: ['done'],
  });
}

describe('if Jira does not take the figures of an issue', () => {
  test.each([
    ['refuses', { kind: 'answer' as const, status: 403, body: { errorMessages: ['No.'] } }],
    ['fails', { kind: 'answer' as const, status: 503, body: {} }],
    ['is not reached', { kind: 'no-connection' as const }],
    ['does not answer', { kind: 'lost-answer' as const }],
  ])('once, since it %s, the session is done, and the later look puts it right', async (_, fault) => {
    const stand = await standInJql();
    stand.jira.faults.add({ ...fault, path, method: 'PUT', times: 1 });
    const lsid = playSession(stand);
    await stand.advance(minute);
    expectPlain(stand, lsid);
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expectPlain(stand, lsid);
    expect(await troublesShown(stand)).toEqual([]);
  });

  test('again and again, the page says so, until Jira takes them', async () => {
    const stand = await standInJql();
    stand.jira.faults.add({
      kind: 'answer',
      status: 403,
      body: { errorMessages: ['No.'] },
      path,
      method: 'PUT',
    });
    const lsid = playSession(stand);
    await stand.advance(2 * hour);
    expectPlain(stand, lsid);
    expect(figuresIn(stand, 'SUP-1')).toBeUndefined();
    expect(await troublesShown(stand)).toEqual([
      { issue: 'SUP-1', cause: expect.stringContaining('figures'), since: expect.any(Number) },
    ]);
    stand.jira.faults.clear();
    await stand.advance(2 * hour);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(await troublesShown(stand)).toEqual([]);
  });

  test('it is asked less and less often, and after seven days no more', async () => {
    const stand = await standInJql();
    stand.jira.faults.add({ kind: 'answer', status: 403, body: {}, path, method: 'PUT' });
    playSession(stand);
    await stand.advance(day);
    const asked = jiraCallsOf(stand).filter(isAboutFigures).length;
    expect(asked).toBeLessThan(10);
    await stand.advance(7 * day);
    const from = stand.jira.calls.length;
    await stand.advance(2 * day);
    expect(jiraCallsOf(stand, from)).toEqual([]);
    expect(await troublesShown(stand)).toEqual([]);
    stand.jira.faults.clear();
    playSession(stand);
    await stand.advance(minute);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2 });
  });

  test('because it limits calls, nothing is asked until it may be', async () => {
    const stand = await standInJql();
    stand.jira.faults.add(limitForAnHour);
    const lsid = playSession(stand);
    await stand.advance(minute);
    expectPlain(stand, lsid);
    const from = stand.jira.calls.length;
    await stand.advance(58 * minute);
    expect(jiraCallsOf(stand, from)).toEqual([]);
    await stand.advance(10 * minute);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(await troublesShown(stand)).toEqual([]);
  });

  test('because it limits calls at the later look, all other issues wait too', async () => {
    const stand = await standInJql();
    stand.jira.faults.add({ kind: 'no-connection', path, method: 'PUT', times: 3 });
    for (const externalKey of ['SUP-1', 'SUP-2', 'SUP-3']) playSession(stand, { externalKey });
    await stand.advance(minute);
    stand.jira.faults.add(limitForAnHour);
    const from = stand.jira.calls.length;
    await stand.advance(hour);
    expect(jiraCallsOf(stand, from)).toHaveLength(1);
    await stand.advance(20 * minute);
    for (const key of ['SUP-1', 'SUP-2', 'SUP-3']) {
      expect([key, figuresIn(stand, key)]).toEqual([key, truthOf(stand, key)]);
    }
  });

  test('because the issue is gone, nobody asks again', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(minute);
    stand.jira.site.deleteIssue(issueOf(stand, 'SUP-1'));
    await stand.advance(lookedAtAgain);
    const from = stand.jira.calls.length;
    await stand.advance(day);
    expect(jiraCallsOf(stand, from)).toEqual([]);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'done' }]);
    expect(await troublesShown(stand)).toEqual([]);
  });
});

describe('what is stored of figures', () => {
  test('begins anew if it is damaged', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(lookedAtAgain);
    const [key = ''] = Object.keys(figuresStored(stand)).filter((one) => one.startsWith('sessions:'));
    stand.platform.store.handle('entity/set', {
      entityName: 'issue-figures',
      key,
      value: { content: [{ lsid: 1 }] },
    });
    playSession(stand);
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2 });
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
  });

  test('that cannot be read or written keeps no session from Jira, and is looked at later', async () => {
    const stand = await standInJql();
    let refused = 0;
    stand.platform.faults.fault = ({ kind, keys = [], key = '', when }) => {
      const isIts = [key, ...keys].some((one) => /^(base|sessions):/.test(one));
      if (kind !== 'storage' || when !== 'before' || !isIts || refused > 2) return undefined;
      refused += 1;
      return new Response('{"code":"UNKNOWN","message":"Not now."}', { status: 500 });
    };
    const lsid = playSession(stand);
    await stand.advance(minute);
    expectPlain(stand, lsid);
    await stand.advance(2 * lookedAtAgain);
    expect(refused).toBe(3);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
  });
});
