import { stopVirtualStands } from '../stand/virtual-stand';
import { deliveryOf, hour, minute, outcomesOf, warmStand } from './support/deliveries';
import { causesOf, playSession, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(120_000);

describe('a failure is retried', () => {
  test('only if the event type is ticked for it: otherwise it is parked at once, and says why', async () => {
    const stand = await warmStand({ retryOutboundEventTypes: ['customer-survey'] });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    const lsid = playSession(stand);
    await stand.advance(2 * hour);
    const delivery = deliveryOf(stand, lsid);
    expect(delivery.state).toBe('parked');
    expect(outcomesOf(delivery)).toEqual(['parked']);
    expect(causesOf([delivery])).toEqual([
      expect.stringMatching(/status 500.*“Session end” is not ticked for retry with outbound events/),
    ]);
  });

  test('never if the limit is 0', async () => {
    const stand = await warmStand({ retryLimit: 0 });
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    const lsid = playSession(stand);
    await stand.advance(minute);
    const delivery = deliveryOf(stand, lsid);
    expect(delivery.state).toBe('parked');
    expect(causesOf([delivery])).toEqual([expect.stringContaining('The configuration allows no retries.')]);
  });

  test('not before its time, even if the queue delivers twice', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: '500', times: 1 });
    stand.platform.queue.duplicateNext(1);
    const lsid = playSession(stand);
    await stand.advance(15);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed']);
    await stand.advance(minute);
    expect(outcomesOf(deliveryOf(stand, lsid))).toEqual(['failed', 'done']);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('and a session that stays without a report counts after half an hour', async () => {
    const stand = await warmStand({ retryLimit: 1 });
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.endSession(lsid, { awaitRepresentativeSurvey: true });
    await stand.advance(25 * minute);
    const waiting = deliveryOf(stand, lsid);
    expect(waiting).toMatchObject({ state: 'waiting', failures: 0 });
    expect(waiting.attempts.length).toBeLessThanOrEqual(3);
    await stand.advance(10 * minute);
    expect(deliveryOf(stand, lsid).state).toBe('done');
  });
});
