import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, postEvent, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const sessionEnd = 'support_conference_end';
const customerSurvey = 'support_conference_customer_exit_survey_completed';
const representativeSurvey = 'support_conference_rep_exit_survey_completed';

/** From now on Jira takes so long for what is asked about work logs. */
function slowDown({ jira }: VirtualStand, seconds: number): void {
  jira.faults.add({ path: /worklog/, kind: 'slow', delayMs: seconds * 1000 });
}

/** When attempts were made that looked at an issue: from when to when each, in order. */
function attemptsAt({ platform }: VirtualStand, mark: number, issueKey: string): [number, number][] {
  return platform.ledger
    .since(mark)
    .filter(({ jira }) => jira.some(({ path }) => path.includes(`/issue/${issueKey}/`)))
    .map(({ startedAt, endedAt = Infinity }): [number, number] => [startedAt, endedAt])
    .sort(([one], [other]) => one - other);
}

describe('several events of a session at the same time', () => {
  test('are processed one after the other, and leave one work log', async () => {
    const stand = await warmStand();
    const mark = stand.platform.ledger.mark();
    stand.appliance.outbound.removeRecipient('Jira');
    const sessions = ['SUP-1', 'SUP-2', 'SUP-3'].map((externalKey) => {
      const lsid = playSession(stand, { externalKey });
      stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
      stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'yes, at once' });
      return { externalKey, lsid };
    });
    slowDown(stand, 5);
    for (const event of [sessionEnd, customerSurvey, representativeSurvey]) {
      for (const { lsid } of sessions) expect(await postEvent(stand, { event, lsid })).toBe(200);
    }
    await stand.advance(3 * minute);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(Array.from({ length: 10 }, () => 'done'));
    for (const { externalKey } of sessions) {
      expect(workLogsOf(stand, externalKey)).toHaveLength(1);
      const attempts = attemptsAt(stand, mark, externalKey);
      expect(attempts).toHaveLength(3);
      const early = attempts.filter(([began], index) => began < (attempts[index - 1]?.[1] ?? 0));
      expect(early).toEqual([]);
    }
  });

  test('are one, if the session’s end comes again and again: it is neither read nor written once more', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    const calls = stand.jira.calls.length;
    for (let time = 0; time < 3; time += 1) {
      expect(await postEvent(stand, { event: sessionEnd, lsid })).toBe(200);
      await stand.advance(2 * minute);
    }
    expect(stand.jira.calls).toHaveLength(calls);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['done']);
  });
});

describe('a second survey', () => {
  test('that comes while the first one is being written is written, too', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand);
    await stand.advance(minute);
    slowDown(stand, 20);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'the first says yes' });
    await stand.advance(10);
    expect(deliveryOf(stand, lsid, 'representative-survey').state).toBe('waiting');
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'the second says no' });
    await stand.advance(hour);
    const workLogs = workLogsOf(stand, 'SUP-1');
    expect(workLogs).toHaveLength(1);
    expect(JSON.stringify(workLogs[0]?.comment)).toContain('the second says no');
    expect(deliveryOf(stand, lsid, 'representative-survey').state).toBe('done');
  });
});

describe('a delivery that an administrator discards during its attempt', () => {
  test('stays discarded if the attempt fails', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ path: /worklog/, status: 503, delayMs: 20_000 });
    const lsid = playSession(stand);
    await stand.advance(10);
    const { id } = deliveryOf(stand, lsid);
    await administer(stand, 'discardDeliveries', { ids: [id], reason: 'Not ours.' });
    await stand.advance(hour);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'discarded' });
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['discarded']);
  });

  test('is done if the attempt has written', async () => {
    const stand = await warmStand();
    slowDown(stand, 10);
    const lsid = playSession(stand);
    await stand.advance(10);
    const { id } = deliveryOf(stand, lsid);
    await administer(stand, 'discardDeliveries', { ids: [id], reason: 'Not ours.' });
    await stand.advance(hour);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['discarded', 'done']);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });
});

test('two administrators who open the page of a new site at the same time get the same URL, and it works', async () => {
  const stand = await createVirtualStand({ configuration: 'none' });
  const ask = () => administer(stand, 'outboundEventUrl', { applianceId: 'default' });
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(one.url).toBe(other.url);
  // It opens: no configuration has that appliance yet.
  expect(await postEvent(stand, { event: sessionEnd }, { url: one.url })).toBe(404);
});
