import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { causesOf, playSession } from './support/inspect';
import { plantConfigurations, storedConfigurations } from './support/stored';

afterEach(stopVirtualStands);

/** As if an administrator had changed it at the very moment at which its secret is read. */
function changeStored(stand: VirtualStand, changes: Record<string, unknown>): void {
  const [stored = {}] = storedConfigurations(stand);
  const settings = { ...Object(stored.settings), ...changes } as object;
  plantConfigurations(stand, [{ ...stored, settings }]);
}

function requestsTo({ platform }: VirtualStand, host: string): number {
  const urls = platform.ledger.all().flatMap(({ egress }) => egress.map(({ url }) => new URL(url).host));
  return urls.filter((asked) => asked === host).length;
}

test.each([
  ['another host', { host: 'collector.beyondtrustcloud.com' }],
  ['another client id', { clientId: 'another' }],
])('neither secret nor token of an account is used for %s', async (_, changes) => {
  const stand = await warmStand();
  const before = stand.appliance.calls.length;
  changeStored(stand, changes);
  const lsid = playSession(stand);
  await stand.advance(minute);
  expect(deliveryOf(stand, lsid).state).toBe('waiting');
  expect(causesOf([deliveryOf(stand, lsid)]).join()).toContain('has no OAuth client secret');
  expect(stand.appliance.calls).toHaveLength(before);
  expect(requestsTo(stand, 'collector.beyondtrustcloud.com')).toBe(0);
  // A token that has expired is not asked for again, either.
  await stand.advance(2 * hour);
  expect(stand.appliance.calls).toHaveLength(before);
});
