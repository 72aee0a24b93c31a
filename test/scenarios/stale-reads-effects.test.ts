import { accounts } from '../stand/jira/sample/users';
import type { BatchReadFault, BatchReadPoint } from '../stand/forge/faults';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer, changeSettings } from './support/administer';
import { alertingStand, alertIssueOf, descriptionOf, look } from './support/alert-issue';
import { assigneeOf, createdIssue, plainIssues } from './support/created-issues';
import { deliveryOf, hour, minute, takeDown, warmStand } from './support/deliveries';
import { causesOf, deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { chooseTemplate } from './support/templates';

afterEach(stopVirtualStands);

function lack(
  stand: VirtualStand,
  entityName: string,
  fault: BatchReadFault = { code: 'KEY_NOT_FOUND' },
): void {
  stand.platform.faults.batchRead = (point: BatchReadPoint) =>
    point.entityName === entityName ? fault : undefined;
}

test('a session is written with its own template although the batch lacks it', async () => {
  const stand = await warmStand();
  const text = 'Short report of {{session.id}}';
  const { id } = await administer(stand, 'saveTemplate', {
    name: 'Short',
    use: 'workLog',
    format: 'plain',
    text,
  });
  await chooseTemplate(stand, id);
  lack(stand, 'report-template');
  const lsid = playSession(stand);
  await stand.advance(minute);
  expect(JSON.stringify(workLogsOf(stand, 'SUP-1'))).toContain(`Short report of ${lsid}`);
});

test('a representative is assigned by the administrator’s mapping although the batch lacks it', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  await administer(stand, 'setOverride', { representative: 'Maja Lindqvist', accountId: accounts.sato });
  lack(stand, 'representative-overrides');
  playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
  await stand.advance(minute);
  expect(assigneeOf(createdIssue(stand))).toBe(accounts.sato);
});

test('a session whose issue was created is not ignored although the batch lacks the issue’s record', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  const lsid = playSession(stand, { externalKey: undefined });
  await stand.advance(minute);
  await changeSettings(stand, { issueCreation: { ...plainIssues(), mode: 'off' } });
  lack(stand, 'session-issue');
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(5 * minute);
  expect(deliveryOf(stand, lsid, 'customer-survey').state).toBe('done');
  expect(causesOf(deliveriesOf(stand)).join(' ')).not.toContain('names no issue');
});

test('a session that names an issue that does not exist keeps its own although the batch lacks the issue’s record', async () => {
  const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
  const lsid = playSession(stand, { externalKey: 'NOPE-1' });
  await stand.advance(10 * minute);
  const { key } = createdIssue(stand);
  await changeSettings(stand, { issueCreation: { ...plainIssues(), mode: 'off' } });
  lack(stand, 'session-issue');
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(20 * minute);
  expect(deliveryOf(stand, lsid, 'customer-survey')).toMatchObject({
    state: 'done-with-remarks',
    issueKey: key,
  });
  expect(workLogsOf(stand, key)).toHaveLength(1);
});

test('a survey does not take the session’s end for untried if the batch is from before its attempt', async () => {
  const stand = await warmStand();
  stand.jira.faults.add({ method: 'POST', path: /worklog/, times: 1, kind: 'late-effect', delayMs: 40_000 });
  const lsid = playSession(stand);
  const before = Date.now();
  await stand.advance(5);
  lack(stand, 'delivery', { asOf: before + 1000 });
  stand.appliance.answerCustomerSurvey(lsid, { rating: '5' });
  await stand.advance(20);
  const attempts = deliveryOf(stand, lsid, 'customer-survey').attempts;
  expect(attempts).toEqual([]);
  stand.platform.faults.batchRead = () => undefined;
  await stand.advance(hour);
  expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
});

test('the alert issue does not say that all is well although the batch lacks the breakers', async () => {
  const stand = await alertingStand();
  takeDown(stand);
  for (let session = 0; session < 6; session += 1) playSession(stand);
  await stand.advance(look);
  expect(descriptionOf(alertIssueOf(stand))).toContain('has not been reached since');
  lack(stand, 'circuit-breaker');
  await stand.advance(look);
  expect(descriptionOf(alertIssueOf(stand))).toContain('has not been reached since');
  expect(alertIssueOf(stand).comments).toEqual([]);
});
