import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, postEvent, workLogsOf, workSince } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const praise = { rating: '5', comments: 'Quick and friendly.' };

function textOf(stand: VirtualStand, issueKey = 'SUP-1'): string {
  const workLogs = workLogsOf(stand, issueKey);
  expect(workLogs).toHaveLength(1);
  return JSON.stringify(workLogs[0]?.comment);
}

describe('a survey', () => {
  test('that comes later updates the one work log', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(hour);
    expect(textOf(stand)).not.toContain(praise.comments);
    stand.appliance.answerCustomerSurvey(lsid, praise);
    await stand.advance(minute);
    expect(textOf(stand)).toContain(praise.comments);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({
      state: 'done',
      attempts: [{ cause: 'Updated the work log on SUP-1.' }],
    });
  });

  test.each(['session-end', 'customer-survey'])('is kept if the %s is replayed', async (eventType) => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, praise);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'yes, at once' });
    await stand.advance(minute);
    const before = textOf(stand);
    expect(before).toContain('yes, at once');
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid, eventType).id] });
    await stand.advance(minute);
    expect(textOf(stand)).toBe(before);
    expect(deliveryOf(stand, lsid, eventType).attempts.at(-1)?.cause).toBe(
      'The work log on SUP-1 was up to date.',
    );
  });

  test('that is announced before the session’s end waits for it', async () => {
    const stand = await warmStand();
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    void postEvent(stand, { event: 'support_conference_customer_exit_survey_completed', lsid });
    await stand.advance(2 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    stand.appliance.endSession(lsid);
    stand.appliance.answerCustomerSurvey(lsid, praise);
    await stand.advance(2 * minute);
    expect(textOf(stand)).toContain(praise.comments);
    expect(deliveriesOf(stand).every(({ state, failures }) => state === 'done' && failures === 0)).toBe(true);
  });

  test('whose answers the appliance does not have yet is asked for again', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    void postEvent(stand, { event: 'support_conference_customer_exit_survey_completed', lsid });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'waiting', failures: 0 });
    stand.appliance.answerCustomerSurvey(lsid, praise);
    await stand.advance(minute);
    expect(textOf(stand)).toContain(praise.comments);
  });

  test('of a second person updates the work log once more', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'the first says yes' });
    await stand.advance(hour);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'the second says no' });
    await stand.advance(5 * minute);
    expect(textOf(stand)).toContain('the first says yes');
    expect(textOf(stand)).toContain('the second says no');
    expect(outcomesOf(deliveryOf(stand, lsid, 'representative-survey'))).toEqual([
      'done',
      'reopened',
      'done',
    ]);
  });

  test('of a second person is written although its event is earlier than its answers', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'the first says yes' });
    await stand.advance(hour);
    stand.appliance.outbound.removeRecipient('Jira');
    void postEvent(stand, { event: 'support_conference_rep_exit_survey_completed', lsid });
    await stand.advance(20);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'the second says no' });
    await stand.advance(hour);
    expect(textOf(stand)).toContain('the second says no');
  });

  test('that is pending does not hold back the session for longer than half an hour', async () => {
    const stand = await warmStand();
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(lsid, { awaitRepresentativeSurvey: true });
    await stand.advance(45 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'at last' });
    await stand.advance(2 * minute);
    expect(textOf(stand)).toContain('at last');
  });

  test('costs two appliance calls, and the session’s end still one', async () => {
    const stand = await warmStand();
    const mark = stand.platform.ledger.mark();
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, praise);
    await stand.advance(minute);
    const consumers = workSince(stand, mark).filter(({ kind }) => kind === 'consumer');
    expect(consumers.map(({ egress }) => egress.length)).toEqual([1, 2]);
    expect(consumers.map(({ storage }) => [storage.reads, storage.writes])).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });
});
