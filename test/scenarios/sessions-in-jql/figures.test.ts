import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { deliveryOf, hour, minute } from '../support/deliveries';
import { deliveriesOf, jiraCallsOf, playSession } from '../support/inspect';
import { issueOf } from '../support/issue';
import { redirect } from '../support/redirecting';
import {
  figuresIn,
  figuresStored,
  findInJql,
  foundBy,
  lookedAtAgain,
  newIssue,
  standInJql,
  truthOf,
} from '../support/sessions-in-jql';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

const writesOf = (stand: VirtualStand, from = 0) =>
  jiraCallsOf(stand, from).filter(
    (call) => call.startsWith('PUT') && call.endsWith('/remote-support-sessions'),
  );

describe('an issue tells of its sessions', () => {
  test('as soon as one is written, in numbers and a date that JQL compares', async () => {
    const stand = await standInJql();
    const lsid = playSession(stand);
    await stand.advance(20);
    expect(figuresIn(stand, 'SUP-1')).toEqual({
      count: 1,
      minutes: expect.any(Number),
      lastEndedAt: `${new Date(deliveryOf(stand, lsid).sessionEndedAt ?? 0).toISOString().slice(0, 16)}Z`,
    });
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(await foundBy(stand, 'remoteSessions >= 1')).toEqual(['SUP-1']);
    expect(await foundBy(stand, 'remoteSessions > 1')).toEqual([]);
    expect(await foundBy(stand, 'remoteSessionMinutes > 0 AND lastRemoteSession >= -1h')).toEqual(['SUP-1']);
    expect(await foundBy(stand, 'lastRemoteSession < -1h')).toEqual([]);
    expect(await foundBy(stand, 'remoteSessions is empty and key in (SUP-1, SUP-2)')).toEqual(['SUP-2']);
    expect(await foundBy(stand, 'lastRemoteSessionRating is not empty')).toEqual([]);
  });

  test('by one write for each session, and none at the later look if it is right', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(2 * minute);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(hour);
    expect(writesOf(stand)).toHaveLength(2);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(figuresIn(stand, 'SUP-2')).toEqual(truthOf(stand, 'SUP-2'));
  });

  test('at the later look if two end together, and neither sees the other', async () => {
    const stand = await standInJql({ queryLagMs: 30_000 });
    playSession(stand);
    playSession(stand);
    await stand.advance(30);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 1 });
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2 });
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(writesOf(stand)).toHaveLength(3);
  });

  test('whatever the order in which its writes reach Jira', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(30);
    stand.jira.faults.add({
      kind: 'late-effect',
      delayMs: 90_000,
      path: /remote-support-sessions/,
      times: 1,
    });
    playSession(stand);
    await stand.advance(70);
    playSession(stand);
    await stand.advance(2 * minute);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2 });
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 3 });
  });

  test('once, after many sessions of one issue', async () => {
    const stand = await standInJql();
    for (let session = 0; session < 12; session += 1) playSession(stand);
    await stand.advance(2 * minute);
    const from = stand.jira.calls.length;
    await stand.advance(hour);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 12 });
    expect(jiraCallsOf(stand, from).filter((call) => call.startsWith('GET'))).toHaveLength(1);
  });

  test('with the rating, once a survey has come', async () => {
    const stand = await standInJql();
    const first = playSession(stand);
    await stand.advance(minute);
    const second = playSession(stand);
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(first, { rating: '2', comments: 'Slow.' });
    await stand.advance(minute);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2, lastRating: 2 });
    expect(await foundBy(stand, 'lastRemoteSessionRating <= 2')).toEqual(['SUP-1']);
    stand.appliance.answerCustomerSurvey(second, { rating: '5', comments: 'Fine.' });
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2, lastRating: 5 });
  });

  test('of each issue that the session is in', async () => {
    const stand = await standInJql();
    await changeSettings(stand, { addToAllIssues: true });
    playSession(stand, { externalKey: 'SUP-1 SUP-2' });
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 1 });
    expect(figuresIn(stand, 'SUP-2')).toMatchObject({ count: 2 });
    expect(figuresIn(stand, 'SUP-2')).toEqual(truthOf(stand, 'SUP-2'));
  });

  test('also if the session was in more issues than one transaction can hold', async () => {
    const stand = await standInJql();
    await changeSettings(stand, { addToAllIssues: true });
    const keys = Array.from({ length: 14 }, (_, number) => `SUP-${number + 1}`);
    for (const key of keys.slice(6)) expect(await newIssue(stand)).toBe(key);
    playSession(stand, { externalKey: keys.join(' ') });
    await stand.advance(lookedAtAgain);
    expect(deliveriesOf(stand)).toMatchObject([{ state: 'done' }]);
    expect(figuresIn(stand, 'SUP-14')).toMatchObject({ count: 1 });
    for (const key of keys) expect([key, figuresIn(stand, key)]).toEqual([key, truthOf(stand, key)]);
  });

  test('no longer of a session that somebody moved, and of where it is now', async () => {
    const stand = await standInJql();
    playSession(stand);
    const moved = playSession(stand);
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2 });
    await redirect(stand, [moved], 'SUP-3');
    await stand.advance(30 * minute);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 1 });
    expect(figuresIn(stand, 'SUP-3')).toMatchObject({ count: 1 });
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
    expect(figuresIn(stand, 'SUP-3')).toEqual(truthOf(stand, 'SUP-3'));
  });

  test('as before after a replay that changes nothing', async () => {
    const stand = await standInJql();
    const lsid = playSession(stand);
    await stand.advance(lookedAtAgain);
    const from = stand.jira.calls.length;
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(lookedAtAgain);
    expect(writesOf(stand, from)).toEqual([]);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
  });

  test('although somebody else has written something there', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(minute);
    issueOf(stand, 'SUP-1').properties.set('remote-support-sessions', { count: 99, note: 'mine' });
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
  });

  test('with those from before it was switched on, once a new one comes', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    await findInJql(stand, true);
    playSession(stand);
    await stand.advance(minute);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 2 });
    expect(figuresIn(stand, 'SUP-2')).toBeUndefined();
  });

  test('without naming anybody, or the session', async () => {
    const stand = await standInJql();
    const lsid = playSession(stand, { representatives: ['mlindqvist'] });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '4', comments: 'Fine.' });
    await stand.advance(lookedAtAgain);
    expect(Object.keys(figuresIn(stand, 'SUP-1') ?? {}).sort()).toEqual([
      'count',
      'lastEndedAt',
      'lastRating',
      'minutes',
    ]);
    expect(JSON.stringify(figuresStored(stand))).not.toMatch(/lindqvist|Fine/i);
  });
});

describe('switched off', () => {
  test('an issue tells nothing, and nothing is stored', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    await stand.advance(hour);
    expect(figuresIn(stand, 'SUP-1')).toBeUndefined();
    expect(figuresStored(stand)).toEqual({});
  });

  test('it keeps what it told, until it is switched on again and a session comes', async () => {
    const stand = await standInJql();
    playSession(stand);
    await stand.advance(minute);
    await findInJql(stand, false);
    playSession(stand);
    await stand.advance(hour);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 1 });
    await findInJql(stand, true);
    playSession(stand);
    await stand.advance(lookedAtAgain);
    expect(figuresIn(stand, 'SUP-1')).toMatchObject({ count: 3 });
    expect(figuresIn(stand, 'SUP-1')).toEqual(truthOf(stand, 'SUP-1'));
  });
});
