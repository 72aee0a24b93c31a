import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { plainIssues } from './support/created-issues';
import { day, minute } from './support/deliveries';
import { playSession, postEvent } from './support/inspect';
import { retain } from './support/lowered-retention';
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
