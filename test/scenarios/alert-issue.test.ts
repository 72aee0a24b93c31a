import { plainTextOf } from '../stand/jira/adf';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import {
  alertingStand,
  alertIssueOf,
  alertIssuesOf,
  closeIssue,
  descriptionOf,
  discard,
  look,
  park,
  setAlerts,
} from './support/alert-issue';
import { hour, takeDown } from './support/deliveries';
import { playSession } from './support/inspect';
import { ticksSince } from './support/polling';

afterEach(stopVirtualStands);

/** What the app asked of Jira from then on, the page's own questions left out. */
function callsSince({ jira }: VirtualStand, from: number): string[] {
  return jira.calls
    .slice(from)
    .map(({ method, path }) => `${method} ${path}`)
    .filter((call) => !call.includes('mypermissions'));
}

describe('the alert issue', () => {
  test('is off at first: nothing is read, written or called for it', async () => {
    const stand = await createVirtualStand();
    await park(stand, 1);
    await stand.advance(look);
    const [mark, calls] = [stand.platform.ledger.mark(), stand.jira.calls.length];
    await stand.advance(hour);
    expect(callsSince(stand, calls)).toEqual([]);
    const read = ticksSince(stand, mark).flatMap(({ storage }) => storage.operations);
    expect(read.filter(({ key }) => key?.includes('alert-issue'))).toEqual([]);
    expect(Math.min(...ticksSince(stand, mark).map(({ storage }) => storage.reads))).toBe(3);
  });

  test('costs four reads at each tick, and nothing else if there is nothing to say', async () => {
    const stand = await alertingStand();
    await stand.advance(look);
    const [mark, calls] = [stand.platform.ledger.mark(), stand.jira.calls.length];
    await stand.advance(hour);
    const ticks = ticksSince(stand, mark).map(({ storage }) => storage);
    expect(ticks.map(({ reads }) => reads).sort()).toEqual([10, 10, 10, 10, 7, 7, 7, 7, 9, 9, 9, 9]);
    expect(ticks.every(({ writes }) => writes === 0)).toBe(true);
    expect(callsSince(stand, calls)).toEqual([]);
  });

  test('is created once, says what is wrong, and is left alone while nothing changes', async () => {
    const stand = await alertingStand();
    await park(stand, 1, 3);
    await stand.advance(look);
    const issue = alertIssueOf(stand);
    expect(issue.projectKey).toBe('OPS');
    expect(issue.fields.get('summary')).toBe('Remote Support for Jira needs attention');
    expect(descriptionOf(issue)).toContain('Some deliveries of “Help desk”, fewer than 10, are parked');
    const { alertIssue } = await administer(stand, 'readSettings', undefined);
    expect(alertIssue).toEqual({ key: issue.key, writtenAt: expect.any(Number) as number });
    await stand.advance(3 * look);
    const [mark, calls] = [stand.platform.ledger.mark(), stand.jira.calls.length];
    await park(stand, 4);
    await stand.advance(2 * hour);
    expect(callsSince(stand, calls)).toEqual([]);
    expect(ticksSince(stand, mark).every(({ storage }) => storage.writes === 0)).toBe(true);
  });

  test('is updated rather than repeated, says when all is well, and is used again while it is open', async () => {
    const stand = await alertingStand();
    const few = await park(stand, 1);
    await stand.advance(look);
    const many = await park(stand, 2, 12);
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('10 or more deliveries of “Help desk” are parked');
    await discard(stand, [...few, ...many]);
    await stand.advance(look);
    const issue = alertIssueOf(stand);
    expect(descriptionOf(issue)).toContain('All is well again');
    expect(issue.comments.map(({ body }) => plainTextOf(body))).toEqual([
      'All is well again. You can close this issue.',
    ]);
    await stand.advance(hour);
    await park(stand, 20);
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toContain('One delivery of “Help desk” is parked');
    expect(issue.comments).toHaveLength(1);
  });

  test('shows an appliance that is down, and later that it answers again', async () => {
    const stand = await alertingStand();
    takeDown(stand);
    for (let session = 0; session < 8; session += 1) {
      playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
      await stand.advance(2);
    }
    await stand.advance(look);
    expect(descriptionOf(alertIssueOf(stand))).toMatch(
      /The appliance of “Help desk” has not been reached since 12 Jan 2026, 09:\d\d UTC\..*could not be reached/,
    );
    stand.appliance.faults.clear();
    await stand.advance(hour);
    expect(descriptionOf(alertIssueOf(stand))).toContain('All is well again');
  });

  test.each(['closed', 'deleted'] as const)(
    'that was %s by a person is left alone until something new is wrong',
    async (fate) => {
      const stand = await alertingStand();
      const few = await park(stand, 1);
      await stand.advance(look);
      const first = alertIssueOf(stand);
      if (fate === 'closed') closeIssue(stand, first);
      else stand.jira.faults.add({ method: 'GET', path: new RegExp(`/issue/${first.id}`), status: 404 });
      await stand.advance(hour);
      await discard(stand, few);
      await stand.advance(look);
      expect(first.comments).toEqual([]);
      await park(stand, 2);
      await stand.advance(look);
      const [, second, ...others] = alertIssuesOf(stand);
      expect(second && descriptionOf(second)).toContain('One delivery of “Help desk” is parked');
      expect(others).toEqual([]);
    },
  );

  test('that was closed is followed by a new one if things get worse, and by none if they get better', async () => {
    const stand = await alertingStand();
    await park(stand, 1, 2);
    await stand.advance(look);
    closeIssue(stand, alertIssueOf(stand));
    const more = await park(stand, 3, 12);
    await stand.advance(look);
    expect(alertIssuesOf(stand)).toHaveLength(2);
    for (const issue of alertIssuesOf(stand)) closeIssue(stand, issue);
    await discard(stand, more);
    await stand.advance(look);
    expect(alertIssuesOf(stand)).toHaveLength(2);
  });

  test('moves to another project if that is chosen, and the former issue is left as it is', async () => {
    const stand = await alertingStand();
    await park(stand, 1);
    await stand.advance(look);
    await setAlerts(stand, { projectId: '10000', issueTypeId: '10100' });
    await stand.advance(look);
    expect(alertIssuesOf(stand).map(({ projectKey }) => projectKey)).toEqual(['OPS', 'SUP']);
    await stand.advance(hour);
    expect(alertIssuesOf(stand)).toHaveLength(2);
  });
});
