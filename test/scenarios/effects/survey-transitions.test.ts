import type { ConfigurationSettings } from '../../../src/configuration/configuration';
import { statuses } from '../../stand/jira/sample/workflow';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from '../support/deliveries';
import { causesOf, playSession, workLogsOf } from '../support/inspect';
import { issueOf, movesOf, statusOf, watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const rule = {
  survey: 'customer',
  question: 'rating',
  answer: '5',
  transition: 'Resolve',
  resolution: 'done',
} as const;

const waiting = { ...rule, transition: 'waiting for customer', resolution: '' };

function standWith(
  surveyTransitions: ConfigurationSettings['surveyTransitions'],
  others: Partial<ConfigurationSettings> = {},
): Promise<VirtualStand> {
  return warmStand({ surveyTransitions, ...others });
}

/** A session whose customer answers as soon as it is over. */
async function playSurvey(stand: VirtualStand, rating: string, externalKey = 'SUP-1'): Promise<string> {
  const lsid = playSession(stand, { externalKey });
  await stand.advance(minute);
  stand.appliance.answerCustomerSurvey(lsid, { rating });
  await stand.advance(minute);
  return lsid;
}

const surveyCause = (stand: VirtualStand, lsid: string) =>
  causesOf([deliveryOf(stand, lsid, 'customer-survey')]).at(-1);

describe('a survey’s answer', () => {
  test('moves the issue, and the resolution that the transition requires is filled', async () => {
    const stand = await standWith([rule]);
    const lsid = playSession(stand);
    await stand.advance(minute);
    const calls = watchJira(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(calls()).toEqual([
      'GET SUP-1',
      'GET SUP-1/worklog',
      expect.stringMatching(/^PUT SUP-1\/worklog/),
      'GET SUP-1/transitions',
      expect.stringMatching(/^PUT SUP-1\/properties/),
      'POST SUP-1/transitions',
    ]);
    expect(statusOf(stand, 'SUP-1')).toBe('Resolved');
    expect(issueOf(stand, 'SUP-1').fields.get('resolution')).toBe('10000');
    expect(surveyCause(stand, lsid)).toBe(
      'Updated the work log on SUP-1. Moved SUP-1 to “Resolved”, as the customer’s survey asks.',
    );
  });

  test('that no rule asks for costs no additional call', async () => {
    const stand = await standWith([rule]);
    const lsid = playSession(stand);
    await stand.advance(minute);
    const calls = watchJira(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '4' });
    await stand.advance(minute);
    expect(calls()).toHaveLength(2);
    expect(movesOf(stand, 'SUP-1')).toEqual([]);
  });

  test('is met by the first rule that fits, by the question’s label too, and by the name of a status', async () => {
    const label = ' how satisfied are you with the support you RECEIVED? ';
    const stand = await standWith([
      { ...rule, survey: 'representative' },
      { ...waiting, question: label },
      rule,
    ]);
    await playSurvey(stand, '5');
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  });

  test('moves nothing a second time: not in a replay, and not after somebody has moved the issue on', async () => {
    const stand = await standWith([waiting]);
    const lsid = await playSurvey(stand, '5');
    issueOf(stand, 'SUP-1').statusId = statuses.inProgress;
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid, 'customer-survey').id] });
    await stand.advance(minute);
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'yes' });
    await stand.advance(minute);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
    expect(surveyCause(stand, lsid)).toContain('What the customer’s survey asks of SUP-1 was done before.');
  });

  test('of a second person moves the issue once more, although the answer is the same', async () => {
    const stand = await standWith([waiting]);
    const lsid = await playSurvey(stand, '5');
    issueOf(stand, 'SUP-1').statusId = statuses.inProgress;
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(5 * minute);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer', 'Waiting for customer']);
  });

  test('moves the issue after it was assigned, and although its comment was refused', async () => {
    const stand = await standWith([waiting]);
    issueOf(stand, 'SUP-1').fields.delete('assignee');
    const lsid = playSession(stand, { externalKey: 'SUP-1', representatives: ['mlindqvist'] });
    await stand.advance(minute);
    await changeSettings(stand, { assignUnassigned: true, internalComment: true });
    stand.jira.faults.add({ method: 'POST', path: /comment/, status: 400 });
    const calls = watchJira(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    const writes = calls().filter((call) => /^(PUT|POST) SUP-1\/(assignee|transitions)/.test(call));
    expect(writes).toEqual(['PUT SUP-1/assignee', 'POST SUP-1/transitions']);
    expect(surveyCause(stand, lsid)).toMatch(
      /^Updated the work log on SUP-1\. Assigned it to Maja Lindqvist, who led the session\. Moved SUP-1 to .* But: Jira refused/,
    );
  });

  test('of both surveys moves it twice, the second from where the first left it', async () => {
    const stand = await standWith([
      rule,
      { survey: 'representative', question: 'solved', answer: 'YES', transition: 'Close', resolution: '' },
    ]);
    const lsid = playSession(stand);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    stand.appliance.answerRepresentativeSurvey(lsid, { solved: 'yes' });
    await stand.advance(hour);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Resolved', 'Done']);
  });

  test('moves the issue if work logs are off', async () => {
    const stand = await standWith([waiting], { updateWorkLog: false });
    const lsid = await playSurvey(stand, '5');
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
    expect(workLogsOf(stand, 'SUP-1')).toEqual([]);
    expect(deliveryOf(stand, lsid).state).toBe('ignored');
  });
});

