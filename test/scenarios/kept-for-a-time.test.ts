import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { plainIssues } from './support/created-issues';
import { day, hour, minute } from './support/deliveries';
import { jiraCallsOf, playSession, postEvent, workSince } from './support/inspect';
import { retain } from './support/lowered-retention';
import { pastDelivery } from './support/planted';
import { entitiesOf } from './support/stored';

afterEach(stopVirtualStands);

/** For how many days from now what is stored of an entity is kept, each rounded; `undefined`: for ever. */
function daysOf(stand: VirtualStand, entityName: string): (number | undefined)[] {
  return entitiesOf(stand, entityName).map(({ expireTime }) =>
    expireTime === undefined
      ? undefined
      : Math.round((Date.parse(expireTime) - stand.clock.now()) / (day * 1000)),
  );
}

describe('what is kept for a time', () => {
  test('an event that led to nothing is kept as long as the retention says', async () => {
    const stand = await createVirtualStand();
    await retain(stand, 30);
    stand.appliance.outbound.removeRecipient('Jira');
    expect(await postEvent(stand, 'nonsense')).toBe(200);
    expect(await postEvent(stand, { event: 'support_conference_begin', lsid: 'a1b2'.repeat(8) })).toBe(200);
    expect(daysOf(stand, 'delivery')).toEqual([30, 30]);
  });

  test('a delivery and the record of its issue are kept as long, from their last write', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues(), assignOnCreation: true },
    });
    await retain(stand, 30);
    playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    expect(daysOf(stand, 'delivery')).toEqual([]);
    await stand.advance(minute);
    expect(daysOf(stand, 'delivery')).toEqual([30]);
    expect(daysOf(stand, 'session-issue')).toEqual([30]);
  });

  test('whom a representative was matched to is kept for a day', async () => {
    const stand = await createVirtualStand({
      configuration: { issueCreation: plainIssues(), assignOnCreation: true },
    });
    playSession(stand, { externalKey: undefined, representatives: ['mlindqvist'] });
    await stand.advance(minute);
    expect(daysOf(stand, 'representative-match')).toEqual([1]);
  });
});

describe('what has expired counts as absent, although the platform still returns it', () => {
  /** Keeps a delivery that waits and is due in two hours, for an hour. */
  function plantWaiting(stand: VirtualStand): string {
    stand.platform.store.consistency.keepExpired = true;
    const { id, ...attributes } = pastDelivery(stand, 1, 0);
    const answer = stand.platform.store.handle('entity/set', {
      entityName: 'delivery',
      key: id,
      value: {
        ...(JSON.parse(JSON.stringify(attributes)) as object),
        state: 'waiting',
        dueAt: stand.clock.now() + 2 * hour * 1000,
        scope: 'installation',
      },
      options: { ttl: { value: 1, unit: 'HOURS' } },
    });
    if (answer.status >= 400) throw new Error(`The store refused: ${JSON.stringify(answer.body)}`);
    return id;
  }

  test('a delivery is neither processed nor listed', async () => {
    const stand = await createVirtualStand();
    plantWaiting(stand);
    const mark = stand.platform.ledger.mark();
    await stand.advance(3 * hour);
    expect(entitiesOf(stand, 'delivery')).toHaveLength(1);
    expect(workSince(stand, mark).filter(({ kind }) => kind === 'consumer')).toEqual([]);
    expect((await administer(stand, 'listDeliveries', {})).rows).toEqual([]);
  });

  test('a message about it leads to nothing', async () => {
    const stand = await createVirtualStand();
    const deliveryId = plantWaiting(stand);
    await stand.advance(90 * minute);
    const [first = '', lsid = ''] = deliveryId.split(':');
    stand.platform.queue.publish({
      queueName: 'deliveries',
      jobId: 'late',
      payload: [{ body: { deliveryId, configurationId: first, lsid } }],
    });
    const calls = stand.appliance.calls.length;
    await stand.advance(minute);
    expect(stand.appliance.calls).toHaveLength(calls);
    expect(jiraCallsOf(stand).filter((call) => call.includes('/issue/'))).toEqual([]);
  });
});
