import { statuses } from '../../stand/jira/sample/workflow';
import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { deliveryOf, minute, warmStand } from '../support/deliveries';
import { causesOf, playSession } from '../support/inspect';
import { issueOf, movesOf, watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const rule = {
  survey: 'customer',
  question: 'rating',
  answer: '5',
  transition: 'Respond to customer',
  resolution: '',
} as const;

const standWithRule = () => warmStand({ surveyTransitions: [rule] });

/** A session whose customer answers a minute after it is over. */
async function surveyed(stand: VirtualStand): Promise<string> {
  const lsid = playSession(stand);
  await stand.advance(minute);
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(minute);
  return lsid;
}

async function replay(stand: VirtualStand, lsid: string): Promise<string | undefined> {
  await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid, 'customer-survey').id] });
  await stand.advance(minute);
  return causesOf([deliveryOf(stand, lsid, 'customer-survey')]).at(-1);
}

function marksOf(stand: VirtualStand): [string, unknown][] {
  return [...issueOf(stand, 'SUP-1').properties].filter(([key]) => key.startsWith('remote-support-survey-'));
}

const mark = /^PUT SUP-1\/properties\/remote-support-survey-/;

test('a transition is marked before it is made, with the status from which it starts', async () => {
  const stand = await standWithRule();
  const calls = watchJira(stand);
  const lsid = await surveyed(stand);
  expect(calls().slice(-3)).toEqual([
    'GET SUP-1/transitions',
    expect.stringMatching(mark),
    'POST SUP-1/transitions',
  ]);
  expect(marksOf(stand).map(([, value]) => value)).toEqual([
    {
      configurationId: stand.configurationId,
      lsid,
      transition: 'Respond to customer',
      from: statuses.inProgress,
      updated: expect.stringMatching(/^2026-01-12T/),
    },
  ]);
});

test.each([400, 403, 404])('a mark that Jira refuses with %s does not stop it', async (status) => {
  const stand = await standWithRule();
  stand.jira.faults.add({ method: 'PUT', path: /SUP-1\/properties/, status, body: {} });
  const lsid = await surveyed(stand);
  expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('done');
});

test('one that was killed after its mark is made by the next attempt', async () => {
  const stand = await standWithRule();
  stand.jira.faults.add({ method: 'POST', path: /transitions/, times: 1, kind: 'no-connection' });
  await surveyed(stand);
  expect(movesOf(stand, 'SUP-1')).toEqual([]);
  expect(marksOf(stand)).toHaveLength(1);
  const calls = watchJira(stand);
  await stand.advance(10 * minute);
  expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  expect(calls().filter((call) => mark.test(call))).toEqual([]);
});

describe('one that was made is not made again', () => {
  test('although somebody has moved the issue back to where it was', async () => {
    const stand = await standWithRule();
    const lsid = await surveyed(stand);
    issueOf(stand, 'SUP-1').statusId = statuses.inProgress;
    expect(await replay(stand, lsid)).toContain('was done before');
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  });

  test('although so much was changed since that Jira does not tell all of it', async () => {
    const stand = await standWithRule();
    const lsid = await surveyed(stand);
    const issue = issueOf(stand, 'SUP-1');
    issue.statusId = statuses.inProgress;
    for (let at = 0; at < 150; at += 1) {
      const items = [{ field: 'summary', from: `${at}`, to: `${at + 1}` }];
      stand.jira.site.changed(issue, null, Date.now(), items);
    }
    expect(await replay(stand, lsid)).toContain('was done before');
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  });

  test('although Jira does not tell what was changed', async () => {
    const stand = await standWithRule();
    const lsid = await surveyed(stand);
    issueOf(stand, 'SUP-1').statusId = statuses.inProgress;
    stand.jira.faults.add({ path: /expand=changelog/, status: 403, body: {} });
    expect(await replay(stand, lsid)).toContain('was not moved to “Respond to customer”');
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  });

  test('if its mark is of a version that did not say where it starts', async () => {
    const stand = await standWithRule();
    const lsid = await surveyed(stand);
    const issue = issueOf(stand, 'SUP-1');
    for (const [key] of marksOf(stand)) issue.properties.set(key, { lsid, transition: rule.transition });
    issue.statusId = statuses.inProgress;
    expect(await replay(stand, lsid)).toContain('was done before');
    expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer']);
  });
});

test('changes before a mark say nothing about its transition', async () => {
  const stand = await standWithRule();
  const issue = issueOf(stand, 'SUP-1');
  const ids = { from: statuses.inProgress, to: statuses.waiting };
  const moved = { field: 'status', from: 'In progress', to: 'Waiting for customer', ids };
  stand.jira.site.changed(issue, null, Date.now(), [moved]);
  issue.statusId = statuses.inProgress;
  await stand.advance(5);
  stand.jira.faults.add({ method: 'POST', path: /transitions/, times: 1, kind: 'no-connection' });
  await surveyed(stand);
  await stand.advance(10 * minute);
  expect(movesOf(stand, 'SUP-1')).toEqual(['Waiting for customer', 'Waiting for customer']);
});
