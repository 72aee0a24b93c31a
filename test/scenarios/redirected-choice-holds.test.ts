import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { createdIssue, plainIssues } from './support/created-issues';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { causesOf, deliveriesOf, playSession } from './support/inspect';
import { damage } from './support/planted';
import { lastCause, nothing, played, redirect, writtenTo } from './support/redirecting';

afterEach(stopVirtualStands);

describe('a choice holds', () => {
  const recordOf = (stand: VirtualStand, lsid: string) => ({
    entityName: 'session-issue',
    key: `${stand.configurationId}:${lsid}`,
  });

  test('although the batch lacks it', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2');
    stand.platform.faults.batchRead = ({ entityName }) =>
      entityName === 'session-issue' ? { code: 'KEY_NOT_FOUND' } : undefined;
    await stand.advance(minute);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
  });

  test('although something else of its record is damaged, and what is to be removed is removed', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2');
    damage(stand, recordOf(stand, lsid), { mode: 'discussion', revision: undefined });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    expect(writtenTo(stand, 'SUP-1', lsid)).toEqual(nothing);
    stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
    await stand.advance(minute);
    expect(lastCause(stand, lsid, 'customer-survey')).not.toContain('could not be read');
  });

  test('even if nobody can read it: then the session waits for a person, who chooses anew', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2');
    damage(stand, recordOf(stand, lsid), { chosen: 'SUP-2' });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
    expect(lastCause(stand, lsid)).toContain('Choose the issue once more');
    await redirect(stand, [lsid], 'SUP-3');
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-3' });
  });

  test('even if its record is gone: then the session waits for a person', async () => {
    const stand = await warmStand();
    const lsid = await played(stand, {});
    await redirect(stand, [lsid], 'SUP-2');
    stand.platform.store.handle('entity/delete', recordOf(stand, lsid));
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid).state).toBe('parked');
  });

  test('against an issue that is created in the same moment, which is told', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    stand.jira.faults.add({ method: 'POST', path: /\/rest\/api\/3\/issue$/, kind: 'slow', delayMs: 5_000 });
    const lsid = playSession(stand, { externalKey: undefined });
    await stand.advance(4);
    await redirect(stand, [lsid], 'SUP-2', false);
    await stand.advance(10 * minute);
    const { key, worklogs } = createdIssue(stand);
    expect(worklogs).toEqual([]);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
    expect(causesOf(deliveriesOf(stand)).join()).toContain(
      `${key} was created for the session and can be closed.`,
    );
  });
});
