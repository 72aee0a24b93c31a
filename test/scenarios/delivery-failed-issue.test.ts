import { stopVirtualStands } from '../stand/virtual-stand';
import { administer } from './support/administer';
import { deliveryOf, minute, warmStand } from './support/deliveries';
import { playSession, workSince } from './support/inspect';

afterEach(stopVirtualStands);

describe('a delivery that failed', () => {
  test('is found by its issue key, whether it waits or is parked', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, status: 500 });
    const [waiting, parked] = [
      playSession(stand, { externalKey: 'SUP-2' }),
      playSession(stand, { externalKey: 'SUP-9999' }),
    ];
    await stand.advance(7 * minute);
    for (const [issueKey, lsid, state] of [
      ['SUP-2', waiting, 'waiting'],
      ['SUP-9999', parked, 'parked'],
    ] as const) {
      const { rows } = await administer(stand, 'listDeliveries', { search: issueKey });
      expect(rows).toMatchObject([{ lsid, issueKey, state, representative: expect.any(String) as string }]);
      expect(deliveryOf(stand, lsid).workLogId).toBeUndefined();
    }
    stand.jira.faults.clear();
    await stand.advance(10 * minute);
    expect(deliveryOf(stand, waiting)).toMatchObject({ state: 'done', issueKey: 'SUP-2' });
  });

  test('costs no additional storage operation for that', async () => {
    const stand = await warmStand();
    stand.jira.faults.add({ method: 'POST', path: /SUP-2\/worklog/, status: 500, times: 1 });
    const mark = stand.platform.ledger.mark();
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(10);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'waiting', failures: 1, issueKey: 'SUP-2' });
    const [, processed] = workSince(stand, mark);
    expect(processed?.storage).toMatchObject({ reads: 2, writes: 1 });
  });

  test('names no issue if the appliance failed before one was known', async () => {
    const stand = await warmStand({ retryLimit: 0 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500' });
    const lsid = playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(minute);
    expect(deliveryOf(stand, lsid)).toMatchObject({ state: 'parked' });
    expect(deliveryOf(stand, lsid).issueKey).toBeUndefined();
  });
});
