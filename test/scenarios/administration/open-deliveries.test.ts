import type { ConfigurationSummary } from '../../../src/administration/admin-api';
import type { DeliveryState } from '../../../src/delivery/delivery';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { administer } from '../support/administer';
import { pastDelivery, plantDelivery } from '../support/planted';
import { plantConfigurations, storedConfigurations } from '../support/stored';

const day = 24 * 3_600_000;

let stand: VirtualStand;
let planted: number;

beforeEach(async () => {
  stand = await createVirtualStand();
  planted = 0;
});

afterEach(stopVirtualStands);

function plant(state: DeliveryState, daysAgo: number, configurationId = stand.configurationId): void {
  planted += 1;
  const delivery = pastDelivery(stand, planted, daysAgo * day);
  const dueAt = state === 'waiting' ? Date.now() + day : delivery.dueAt;
  plantDelivery(stand, { ...delivery, state, dueAt, configurationId });
}

async function summary(id = stand.configurationId): Promise<ConfigurationSummary | undefined> {
  const { configurations } = await administer(stand, 'listConfigurations', undefined);
  return configurations.find((each) => each.id === id);
}

const exactly = (value: number) => ({ value, orMore: false });

test('a configuration shows what of the last seven days is parked, has remarks, or waits', async () => {
  const states = ['parked', 'done-with-remarks', 'waiting', 'done', 'ignored'] as const;
  for (const state of states) [1, 6.9, 7.1].forEach((daysAgo) => plant(state, daysAgo));
  plant('parked', 1);
  expect(await summary()).toMatchObject({
    lately: { parked: exactly(3), withRemarks: exactly(2), waiting: exactly(2) },
    parked: exactly(4),
    waiting: 3,
  });
});

test('each figure is as many as the list of deliveries shows for it', async () => {
  const [first] = storedConfigurations(stand);
  plantConfigurations(stand, [first, { ...first, id: 'other' }]);
  for (const id of [stand.configurationId, 'other', 'other']) {
    for (const state of ['parked', 'done-with-remarks', 'waiting'] as const) {
      plant(state, 2, id);
      plant(state, 9, id);
    }
  }
  const since = stand.clock.now() - 7 * day;
  const other = await summary('other');
  for (const [state, figure] of [
    ['parked', other?.lately.parked],
    ['done-with-remarks', other?.lately.withRemarks],
    ['waiting', other?.lately.waiting],
  ] as const) {
    const filter = { configurationId: 'other', state, since };
    const { rows } = await administer(stand, 'listDeliveries', filter);
    expect(figure).toEqual(exactly(rows.length));
    expect(rows).toHaveLength(2);
  }
});

describe('a configuration is working only if none of its deliveries needs a person', () => {
  test.each([
    ['done-with-remarks', 1, 'needs-attention'],
    ['parked', 1, 'needs-attention'],
    ['parked', 20, 'needs-attention'],
    ['done-with-remarks', 8, 'working'],
    ['waiting', 1, 'working'],
    ['ignored', 1, 'working'],
  ] as const)('one that is %s since %d days: %s', async (state, daysAgo, expected) => {
    plant(state, daysAgo);
    plant('done', 0.1);
    expect((await summary())?.state.kind).toBe(expected);
  });
});
