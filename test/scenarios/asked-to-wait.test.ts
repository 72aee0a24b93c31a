import { stopVirtualStands } from '../stand/virtual-stand';
import { day, deliveryOf, hour, minute, warmStand } from './support/deliveries';
import { playSession, workLogsOf } from './support/inspect';
import { listingsOf, pollingStand } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

const threeWeeks = 21 * day;

describe('who asks for three weeks is asked again after a day', () => {
  test.each([429, 503])('Jira, with %i', async (status) => {
    const stand = await warmStand();
    stand.jira.faults.add({
      path: /worklog/,
      times: 1,
      status,
      headers: { 'Retry-After': String(threeWeeks) },
    });
    const lsid = playSession(stand);
    await stand.advance(23 * hour);
    expect(deliveryOf(stand, lsid).state).toBe('waiting');
    await stand.advance(8 * hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test.each(['429', '503'] as const)('the appliance, with %s', async (kind) => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind, times: 1, retryAfterSeconds: threeWeeks });
    const lsid = playSession(stand);
    await stand.advance(31 * hour);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });
});

test('an appliance that asks a poll for an hour is left alone for that hour', async () => {
  const stand = await pollingStand();
  await stand.advance(20 * minute);
  const fault = { endpoint: 'reporting', kind: '429', times: 1, retryAfterSeconds: hour } as const;
  stand.appliance.faults.add({ ...fault, report: 'SupportSessionListing' });
  await stand.advance(6 * minute);
  const asked = listingsOf(stand).length;
  await stand.advance(50 * minute);
  expect(listingsOf(stand)).toHaveLength(asked);
  await stand.advance(20 * minute);
  expect(listingsOf(stand).length).toBeGreaterThan(asked);
});
