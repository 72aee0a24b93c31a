import { accounts } from '../stand/jira/sample/users';
import type { VirtualStand } from '../stand/virtual-stand';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { assigneeOf, createdIssue, customerRequests, issueNamed } from './support/created-issues';
import { deliveryOf, warmStand } from './support/deliveries';
import { addConfiguration } from './support/polling';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { letFirstWriteHappenLater } from './support/late-writes';

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

  test('a work log that Jira writes only after its gateway gave up does not stay as a duplicate', async () => {
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

  test('nor does one that a slow Jira writes more than a minute later', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 100);
    playSession(stand);
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done']);
  });

  test('nor does one that Jira writes ten minutes later, although no other event of the session comes', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 10 * minute);
    playSession(stand);
    await stand.advance(12 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(2);
    await stand.advance(10 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    const [delivery, ...others] = deliveriesOf(stand);
    expect(others).toEqual([]);
    expect(delivery?.state).toBe('done');
    expect(delivery?.attempts.at(-1)?.cause).toContain('Removed a work log too many from SUP-1.');
    expect(stand.platform.queue.pending()).toEqual([]);
  });

  test('nor does one that Jira writes after the app was killed, with no record of the request', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 2 * minute);
    let kills = 1;
    stand.platform.faults.killAt = ({ operation, when }) =>
      when === 'after' && /^POST .*worklog/.test(operation) && kills-- > 0;
    playSession(stand);
    await stand.advance(5 * minute);
    expect(kills).toBeLessThanOrEqual(0);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(2);
    await stand.advance(20 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done']);
  });

  test('a full report that Jira attaches late does not stay as a duplicate', async () => {
    const stand = await createVirtualStand({ configuration: { attachFullReport: true } });
    letFirstWriteHappenLater(stand, 4 * minute, /attachments/);
    playSession(stand, { preset: 'long-chat' });
    const files = () => issueNamed(stand, 'SUP-1').attachments.length;
    await stand.advance(5 * minute);
    expect(files()).toBe(2);
    await stand.advance(20 * minute);
    expect(files()).toBe(1);
  });

  test('a comment that Jira writes late does not stay as a duplicate, although the issue has left its service desk', async () => {
    const stand = await createVirtualStand({ configuration: { internalComment: true } });
    letFirstWriteHappenLater(stand, 4 * minute, /comment/);
    playSession(stand, { externalKey: 'SUP-4' });
    await stand.advance(3 * minute);
    const { site } = stand.jira;
    const issue = issueNamed(stand, 'SUP-4');
    const operations = site.project('OPS');
    if (operations) site.moveIssue(issue, operations, stand.clock.now());
    await stand.advance(2 * minute);
    expect(issue.comments).toHaveLength(2);
    await stand.advance(15 * minute);
    expect(issue.comments).toHaveLength(1);
    expect(issue.projectKey).toBe('OPS');
  });

  test('two configurations that bring a session into one issue at the same time attach one file each', async () => {
    const stand = await createVirtualStand({ configuration: { attachFullReport: true } });
    const other = await addConfiguration(stand, { name: 'Second', attachFullReport: true });
    stand.jira.faults.add({ method: 'POST', path: /worklog/, times: 2, kind: 'slow', delayMs: 30_000 });
    const lsid = playSession(stand, { preset: 'long-chat' });
    await stand.advance(5 * minute);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'Thank you!' });
    await stand.advance(5 * minute);
    const names = issueNamed(stand, 'SUP-1').attachments.map(({ filename }) => filename);
    const expected = [stand.configurationId ?? '', other].map(
      (id) => `remote-support-session-${lsid}-${id.slice(0, 8)}.txt`,
    );
    expect(names.sort()).toEqual(expected.sort());
  });

  test('another event of the session waits until it is known what a failed write has done', async () => {
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

  test('an issue that is also named by its former key is written to once, although the write is in doubt', async () => {
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
  ])('somebody who has taken %s while Jira was slow stays assigned', async (_, settings, externalKey) => {
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

test('a created request that Jira refuses to mark once is marked with the next attempt (seed 3064)', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: customerRequests() } });
  stand.jira.faults.add({ method: 'PUT', path: /properties\/remote-support-session/, times: 1, status: 403 });
  stand.jira.faults.add({ method: 'POST', path: /worklog/, times: 1, status: 403 });
  const lsid = playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
  await stand.advance(30 * 60);
  const issue = createdIssue(stand);
  expect(issue.properties.get('remote-support-session')).toMatchObject({ lsid });
  expect(issue.worklogs).toHaveLength(1);
});

test('somebody whose assignment or watching Jira denies once gets it with the next attempt (seed 417)', async () => {
  const issueCreation = customerRequests({ representativesWatch: true });
  const stand = await createVirtualStand({ configuration: { issueCreation, assignOnCreation: true } });
  const denied = { times: 1, status: 404 } as const;
  stand.jira.faults.add({ method: 'PUT', path: /\/assignee/, ...denied });
  stand.jira.faults.add({ method: 'POST', path: /\/watchers/, ...denied });
  stand.jira.faults.add({ method: 'POST', path: /worklog/, ...denied });
  playSession(stand, { externalKey: undefined, representatives: ['mlindqvist', 'tokafor'] });
  await stand.advance(30 * 60);
  const issue = createdIssue(stand);
  expect(assigneeOf(issue)).toBe(accounts.maja);
  expect([...issue.watchers]).toContain(accounts.tunde);
  expect(issue.worklogs).toHaveLength(1);
});
