import { stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import {
  alertingStand,
  alertIssueOf,
  alertIssuesOf,
  descriptionOf,
  discard,
  failureOf,
  look,
  park,
  setAlerts,
} from './support/alert-issue';
import { hour, minute } from './support/deliveries';
import { ticksSince } from './support/polling';
import { auditEntriesOf } from './support/stored';

afterEach(stopVirtualStands);

describe('the alert issue is created exactly once', () => {
  test('if the answer to its creation got lost', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ kind: 'lost-answer', method: 'POST', path: /\/issue$/, times: 1 });
    await park(stand, 1);
    await stand.advance(look);
    expect(await failureOf(stand)).toMatchObject({ cause: 'Jira did not answer.' });
    await stand.advance(hour);
    const { key } = alertIssueOf(stand);
    expect((await administer(stand, 'readSettings', undefined)).alertIssue).toMatchObject({ key });
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('if Jira never got the request', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ kind: 'no-connection', method: 'POST', path: /\/issue$/, times: 2 });
    await park(stand, 1);
    await stand.advance(hour);
    expect(descriptionOf(alertIssueOf(stand))).toContain('One delivery of “Help desk” is parked');
  });

  test.each(['before', 'after'] as const)('if the run was killed %s Jira was asked', async (when) => {
    const stand = await alertingStand();
    let kills = 1;
    stand.platform.faults.killAt = (point) =>
      point.operation === 'POST /rest/api/3/issue' && point.when === when && kills-- > 0;
    await park(stand, 1);
    await stand.advance(look);
    expect(alertIssuesOf(stand)).toHaveLength(when === 'after' ? 1 : 0);
    await stand.advance(hour);
    expect(descriptionOf(alertIssueOf(stand))).toContain('One delivery of “Help desk” is parked');
  });

  test('if its creation could not be recorded', async () => {
    const stand = await alertingStand();
    let failures = 1;
    stand.platform.faults.fault = ({ invocation, operation, when }) =>
      invocation.functionKey === 'run-schedule' &&
      operation === 'transaction' &&
      when === 'before' &&
      failures-- > 0
        ? new Error('The storage is away.')
        : undefined;
    await park(stand, 1);
    await stand.advance(hour);
    expect(failures).toBeLessThan(0);
    expect(alertIssuesOf(stand)).toHaveLength(1);
  });

  test('if two runs of the schedule overlap', async () => {
    const stand = await alertingStand();
    await stand.advance(11 * minute);
    await park(stand, 1);
    await stand.advance(30);
    const runs = Promise.all([1, 2, 3].map(() => stand.platform.fireSchedule('five-minutes')));
    await stand.advance(30);
    await runs;
    expect(alertIssuesOf(stand)).toHaveLength(1);
    await stand.advance(hour);
    expect(alertIssuesOf(stand)).toHaveLength(1);
  });

  test('if everything was well again before the answer was missed', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ kind: 'lost-answer', method: 'POST', path: /\/issue$/, times: 1 });
    const parked = await park(stand, 1);
    await stand.advance(look);
    await discard(stand, parked);
    await stand.advance(3 * look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('All is well again');
  });

  test('and so is the comment, if its answer got lost', async () => {
    const stand = await alertingStand();
    const parked = await park(stand, 1);
    await stand.advance(look);
    stand.jira.faults.add({ kind: 'lost-answer', method: 'POST', path: /\/comment$/, times: 1 });
    await discard(stand, parked);
    await stand.advance(hour);
    expect(alertIssueOf(stand).comments).toHaveLength(1);
    expect(await failureOf(stand)).toBeUndefined();
  });
});

describe('if Jira refuses the alert issue', () => {
  test('the settings say why and what to do, and everything else continues', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ method: 'POST', path: /\/issue$/, status: 403 });
    await park(stand, 1);
    const mark = stand.platform.ledger.mark();
    await stand.advance(hour);
    expect(await failureOf(stand)).toEqual({
      at: expect.any(Number) as number,
      cause: 'Jira does not allow the app to create the alert issue.',
      advice: expect.stringContaining('Create issues') as string,
    });
    expect(ticksSince(stand, mark).filter(({ error }) => error !== undefined)).toEqual([]);
    stand.jira.faults.clear();
    await stand.advance(look);
    expect(alertIssuesOf(stand)).toHaveLength(1);
    expect(await failureOf(stand)).toBeUndefined();
  });

  test('a project that is gone does not prevent the use of another', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({ kind: 'no-connection', method: 'POST', path: /\/issue$/, times: 1 });
    await park(stand, 1);
    await stand.advance(look);
    stand.jira.site.projects.delete('OPS');
    await stand.advance(3 * look);
    expect((await failureOf(stand))?.cause).toContain('look for the alert issue');
    await setAlerts(stand, { projectId: '10000', issueTypeId: '10100' });
    await stand.advance(look);
    expect(alertIssueOf(stand).projectKey).toBe('SUP');
  });
});

test('a change of the settings for alerts is recorded', async () => {
  const stand = await alertingStand();
  expect(auditEntriesOf(stand)).toContainEqual(
    expect.objectContaining({
      action: 'Changed the settings',
      changes: [
        expect.objectContaining({ label: 'Write alerts into a Jira issue', before: 'Off', after: 'On' }),
        expect.objectContaining({ label: 'Project of the alert issue', before: 'None', after: '10001' }),
        expect.objectContaining({ label: 'Type of the alert issue', before: 'None', after: '10102' }),
      ],
    }),
  );
});
