import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { expectValidAdf } from '../../unit/report/adf-validator';
import { changeSettings } from '../support/administer';
import { causesOf } from '../support/inspect';
import { deliveryOf, minute, warmStand } from '../support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from '../support/inspect';
import { watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const three = { representatives: ['mlindqvist', 'tokafor', 'hbrandt'] };

/** Whose work log each is, by its marker, with its minutes and whether it has the report. */
function byRepresentative(stand: VirtualStand, issueKey = 'SUP-1') {
  return workLogsOf(stand, issueKey).map(({ properties, timeSpentSeconds, comment }) => {
    expectValidAdf(comment);
    const property = Object(properties.get('remote-support-session')) as { representative?: string };
    const hasReport = JSON.stringify(comment).includes('Chat (');
    return { representative: property.representative, minutes: timeSpentSeconds / 60, hasReport };
  });
}

function secondsOf(stand: VirtualStand, lsid: string): Map<string | undefined, number> {
  const session = stand.appliance.session(lsid);
  const end = session.ending?.at ?? 0;
  return new Map(
    session.representatives.map(({ id, joinedAt, leftAt }) => [
      `id:${id}`,
      Math.floor(((leftAt ?? end) - joinedAt) / 1000),
    ]),
  );
}

describe('work logs for each representative', () => {
  test('have the time of each; the marker’s has the report and the others say where it is', async () => {
    const stand = await warmStand({ workLogFor: 'representatives' });
    const calls = watchJira(stand);
    const lsid = playSession(stand, { preset: 'three-representatives', ...three });
    await stand.advance(20);
    expect(calls()).toEqual([
      'GET SUP-1/worklog',
      'POST SUP-1/worklog',
      'POST SUP-1/worklog',
      'POST SUP-1/worklog',
    ]);
    const logs = byRepresentative(stand);
    const seconds = secondsOf(stand, lsid);
    expect(logs.map(({ representative }) => representative).sort()).toEqual([...seconds.keys()].sort());
    expect(logs.map(({ hasReport }) => hasReport)).toEqual([true, false, false]);
    for (const { representative, minutes } of logs) {
      expect(minutes).toBe(Math.max(Math.ceil((seconds.get(representative) ?? 0) / 60), 1));
    }
    const [first, second] = workLogsOf(stand, 'SUP-1');
    expect(JSON.stringify(second?.comment)).toContain('The report is in the work log of Maja Lindqvist.');
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', workLogId: first?.id });
    expect(causesOf([deliveryOf(stand, lsid)])).toEqual(['Added 3 work logs to SUP-1.']);
  });

  test('are updated by a later survey, except those without the report', async () => {
    const stand = await warmStand({ workLogFor: 'representatives' });
    const lsid = playSession(stand, { preset: 'three-representatives', ...three });
    await stand.advance(minute);
    const calls = watchJira(stand);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'All three were kind.' });
    await stand.advance(minute);
    expect(calls()).toEqual(['GET SUP-1/worklog', expect.stringMatching(/^PUT SUP-1\/worklog\/\d+$/)]);
    expect(byRepresentative(stand)).toHaveLength(3);
    expect(JSON.stringify(workLogsOf(stand, 'SUP-1')[0]?.comment)).toContain('All three were kind.');
  });

  test('replace the session’s one if the setting is switched, and the other way round', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand, { preset: 'three-representatives', ...three });
    await stand.advance(minute);
    expect(byRepresentative(stand)).toEqual([expect.objectContaining({ representative: undefined })]);

    await changeSettings(stand, { workLogFor: 'representatives' });
    const replay = () => stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await replay();
    await stand.advance(minute);
    expect(byRepresentative(stand).map(({ representative }) => representative)).not.toContain(undefined);
    expect(byRepresentative(stand)).toHaveLength(3);
    expect(causesOf([deliveryOf(stand, lsid)]).at(-1)).toBe(
      'Added 3 work logs to SUP-1. Removed a work log too many from SUP-1.',
    );

    await replay();
    await stand.advance(minute);
    expect(causesOf([deliveryOf(stand, lsid)]).at(-1)).toBe('The 3 work logs on SUP-1 were up to date.');

    await changeSettings(stand, { workLogFor: 'session' });
    await replay();
    await stand.advance(minute);
    expect(byRepresentative(stand)).toEqual([expect.objectContaining({ representative: undefined })]);
  });

  test('are each there once if an answer of Jira gets lost in between', async () => {
    const stand = await warmStand({ workLogFor: 'representatives' });
    for (const kind of ['lost-answer', 'no-connection'] as const) {
      stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, times: 1, kind });
      stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, times: 1, kind });
    }
    playSession(stand, { preset: 'three-representatives', externalKey: 'SUP-2', ...three });
    await stand.advance(60 * minute);
    expect(new Set(byRepresentative(stand, 'SUP-2').map(({ representative }) => representative)).size).toBe(
      3,
    );
    expect(byRepresentative(stand, 'SUP-2')).toHaveLength(3);
  });
});

describe('a session that is shorter than the minimum duration', () => {
  test('is ignored with that reason, its surveys too, and Jira is not called', async () => {
    const stand = await warmStand({ minimumDurationSeconds: 120 });
    const calls = watchJira(stand);
    const lsid = playSession(stand, { startedAgoSeconds: 119 });
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    const reason = 'The session took 119 s, and the configuration leaves out those under 120 s.';
    for (const eventType of ['session-end', 'customer-survey']) {
      const delivery = deliveryOf(stand, lsid, eventType);
      expect(delivery.state).toBe('ignored');
      expect(causesOf([delivery])).toEqual([reason]);
    }
    expect(calls()).toEqual([]);
  });

  test('does not include one that lasted just as long', async () => {
    const stand = await warmStand({ minimumDurationSeconds: 120 });
    playSession(stand, { startedAgoSeconds: 120 });
    await stand.advance(minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe('if work logs are switched off', () => {
  test('and nothing else is switched on, a session is ignored with that reason', async () => {
    const stand = await warmStand({ updateWorkLog: false });
    const calls = watchJira(stand);
    const lsid = playSession(stand);
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'ignored', issueKey: 'SUP-1' });
    expect(causesOf([deliveryOf(stand, lsid)])).toEqual([
      'The configuration does not update the work log, and nothing else is to be written.',
    ]);
    expect(calls()).toEqual([]);
  });

  test('the comment is still written', async () => {
    const stand = await warmStand({ updateWorkLog: false, internalComment: true });
    const calls = watchJira(stand);
    playSession(stand);
    await stand.advance(minute);
    expect(calls()).toEqual(['GET SUP-1', 'GET SUP-1/comment', 'POST SUP-1/comment']);
    expect(deliveriesOf(stand).at(-1)).toMatchObject({ state: 'done' });
  });
});