describe('a transition that is not possible is reported and skipped', () => {
  test.each([
    [
      'there is none of that name',
      { ...rule, transition: 'Escalate' },
      'out of “In progress” there is only “Respond to customer”, “Resolve”',
    ],
    [
      'it requires a resolution and the rule gives none',
      { ...rule, resolution: '' },
      'Jira refused with status 400 when the app wanted to move SUP-1: resolution',
    ],
    ['the resolution does not exist', { ...rule, resolution: 'Magic' }, 'there is no resolution “Magic”'],
  ])('if %s', async (_, given, why) => {
    const stand = await standWith([given]);
    const lsid = await playSurvey(stand, '5');
    expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('done-with-remarks');
    expect(surveyCause(stand, lsid)).toContain('Updated the work log on SUP-1.');
    expect(surveyCause(stand, lsid)).toContain(
      `SUP-1 was not moved to “${given.transition}”, as the customer’s survey asks: ${why}`,
    );
    expect(movesOf(stand, 'SUP-1')).toEqual([]);
  });

  test('if the app may not move issues', async () => {
    const stand = await standWith([rule]);
    stand.jira.faults.add({ path: /transitions/, method: 'GET', status: 200, body: { transitions: [] } });
    const lsid = await playSurvey(stand, '5');
    expect(surveyCause(stand, lsid)).toContain('the app’s user lacks the permission “Transition issues”');
  });

  test('and is made by a replay once the rule is repaired', async () => {
    const stand = await standWith([{ ...rule, resolution: '' }]);
    const lsid = await playSurvey(stand, '5');
    await changeSettings(stand, { surveyTransitions: [rule] });
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid, 'customer-survey').id] });
    await stand.advance(minute);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Resolved']);
  });

  test('and if the issue already has the status, it stays where people move it afterwards', async () => {
    const stand = await standWith([waiting]);
    issueOf(stand, 'SUP-1').statusId = statuses.waiting;
    const lsid = await playSurvey(stand, '5');
    expect(surveyCause(stand, lsid)).toContain(
      'SUP-1 was in “Waiting for customer” already, as the customer’s survey asks.',
    );
    issueOf(stand, 'SUP-1').statusId = statuses.inProgress;
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid, 'customer-survey').id] });
    await stand.advance(minute);
    expect(movesOf(stand, 'SUP-1')).toEqual([]);
  });
});

describe('a transition is made once', () => {
  test.each(['lost-answer', 'no-connection'] as const)('after %s', async (kind) => {
    const stand = await standWith([waiting]);
    stand.jira.faults.add({ method: 'POST', path: /transitions/, times: 1, kind });
    const lsid = await playSurvey(stand, '5');
    issueOf(stand, 'SUP-1').statusId = statuses.inProgress;
    await stand.advance(20 * minute);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
    expect(outcomesOf(deliveryOf(stand, lsid, 'customer-survey'))).toEqual(['failed', 'done', 'done']);
  });

  test('after a conflict with somebody else’s change', async () => {
    const stand = await standWith([waiting]);
    stand.jira.faults.add({ method: 'POST', path: /transitions/, times: 1, status: 409, body: {} });
    await playSurvey(stand, '5');
    await stand.advance(20 * minute);
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  });
});
