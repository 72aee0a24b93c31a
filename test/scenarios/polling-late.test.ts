import { stopVirtualStands } from '../stand/virtual-stand';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { hour, loseEvents, minute, pollingStand, pollsSince, standWithoutEvents } from './support/polling';

afterEach(stopVirtualStands);

jest.setTimeout(60_000);

const day = 24 * hour;

describe('a session that closed abnormally', () => {
  test('and whose event is lost is written once nothing has happened in it for six hours', async () => {
    const stand = await pollingStand();
    loseEvents(stand);
    await stand.advance(10 * minute);
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', startedAgoSeconds: 0 });
    await stand.advance(10 * minute);
    stand.appliance.endSession(lsid, { abnormally: true });
    await stand.advance(5 * hour);
    expect(deliveriesOf(stand)).toEqual([]);
    await stand.advance(3 * hour);
    expect(deliveriesOf(stand)).toEqual([expect.objectContaining({ source: 'polling', state: 'done' })]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('is found among sixty that are still running', async () => {
    const stand = await standWithoutEvents({ surveyLookBackHours: 0 });
    await stand.advance(10 * minute);
    const running = Array.from({ length: 60 }, () =>
      stand.appliance.startSession({ externalKey: 'SUP-2', startedAgoSeconds: 0 }),
    );
    const { lsid: broken } = stand.appliance.startSession({ externalKey: 'SUP-1', startedAgoSeconds: 0 });
    stand.appliance.endSession(broken, { abnormally: true });
    for (let hours = 0; hours < 11; hours += 1) {
      for (const { lsid } of running) stand.appliance.chat(lsid, 'customer', 'I am still here.');
      await stand.advance(hour);
    }
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-2')).toHaveLength(0);
    const fetches = pollsSince(stand).map(({ egress }) => egress.length);
    expect(Math.max(...fetches)).toBeLessThanOrEqual(12);
  });

  test('and then continued after all gets the rest when it ends', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(10 * minute);
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', startedAgoSeconds: 0 });
    await stand.advance(9 * hour);
    const [taken] = workLogsOf(stand, 'SUP-1');
    expect(taken?.timeSpentSeconds).toBeLessThan(8 * hour);
    stand.appliance.chat(lsid, 'customer', 'Now it works.');
    stand.appliance.endSession(lsid);
    await stand.advance(30 * minute);
    const [workLog, ...others] = workLogsOf(stand, 'SUP-1');
    expect(others).toEqual([]);
    expect(workLog?.timeSpentSeconds).toBe(9 * hour);
    expect(JSON.stringify(workLog?.comment)).toContain('Now it works.');
    const delivery = deliveriesOf(stand)[0];
    expect(delivery?.attempts.map(({ outcome }) => outcome)).toContain('reopened');
    const attempts = delivery?.attempts.length;
    await stand.advance(3 * hour);
    expect(deliveriesOf(stand)[0]?.attempts).toHaveLength(attempts ?? 0);
  });
});

test('a session that is complete only hours later, with the representative’s survey, is found', async () => {
  const stand = await pollingStand();
  loseEvents(stand);
  const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1' });
  stand.appliance.endSession(lsid, { awaitRepresentativeSurvey: true });
  await stand.advance(4 * hour);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
  stand.appliance.answerRepresentativeSurvey(lsid, { comments: 'Printer driver replaced.' });
  await stand.advance(2 * hour);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  expect(JSON.stringify(workLogsOf(stand, 'SUP-1')[0]?.comment)).toContain('Printer driver replaced.');
});

describe('a survey whose event is lost', () => {
  test.each(['customer', 'representative'] as const)(
    'of the %s comes into the work log',
    async (submitter) => {
      const stand = await pollingStand();
      const lsid = playSession(stand);
      await stand.advance(20 * minute);
      loseEvents(stand);
      const answers = { rating: '5', comments: 'Answered the morning after.' };
      await stand.advance(10 * hour);
      if (submitter === 'customer') stand.appliance.answerCustomerSurvey(lsid, answers);
      else stand.appliance.answerRepresentativeSurvey(lsid, answers);
      await stand.advance(20 * minute);
      const [workLog, ...others] = workLogsOf(stand, 'SUP-1');
      expect(others).toEqual([]);
      expect(JSON.stringify(workLog?.comment)).toContain('Answered the morning after.');
      expect(deliveriesOf(stand)).toContainEqual(
        expect.objectContaining({ eventType: `${submitter}-survey`, source: 'polling', state: 'done' }),
      );
    },
  );

  test('is looked for only as long as the configuration says', async () => {
    const stand = await pollingStand({ configuration: { surveyLookBackHours: 2 } });
    const [early, late] = [playSession(stand), playSession(stand, { externalKey: 'SUP-2' })];
    loseEvents(stand);
    await stand.advance(1.5 * hour);
    stand.appliance.answerCustomerSurvey(early, { comments: 'Soon enough.' });
    await stand.advance(hour);
    stand.appliance.answerCustomerSurvey(late, { comments: 'Too late.' });
    await stand.advance(hour);
    expect(JSON.stringify(workLogsOf(stand, 'SUP-1'))).toContain('Soon enough.');
    expect(JSON.stringify(workLogsOf(stand, 'SUP-2'))).not.toContain('Too late.');
  });

  test('is not looked for if the look-back is off', async () => {
    const stand = await pollingStand({ configuration: { surveyLookBackHours: 0 } });
    const lsid = playSession(stand);
    loseEvents(stand, 1);
    await stand.advance(10 * minute);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'Nobody asks.' });
    stand.appliance.clearCalls();
    await stand.advance(hour);
    expect(stand.appliance.calls.filter(({ name }) => name?.endsWith('ExitSurvey'))).toEqual([]);
  });

  test('comes after another one of the same session: both are there', async () => {
    const stand = await standWithoutEvents();
    const lsid = playSession(stand);
    await stand.advance(10 * minute);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'The first.' });
    await stand.advance(10 * minute);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'The second.' });
    await stand.advance(10 * minute);
    const comment = JSON.stringify(workLogsOf(stand, 'SUP-1')[0]?.comment);
    expect(comment).toContain('The first.');
    expect(comment).toContain('The second.');
    const attempts = deliveriesOf(stand).map((delivery) => delivery.attempts.length);
    await stand.advance(hour);
    expect(deliveriesOf(stand).map((delivery) => delivery.attempts.length)).toEqual(attempts);
  });
});

test('days of surveys are asked for in parts, and nothing is claimed twice', async () => {
  const stand = await standWithoutEvents({ surveyLookBackHours: 96, pollingIntervalMinutes: 720 });
  for (let days = 0; days < 3; days += 1) {
    const lsid = playSession(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '4' });
    await stand.advance(day);
  }
  await stand.advance(day);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(3);
  expect(deliveriesOf(stand).filter(({ eventType }) => eventType === 'customer-survey')).toHaveLength(3);
});

test('a survey that a poll finds is retried like a session’s end that a poll finds', async () => {
  const stand = await standWithoutEvents();
  const lsid = playSession(stand);
  await stand.advance(10 * minute);
  stand.appliance.answerCustomerSurvey(lsid, { comments: 'Late, but kind.' });
  stand.jira.faults.add({ method: 'PUT', path: /worklog/, status: 503, times: 1 });
  await stand.advance(30 * minute);
  expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(JSON.stringify(workLogsOf(stand, 'SUP-1')[0]?.comment)).toContain('Late, but kind.');
});
