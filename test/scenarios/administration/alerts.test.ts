import type { VirtualStand } from '../../stand/virtual-stand';
import { createVirtualStand, stopVirtualStands } from '../../stand/virtual-stand';
import { administer, changeSettings } from '../support/administer';
import { day, hour, minute, holdDuringOutage, warmStand } from '../support/deliveries';
import { playSession } from '../support/inspect';
import { pastDelivery, plantDeliveries } from '../support/planted';
import { plantConfigurations, storedConfigurations } from '../support/stored';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

/** Long enough for both counts of the health figures to have had their turn. */
const counted = 25 * minute;

const health = (stand: VirtualStand) => administer(stand, 'readHealth', undefined);

describe('the banner', () => {
  test('points out at once what is parked, with the cause, and whose it is', async () => {
    const stand = await createVirtualStand();
    await changeSettings(stand, { retryOutboundEventTypes: [] });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    playSession(stand);
    await stand.advance(20);
    expect((await health(stand)).alerts).toEqual([
      {
        kind: 'parked',
        configurationId: stand.configurationId,
        configuration: 'Help desk',
        count: { value: 1, orMore: false },
        cause: expect.stringContaining('status 500') as string,
      },
    ]);
  });

  test('points out what is done with remarks for seven days, by configuration', async () => {
    const stand = await createVirtualStand();
    const [first] = storedConfigurations(stand);
    plantConfigurations(stand, [first, { ...first, id: 'other' }]);
    const remarked = (number: number, days: number, configurationId: string) => ({
      ...pastDelivery(stand, number, days * day * 1000),
      configurationId,
      state: 'done-with-remarks' as const,
    });
    await plantDeliveries(stand, [
      remarked(1, 1, 'other'),
      remarked(2, 6, 'other'),
      remarked(3, 8, 'other'),
      remarked(4, 8, stand.configurationId),
      remarked(5, 1, 'deleted'),
    ]);
    expect((await health(stand)).alerts).toMatchObject([
      { kind: 'with-remarks', configurationId: 'other', count: { value: 2, orMore: false } },
      { kind: 'with-remarks', configurationId: 'deleted', count: { value: 1, orMore: false } },
    ]);
    expect((await health(stand)).alerts[1]).not.toHaveProperty('configuration');
  });

  test('says of more than a hundred that there are more', async () => {
    const stand = await createVirtualStand();
    const parked = Array.from({ length: 130 }, (_, index) => {
      return { ...pastDelivery(stand, index + 1, hour * 1000 + index), state: 'parked' as const };
    });
    await plantDeliveries(stand, parked);
    expect((await health(stand)).alerts).toMatchObject([
      { kind: 'parked', count: { value: 100, orMore: true } },
    ]);
  });

  test('points out an appliance that cannot be reached, and later that it answers again', async () => {
    const stand = await warmStand();
    await holdDuringOutage(stand);
    const [alert] = (await health(stand)).alerts;
    expect(alert).toMatchObject({
      kind: 'appliance-down',
      configuration: 'Help desk',
      since: expect.any(Number) as number,
    });
    stand.appliance.faults.clear();
    await stand.advance(6 * minute);
    expect((await health(stand)).alerts).toEqual([
      { kind: 'appliance-back', configurationId: stand.configurationId, configuration: 'Help desk' },
    ]);
    await stand.advance(hour);
    expect((await health(stand)).alerts).toEqual([]);
  });

  test('points out that no event has come for longer than usual, unless no configuration listens', async () => {
    const stand = await createVirtualStand();
    const planted = Array.from({ length: 13 * 24 }, (_, index) =>
      pastDelivery(stand, index + 1, (index + 30) * hour * 1000),
    );
    await plantDeliveries(stand, planted);
    await stand.advance(counted);
    expect((await health(stand)).alerts).toEqual([
      { kind: 'silence', since: expect.any(Number) as number, usual: expect.any(Number) as number },
    ]);
    playSession(stand);
    await stand.advance(counted);
    expect((await health(stand)).alerts).toEqual([]);
    await stand.advance(2 * day);
    expect((await health(stand)).alerts).toMatchObject([{ kind: 'silence' }]);
    await changeSettings(stand, { disabled: true });
    expect((await health(stand)).alerts).toEqual([]);
  });
});
