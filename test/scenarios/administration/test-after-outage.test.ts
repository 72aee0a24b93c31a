import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../../stand/virtual-stand';
import { changeSettings } from '../support/administer';
import { holdDuringOutage, minute, warmStand } from '../support/deliveries';
import { deliveriesOf } from '../support/inspect';
import { entitiesOf } from '../support/stored';
import { testWith } from '../support/test-connection';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const phaseOf = (stand: VirtualStand) =>
  Reflect.get(Object(entitiesOf(stand, 'circuit-breaker')[0]?.value) as object, 'phase') as unknown;

const held = (stand: VirtualStand) =>
  deliveriesOf(stand).filter(({ heldFor }) => heldFor !== undefined).length;

/** An appliance that is down, for which deliveries are held. */
async function heldStand(): Promise<VirtualStand> {
  const stand = await warmStand();
  await holdDuringOutage(stand);
  expect([phaseOf(stand), held(stand)]).toEqual(['open', 8]);
  return stand;
}

describe('a connection test after an outage', () => {
  test('that passes has what is held go on at once', async () => {
    const stand = await heldStand();
    stand.appliance.faults.clear();
    const { isReachedAgain } = await testWith(stand);
    expect([isReachedAgain, phaseOf(stand), held(stand)]).toEqual([true, 'half-open', 0]);
    await stand.advance(30);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  });

  test('that fails leaves the breaker open, and everything held', async () => {
    const stand = await heldStand();
    const before = entitiesOf(stand, 'circuit-breaker');
    const { isReachedAgain } = await testWith(stand);
    expect([isReachedAgain, held(stand)]).toEqual([undefined, 8]);
    expect(entitiesOf(stand, 'circuit-breaker')).toEqual(before);
  });

  test('with a secret that is not stored says nothing about the account that deliveries use', async () => {
    const stand = await heldStand();
    stand.appliance.faults.clear();
    const { clientSecret } = stand.applianceCredentials;
    await testWith(stand, {}, { clientSecret });
    expect([phaseOf(stand), held(stand)]).toEqual(['open', 8]);
  });

  test('of a configuration that is disabled has nothing go on', async () => {
    const stand = await heldStand();
    await changeSettings(stand, { disabled: true });
    stand.appliance.faults.clear();
    await testWith(stand);
    expect([phaseOf(stand), held(stand)]).toEqual(['open', 8]);
  });

  test('whose push is refused leaves what is held to the schedule', async () => {
    const stand = await heldStand();
    stand.appliance.faults.clear();
    stand.platform.queue.failNextPushes(1, 429);
    await testWith(stand);
    expect([phaseOf(stand), held(stand)]).toEqual(['half-open', 0]);
    await stand.advance(20 * minute);
    expect(deliveriesOf(stand).filter(({ state }) => state !== 'done')).toEqual([]);
  });
});

test('a connection test without an outage tells of none, and writes no breaker', async () => {
  const stand = await createVirtualStand();
  const { isReachedAgain } = await testWith(stand);
  expect(isReachedAgain).toBeUndefined();
  expect(entitiesOf(stand, 'circuit-breaker')).toEqual([]);
});
