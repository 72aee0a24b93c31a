import { stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { plainTextDocument } from '../../stand/jira/adf';
import { accounts } from '../../stand/jira/sample/users';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from '../support/deliveries';
import { causesOf, playSession, workLogsOf } from '../support/inspect';
import { commentsOf, issueOf, watchJira } from '../support/issue';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const isWritten = /SUP-1\/comment/;

/** A stand on whose first issue there is no comment yet. */
async function commentStand(settings: Parameters<typeof warmStand>[0]): Promise<VirtualStand> {
  const stand = await warmStand(settings);
  issueOf(stand, 'SUP-1').comments = [];
  return stand;
}

/** What others have written meanwhile. */
function addComments(stand: VirtualStand, count: number, created = Date.now()): void {
  const { comments } = issueOf(stand, 'SUP-1');
  for (let index = 0; index < count; index += 1) {
    comments.push({
      id: stand.jira.site.nextId('comment'),
      body: plainTextDocument('Any news?'),
      properties: new Map(),
      author: accounts.leonie,
      updateAuthor: accounts.leonie,
      created,
      updated: created,
    });
  }
}

describe('an internal comment', () => {
  test('is written besides the work log, and customers do not see it', async () => {
    const stand = await commentStand({ internalComment: true });
    const calls = watchJira(stand);
    const lsid = playSession(stand);
    await stand.advance(20);
    expect(calls()).toEqual([
      'GET SUP-1',
      'GET SUP-1/worklog',
      'POST SUP-1/worklog',
      'GET SUP-1/comment',
      'POST SUP-1/comment',
    ]);
    expect(commentsOf(stand, 'SUP-1')).toEqual([{ text: expect.stringContaining(lsid), isInternal: true }]);
    expect(causesOf([deliveryOf(stand, lsid)])).toEqual([
      'Added a work log to SUP-1. Added an internal comment to SUP-1.',
    ]);
  });

  test('is written only in a service desk’s project, and elsewhere the delivery says why', async () => {
    const stand = await commentStand({ internalComment: true });
    const lsid = playSession(stand, { externalKey: 'OPS-1' });
    await stand.advance(20);
    expect(commentsOf(stand, 'OPS-1')).toEqual([]);
    expect(deliveryOf(stand, lsid).state).toBe('done-with-remarks');
    expect(causesOf([deliveryOf(stand, lsid)])[0]).toContain(
      'No internal comment on OPS-1: its project is no service desk',
    );
  });

  test('that is all there is to write is a remark in another project, so that somebody hears of it', async () => {
    const stand = await commentStand({ internalComment: true, updateWorkLog: false });
    const lsid = playSession(stand, { externalKey: 'OPS-1' });
    await stand.advance(20);
    expect(deliveryOf(stand, lsid).state).toBe('done-with-remarks');
    expect(causesOf([deliveryOf(stand, lsid)])[0]).toContain('its project is no service desk');
  });

  test('is updated by a survey that comes later, however many comments were written since', async () => {
    const stand = await commentStand({ internalComment: true });
    addComments(stand, 60, Date.now() - 100 * hour * 1000);
    const lsid = playSession(stand);
    await stand.advance(minute);
    addComments(stand, 120);
    const calls = watchJira(stand);
    stand.appliance.answerCustomerSurvey(lsid, { comments: 'Quick and friendly.' });
    await stand.advance(minute);
    const own = commentsOf(stand, 'SUP-1').filter(({ isInternal }) => isInternal);
    expect(own).toEqual([{ text: expect.stringContaining('Quick and friendly.'), isInternal: true }]);
    expect(calls().filter((call) => call === 'GET SUP-1/comment')).toHaveLength(3);
    expect(causesOf([deliveryOf(stand, lsid, 'customer-survey')])).toEqual([
      'Updated the work log on SUP-1. Updated the internal comment on SUP-1.',
    ]);
  });

  test('is left as it is if nothing has changed, and older ones are not looked through', async () => {
    const stand = await commentStand({ internalComment: true });
    addComments(stand, 120, Date.now() - 100 * hour * 1000);
    const lsid = playSession(stand);
    await stand.advance(minute);
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    const calls = watchJira(stand);
    await stand.advance(minute);
    expect(calls()).toEqual(['GET SUP-1', 'GET SUP-1/worklog', 'GET SUP-1/comment']);
    expect(causesOf([deliveryOf(stand, lsid)]).at(-1)).toContain(
      'The internal comment on SUP-1 was up to date.',
    );
  });

  test.each(['lost-answer', 'no-connection'] as const)('is there once after %s', async (kind) => {
    const stand = await commentStand({ internalComment: true });
    stand.jira.faults.add({ method: 'POST', path: isWritten, times: 1, kind });
    const lsid = playSession(stand);
    await stand.advance(20 * minute);
    expect(commentsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'done', 'done']);
  });

  test('waits for Jira’s limit without spending an attempt', async () => {
    const stand = await commentStand({ internalComment: true });
    const headers = { 'Retry-After': '5', 'RateLimit-Reason': 'jira-per-issue-on-write' };
    stand.jira.faults.add({ method: 'POST', path: isWritten, times: 2, status: 429, headers });
    const lsid = playSession(stand);
    await stand.advance(5 * minute);
    expect(commentsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
  });

  test('that was created twice is one again', async () => {
    const stand = await commentStand({ internalComment: true });
    const lsid = playSession(stand);
    await stand.advance(minute);
    const { comments } = issueOf(stand, 'SUP-1');
    const [own] = comments;
    if (own) comments.push({ ...own, id: stand.jira.site.nextId('comment') });
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(minute);
    expect(issueOf(stand, 'SUP-1').comments.map(({ id }) => id)).toEqual([own?.id]);
  });

  test('that Jira refuses twice parks the delivery, which still says what was written', async () => {
    const stand = await commentStand({ internalComment: true, linkToAppliance: true });
    stand.jira.faults.add({ method: 'POST', path: isWritten, times: 2, status: 403, body: {} });
    const lsid = playSession(stand);
    await stand.advance(7 * minute);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(issueOf(stand, 'SUP-1').remoteLinks).toHaveLength(1);
    expect(deliveryOf(stand, lsid)).toMatchObject({
      state: 'parked',
      attempts: [{ stage: 'comment', outcome: 'failed' }, { stage: 'comment' }],
    });
    expect(causesOf([deliveryOf(stand, lsid)])[0]).toMatch(
      /^Added a work log to SUP-1\. Linked SUP-1 to .* But: Jira does not allow the app to add an internal comment/,
    );
    await stand.callAdmin('replayDeliveries', { ids: [deliveryOf(stand, lsid).id] });
    await stand.advance(minute);
    expect(commentsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });
});
