import type { ConfigurationSettings } from '../../src/configuration/configuration';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { playSession, workSince } from './support/inspect';
import { issueOf } from './support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** Long enough for the figures to have been counted. */
const counted = 25 * minute;

/** A stand that assigns from now on: the session before has no remark. */
async function assigningStand(): Promise<VirtualStand> {
  const stand = await warmStand();
  await changeSettings(stand, { assignUnassigned: true });
  return stand;
}

/** A session that the app cannot assign to anybody, since Jira refuses once. */
async function playUnassignable(stand: VirtualStand, issueKey = 'SUP-1'): Promise<string> {
  issueOf(stand, issueKey).fields.delete('assignee');
  const path = new RegExp(`${issueKey}/assignee`);
  stand.jira.faults.add({ method: 'PUT', path, times: 1, status: 403, body: {} });
  const lsid = playSession(stand, { externalKey: issueKey, representatives: ['mlindqvist'] });
  await stand.advance(minute);
  return lsid;
}

const moving = (transition: string): Partial<ConfigurationSettings> => ({
  surveyTransitions: [
    { survey: 'customer', question: 'rating', answer: '5', transition, resolution: 'done' },
  ],
});

describe('a delivery of which a part was not done', () => {
  test('is done with remarks if Jira refuses to assign anybody', async () => {
    const stand = await assigningStand();
    const lsid = await playUnassignable(stand);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'done-with-remarks',
      attempts: [{ outcome: 'done', remarks: ['assignee'] }],
    });
  });

  test('is done with remarks if one of two issues that are named does not exist', async () => {
    const stand = await warmStand();
    const lsid = playSession(stand, { externalKey: 'SUP-9999 SUP-1' });
    await stand.advance(10 * minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done-with-remarks', issueKey: 'SUP-1' });
    expect(deliveryOf(stand, lsid).attempts.at(-1)?.remarks).toEqual(['issue']);
  });

  test('is done with remarks if the transition that a survey asks for is not there', async () => {
    const stand = await warmStand(moving('Escalate'));
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    const delivery = deliveryOf(stand, lsid, 'customer-survey');
    expect(delivery.state).toBe('done-with-remarks');
    expect(delivery.attempts.at(-1)?.remarks).toEqual(['transition']);
  });

  test('is done with remarks, not ignored, if the only thing to write is impossible', async () => {
    const stand = await warmStand({ updateWorkLog: false, internalComment: true });
    const lsid = playSession(stand, { externalKey: 'OPS-1' });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'done-with-remarks',
      attempts: [{ remarks: ['comment'], cause: expect.stringContaining('no service desk') as string }],
    });
  });

  test('costs what a delivery costs that is done as a whole', async () => {
    const stand = await assigningStand();
    const costs = async (play: () => Promise<unknown>) => {
      const mark = stand.platform.ledger.mark();
      await play();
      return workSince(stand, mark).map(({ kind, storage }) => [kind, storage.reads, storage.writes]);
    };
    await playUnassignable(stand);
    const whole = await costs(async () => {
      issueOf(stand, 'SUP-2').fields.delete('assignee');
      playSession(stand, { externalKey: 'SUP-2', representatives: ['mlindqvist'] });
      await stand.advance(minute);
    });
    expect(await costs(() => playUnassignable(stand, 'SUP-3'))).toEqual(whole);
  });

  test('is done as a whole once a replay has done that part', async () => {
    const stand = await assigningStand();
    const lsid = await playUnassignable(stand);
    await administer(stand, 'replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test('is brought up again by a survey, as one that is done as a whole', async () => {
    const stand = await warmStand(moving('Escalate'));
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '4' });
    await stand.advance(5 * minute);
    const outcomes = deliveryOf(stand, lsid, 'customer-survey').attempts.map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['done', 'reopened', 'done']);
  });
});

describe('what is done with remarks', () => {
  test('is found by its outcome, and only that', async () => {
    const stand = await assigningStand();
    const lsid = await playUnassignable(stand);
    const { rows } = await administer(stand, 'listDeliveries', { state: 'done-with-remarks' });
    expect(rows.map((row) => [row.lsid, row.state])).toEqual([[lsid, 'done-with-remarks']]);
    const { rows: whole } = await administer(stand, 'listDeliveries', { state: 'done' });
    expect(whole.map((row) => row.lsid)).not.toContain(lsid);
  });

  test('is told apart in the export', async () => {
    const stand = await assigningStand();
    await playUnassignable(stand);
    const { text } = await administer(stand, 'exportDeliveries', {});
    expect(text).toContain(',Done with remarks,');
  });

  test('is counted beside what is done as a whole', async () => {
    const stand = await assigningStand();
    await playUnassignable(stand);
    await stand.advance(counted);
    const { day, month } = await administer(stand, 'readHealth', undefined);
    expect([day.done, day.withRemarks, month.done, month.withRemarks]).toEqual([1, 1, 1, 1]);
    expect(day.latency).toBeDefined();
  });
});
