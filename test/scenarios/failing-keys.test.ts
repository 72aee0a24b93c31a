import { accounts } from '../stand/jira/sample/users';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { assigneeOf, createdIssue, plainIssues } from './support/created-issues';
import { deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { loseEvents, pollingStand, pollingStateOf } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** From now on each batch fails to read the keys of that entity, and reads all others. */
function failToRead(stand: VirtualStand, entityName: string): void {
  stand.platform.faults.batchRead = (point) =>
    point.entityName === entityName ? { code: 'INTERNAL_ERROR' } : undefined;
}

function mend(stand: VirtualStand): void {
  stand.platform.faults.batchRead = () => undefined;
}

describe('if one key of a batch cannot be read', () => {
  test.each(['delivery', 'configuration-set', 'circuit-breaker', 'session-issue'])(
    'a delivery waits, and uses up no attempt: %s',
    async (entityName) => {
      const stand = await warmStand();
      failToRead(stand, entityName);
      const calls = stand.jira.calls.length;
      const lsid = playSession(stand);
      await stand.advance(minute);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 0, attempts: [] });
      expect(stand.jira.calls).toHaveLength(calls);
      mend(stand);
      await stand.advance(hour);
      expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'done', failures: 0 });
      expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    },
  );

  test('nobody else than whom the administrator has mapped is assigned', async () => {
    const stand = await createVirtualStand({ configuration: { issueCreation: plainIssues() } });
    await administer(stand, 'setOverride', { representative: 'Maja Lindqvist', accountId: accounts.sato });
    failToRead(stand, 'representative-overrides');
    playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(minute);
    mend(stand);
    await stand.advance(hour);
    expect(assigneeOf(createdIssue(stand))).toBe(accounts.sato);
  });

  test('no poll begins anew', async () => {
    const stand = await pollingStand();
    await stand.advance(20 * minute);
    const { begunAt, cursor = 0 } = pollingStateOf(stand);
    loseEvents(stand);
    failToRead(stand, 'polling-document');
    playSession(stand);
    await stand.advance(20 * minute);
    expect(pollingStateOf(stand)).toMatchObject({ begunAt, cursor });
    mend(stand);
    await stand.advance(20 * minute);
    expect(pollingStateOf(stand).begunAt).toBe(begunAt);
    expect(deliveriesOf(stand).map(({ state }) => state)).toEqual(['done']);
  });
});

test('a batch whose keys are missing by the code that is documented is no failing batch', async () => {
  const stand = await warmStand();
  stand.platform.faults.batchRead = ({ entityName }) =>
    entityName === 'session-issue' || entityName === 'circuit-breaker' ? { code: 'NOT_FOUND' } : undefined;
  const lsid = playSession(stand);
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid).state).toBe('done');
});
