import { linesWithPeople } from '../stand/people-in-logs';
import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { alertingStand, look, park } from './support/alert-issue';
import { playSession, postEvent } from './support/inspect';

afterEach(stopVirtualStands);

const linesOf = ({ platform }: VirtualStand) =>
  platform.ledger.all().flatMap(({ logs }) => logs.map(({ text }) => text));

/** What every stand of every scenario is checked for when it stops, shown at places that were once wrong. */
describe('a log line holds no address and nobody’s name', () => {
  test('if a change could not be recorded: not the representative that was mapped', async () => {
    const stand = await createVirtualStand();
    playSession(stand);
    stand.platform.faults.fault = ({ key, operation }) =>
      operation === 'entity/set' && key !== 'list' ? new Error('The storage is away.') : undefined;
    await administer(stand, 'setOverride', { representative: 'Maja Lindqvist', accountId: accounts.maja });
    expect(linesOf(stand)).toContainEqual(expect.stringContaining('could not be put on record'));
    expect(linesWithPeople(stand)).toEqual([]);
  });

  test('if Jira refuses the alert issue: not what Jira says', async () => {
    const stand = await alertingStand();
    stand.jira.faults.add({
      method: 'POST',
      path: /issue$/,
      status: 400,
      body: { errorMessages: ['Maja Lindqvist cannot be the reporter.'], errors: {} },
    });
    await park(stand, 1, 30);
    await stand.advance(2 * look);
    expect(linesOf(stand)).toContainEqual(expect.stringContaining('alert issue could not be written'));
    expect(linesWithPeople(stand)).toEqual([]);
  });

  test('if an event is refused: not what somebody has written into its URL', async () => {
    const stand = await createVirtualStand();
    const url = new URL(stand.outboundEventUrl);
    url.searchParams.set('appliance', 'support.example.com');
    expect(await postEvent(stand, { event: 'x' }, { url: url.toString() })).toBe(403);
    expect(linesOf(stand)).toContainEqual(expect.stringContaining('refused'));
    expect(linesWithPeople(stand)).toEqual([]);
  });

  test('and one that does is found', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(30);
    const [record] = stand.platform.ledger.all();
    const { name = '' } = stand.appliance.session(lsid).customers[0] ?? {};
    const told = [`${name} was here.`, 'From 10.1.2.3.', 'To support.example.com.', 'By a.b@c.example.'];
    record?.logs.push(...told.map((text) => ({ level: 'info' as const, text })));
    expect(linesWithPeople(stand)).toEqual(told);
    record?.logs.splice(-told.length);
  });
});
