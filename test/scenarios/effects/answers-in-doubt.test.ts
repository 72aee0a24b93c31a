import { stopVirtualStands } from '../../stand/virtual-stand';
import { deliveryOf, minute, outcomesOf, warmStand } from '../support/deliveries';
import { causesOf, playSession } from '../support/inspect';
import { issueOf, movesOf, statusOf } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const rule = {
  survey: 'customer',
  question: 'rating',
  answer: '5',
  transition: 'Resolve',
  resolution: 'done',
} as const;

/** What a proxy, or a page to sign in at, answers in Jira's place. */
const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: 'Sign in', times: 1 };

describe('a web page in place of Jira’s answer', () => {
  test('is no transition: it is made once somebody has looked again', async () => {
    const stand = await warmStand({ surveyTransitions: [rule] });
    const lsid = playSession(stand);
    await stand.advance(minute);
    stand.jira.faults.add({ method: 'POST', path: /transitions/, ...page });
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    const survey = () => deliveryOf(stand, lsid, 'customer-survey');
    expect(survey()).toMatchObject({
      state: 'waiting',
      attempts: [{ stage: 'transition', isInDoubt: true }],
    });
    expect(causesOf([survey()])[0]).toMatch(
      /Jira’s answer could not be read when the app wanted to move SUP-1/,
    );
    await stand.advance(30 * minute);
    expect(statusOf(stand, 'SUP-1')).toBe('Resolved');
    expect(movesOf(stand, 'SUP-1')).toHaveLength(1);
    expect(survey().state).toBe('done');
  });

  test('is no link', async () => {
    const stand = await warmStand({ linkToAppliance: true });
    stand.jira.faults.add({ method: 'POST', path: /remotelink/, ...page });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(10 * minute);
    expect(issueOf(stand, 'SUP-2').remoteLinks).toHaveLength(1);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'done']);
  });

  test('is no assignment', async () => {
    const stand = await warmStand({ assignUnassigned: true });
    issueOf(stand, 'SUP-2').fields.delete('assignee');
    stand.jira.faults.add({ method: 'PUT', path: /assignee/, ...page });
    const lsid = playSession(stand, { externalKey: 'SUP-2', representatives: ['mlindqvist'] });
    await stand.advance(30 * minute);
    expect(issueOf(stand, 'SUP-2').fields.get('assignee')).toBeTruthy();
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });
});
