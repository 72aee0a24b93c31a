import { groups } from '../stand/jira/sample/groups';
import { accounts } from '../stand/jira/sample/users';
import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import {
  alertingStand,
  alertIssueOf,
  closeIssue,
  discard,
  look,
  mailed,
  mailingStand,
  park,
  setAlerts,
  subjectsOf,
} from './support/alert-issue';
import { hour, minute, takeDown } from './support/deliveries';
import { playSession } from './support/inspect';
import { ticksSince } from './support/polling';
import { auditEntriesOf } from './support/stored';

afterEach(stopVirtualStands);

const alarm = 'Remote Support for Jira needs attention';
const calm = 'Remote Support for Jira: all is well again';

/** Why the last email did not go out, as the settings show it. */
async function failureOf(stand: VirtualStand) {
  return (await administer(stand, 'readSettings', undefined)).alertIssue.mail?.failure;
}

/** All emails went out at least an hour apart. */
function expectHourlyAtMost({ jira }: VirtualStand): void {
  const times = jira.site.mails.map(({ at }) => at);
  for (const [index, at] of times.slice(1).entries()) {
    expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(hour * 1000);
  }
}

describe('the email about alerts', () => {
  test('says what the issue says, to the users and groups that are chosen', async () => {
    const stand = await mailingStand();
    await park(stand, 1);
    await stand.advance(look);
    const { key } = alertIssueOf(stand);
    expect(stand.jira.site.mails).toEqual([
      {
        at: expect.any(Number) as number,
        issueKey: key,
        subject: alarm,
        text: expect.stringMatching(/^One delivery of “Help desk” is parked\./) as string,
        users: [accounts.maja],
        groups: [groups.onCall],
      },
    ]);
    expect(stand.jira.site.mails[0]?.text).toContain(key);
    await stand.advance(5 * hour);
    expect(subjectsOf(stand)).toEqual([alarm]);
  });

  test('is not sent if the issue is off, or if nobody is chosen', async () => {
    const stand = await alertingStand();
    await park(stand, 1);
    await stand.advance(look);
    await setAlerts(stand, { ...mailed, enabled: false });
    await park(stand, 2, 12);
    await stand.advance(2 * hour);
    expect(subjectsOf(stand)).toEqual([]);
  });

  test('comes with the present state once somebody is chosen', async () => {
    const stand = await alertingStand();
    await park(stand, 1);
    await stand.advance(look);
    await setAlerts(stand, mailed);
    await stand.advance(look);
    expect(subjectsOf(stand)).toEqual([alarm]);
  });

  test('comes again for what is graver, after an hour at the earliest', async () => {
    const stand = await mailingStand();
    await park(stand, 1);
    await stand.advance(look);
    await park(stand, 2, 12);
    await stand.advance(50 * minute);
    expect(subjectsOf(stand)).toEqual([alarm]);
    await stand.advance(15 * minute);
    expect(subjectsOf(stand)).toEqual([alarm, alarm]);
    expect(stand.jira.site.mails[1]?.text).toContain('10 or more deliveries of “Help desk” are parked');
    expectHourlyAtMost(stand);
  });

  test('says once that all is well again, and nothing if it was so within the hour', async () => {
    const stand = await mailingStand();
    const parked = await park(stand, 1);
    await stand.advance(look);
    await discard(stand, parked);
    await stand.advance(50 * minute);
    expect(subjectsOf(stand)).toEqual([alarm]);
    await stand.advance(3 * hour);
    expect(subjectsOf(stand)).toEqual([alarm, calm]);
    expectHourlyAtMost(stand);
  });

  test('tells a second outage like the first, even if all was well for less than an hour', async () => {
    const stand = await mailingStand();
    const first = await park(stand, 1);
    await stand.advance(look);
    await discard(stand, first);
    await stand.advance(20 * minute);
    await park(stand, 2);
    await stand.advance(hour);
    expect(subjectsOf(stand)).toEqual([alarm, alarm]);
    expectHourlyAtMost(stand);
  });

  test('tells of an appliance, and leaves alone what did not change beside it', async () => {
    const stand = await mailingStand();
    await park(stand, 1);
    await stand.advance(look);
    takeDown(stand);
    for (let session = 0; session < 8; session += 1) {
      playSession(stand, { externalKey: `SUP-${1 + (session % 5)}` });
      await stand.advance(2);
    }
    await stand.advance(2 * hour);
    expect(stand.jira.site.mails.at(-1)?.text).toMatch(
      /The appliance of “Help desk” has not been reached since/,
    );
    expect(subjectsOf(stand)).toEqual([alarm, alarm]);
  });

  test('is no reason to ask Jira or to write while nothing changes', async () => {
    const stand = await mailingStand();
    await park(stand, 1);
    await stand.advance(4 * look);
    const [mark, calls] = [stand.platform.ledger.mark(), stand.jira.calls.length];
    await stand.advance(2 * hour);
    expect(stand.jira.calls.slice(calls)).toEqual([]);
    const ticks = ticksSince(stand, mark).map(({ storage }) => storage);
    expect(Math.min(...ticks.map(({ reads }) => reads))).toBe(7);
    expect(ticks.every(({ writes }) => writes === 0)).toBe(true);
  });

  test('is not sent for an issue that a person closed', async () => {
    const stand = await mailingStand();
    const parked = await park(stand, 1);
    await stand.advance(look);
    closeIssue(stand, alertIssueOf(stand));
    await discard(stand, parked);
    await stand.advance(2 * hour);
    expect(subjectsOf(stand)).toEqual([alarm]);
  });
});

