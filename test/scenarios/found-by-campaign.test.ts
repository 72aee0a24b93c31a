import { accounts } from '../stand/jira/sample/users';
import type { VirtualStand } from '../stand/virtual-stand';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { assigneeOf, createdIssue, customerRequests, issueNamed } from './support/created-issues';
import { deliveryOf, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);

const minute = 60;

/** What `npm run campaign` has found: each failure with what it needed to come about, and nothing else. */
describe('found by the campaign', () => {
  test('a second survey of the same kind is no duplicate of the first', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand, { preset: 'three-representatives' });
    stand.appliance.answerRepresentativeSurvey(lsid, { comments: 'The first opinion.' });
    await stand.advance(5 * minute);
    stand.appliance.answerRepresentativeSurvey(lsid, { comments: 'The second opinion.' });
    await stand.advance(5 * minute);
    const [workLog, ...others] = workLogsOf(stand, 'SUP-1');
    expect(others).toEqual([]);
    const text = JSON.stringify(workLog?.comment);
    expect(text).toContain('The first opinion.');
    expect(text).toContain('The second opinion.');
  });

  test('a work log that Jira writes only after its gateway gave up does not stay beside another one', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 150);
    const lsid = playSession(stand);
    await stand.advance(3 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(2);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'Thank you!' });
    await stand.advance(5 * minute);
    expectOneWorkLogWith(stand, 'Thank you!');
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done', 'done']);
  });

  test('nor one that a slow Jira writes more than a minute after that', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 100);
    playSession(stand);
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done']);
  });

  test('another event of the session waits until it can be known what a failed write has done', async () => {
    const stand = await warmStand({ retryLimit: 0 });
    letFirstWriteHappenLater(stand, 5);
    const lsid = playSession(stand);
    await stand.advance(1);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'Thank you!' });
    await stand.advance(5 * minute);
    expectOneWorkLogWith(stand, 'Thank you!');
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('done');
  });

  test('an issue that is named by its former key as well is written to once, though nobody knows what came of it', async () => {
    const stand = await warmStand({ addToAllIssues: true });
    letFirstWriteHappenLater(stand, 5);
    const lsid = playSession(stand, { externalKey: 'SUP-6 (was OPS-17)' });
    const own = () =>
      workLogsOf(stand, 'SUP-6').filter(({ comment }) => JSON.stringify(comment).includes(lsid));
    await stand.advance(15);
    expect(own()).toHaveLength(1);
    await stand.advance(5 * minute);
    expect(own()).toHaveLength(1);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });

  test.each([
    ['an issue that it creates', { issueCreation: customerRequests() }, undefined],
    ['an issue that nobody was assigned to', { assignUnassigned: true }, 'SUP-2'],
  ])('who has taken %s while Jira was slow stays assigned', async (_, settings, externalKey) => {
    const stand = await createVirtualStand({ configuration: settings });
    stand.jira.faults.add({ method: 'POST', path: /\/worklog|\/request$/, kind: 'slow', delayMs: 1_000 });
    stand.jira.faults.add({ path: /\/properties\/|user\/assignable/, kind: 'slow', delayMs: 20_000 });
    playSession(stand, { externalKey, representatives: ['mlindqvist'] });
    await untilCalled(stand, /\/user\/assignable/);
    const issue = externalKey === undefined ? createdIssue(stand) : issueNamed(stand, externalKey);
    issue.fields.set('assignee', accounts.ordinary);
    await stand.advance(5 * minute);
    expect(assigneeOf(issue)).toBe(accounts.ordinary);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done']);
  });
});

/** Up to the moment at which such a call is under way. */
async function untilCalled(stand: VirtualStand, path: RegExp): Promise<void> {
  const { faults } = stand.jira;
  const take = faults.take.bind(faults);
  let isCalled = false;
  faults.take = (method, pathAndQuery) => {
    isCalled ||= path.test(pathAndQuery);
    return take(method, pathAndQuery);
  };
  for (let second = 0; !isCalled && second < 5 * minute; second += 1) await stand.advance(1);
}

function expectOneWorkLogWith(stand: VirtualStand, text: string): void {
  const [workLog, ...others] = workLogsOf(stand, 'SUP-1');
  expect(others).toEqual([]);
  expect(JSON.stringify(workLog?.comment)).toContain(text);
}

/** The app is told that its first write failed, and Jira does it so many seconds later. */
function letFirstWriteHappenLater({ jira }: VirtualStand, seconds: number): void {
  const handle = jira.handle.bind(jira);
  let isFirst = true;
  jira.handle = async (request, actor) => {
    if (request.method === 'GET' || !isFirst) return handle(request, actor);
    isFirst = false;
    setTimeout(() => void handle(request, actor), seconds * 1000);
    return Response.json({}, { status: 504 });
  };
}