describe('if Jira does not take the email', () => {
  test.each([
    [
      'its outgoing mail is off',
      (stand: VirtualStand) => (stand.jira.site.sendsMail = false),
      /outgoing mail/,
    ],
    ['a user is gone', (stand: VirtualStand) => stand.jira.site.users.delete(accounts.maja), /deactivated/],
    ['a group is gone', (stand: VirtualStand) => stand.jira.site.groups.delete(groups.onCall), /deleted/],
  ])(
    'because %s, that is kept with advice, and it is tried again after an hour',
    async (_, spoil, advice) => {
      const stand = await mailingStand();
      spoil(stand);
      await park(stand, 1);
      await stand.advance(look);
      const failure = await failureOf(stand);
      expect(failure?.cause).toMatch(/send an email about OPS-/);
      expect(failure?.advice).toMatch(advice);
      const asked = () => stand.jira.calls.filter(({ path }) => path.endsWith('/notify')).length;
      await stand.advance(50 * minute);
      expect(asked()).toBe(1);
      await setAlerts(stand, { mailUsers: [accounts.tunde], mailGroups: [] });
      stand.jira.site.sendsMail = true;
      await stand.advance(15 * minute);
      expect(asked()).toBe(2);
      expect(subjectsOf(stand)).toEqual([alarm]);
      expect(await failureOf(stand)).toBeUndefined();
    },
  );

  test('or its answer is lost, it comes again after an hour, and is told as doubtful meanwhile', async () => {
    const stand = await mailingStand();
    stand.jira.faults.add({ kind: 'lost-answer', method: 'POST', path: /\/notify$/, times: 1 });
    await park(stand, 1);
    await stand.advance(look);
    expect(await failureOf(stand)).toMatchObject({ cause: 'Jira did not answer.' });
    await stand.advance(65 * minute);
    expect(subjectsOf(stand)).toEqual([alarm, alarm]);
    expect(await failureOf(stand)).toBeUndefined();
    await stand.advance(3 * hour);
    expect(subjectsOf(stand)).toHaveLength(2);
    expectHourlyAtMost(stand);
  });
});

test('the audit trail counts the users who get an email, and names groups only', async () => {
  const stand = await mailingStand();
  expect(auditEntriesOf(stand)).toContainEqual(
    expect.objectContaining({
      changes: [
        expect.objectContaining({ label: 'Users who get an email', before: 'None', after: '1 user' }),
        expect.objectContaining({
          label: 'Groups that get an email',
          before: 'None',
          after: 'operations-on-call',
        }),
      ],
    }),
  );
});
