import type { OperationPoint } from '../stand/forge/faults';
import { createVirtualStand, stopVirtualStands } from '../stand/virtual-stand';
import { deliveriesOf, playSession, postEvent, workLogsOf } from './support/inspect';

afterEach(stopVirtualStands);
jest.setTimeout(60_000);

const isWorkLogWritten = ({ operation, when }: OperationPoint) =>
  when === 'after' && operation.startsWith('POST /rest/api/3/issue/SUP-1/worklog');

describe('there is one work log', () => {
  test('if the same event comes five times', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    for (let time = 0; time < 4; time += 1) {
      await stand.advance(30);
      expect(await postEvent(stand, { event: 'support_conference_end', lsid })).toBe(200);
    }
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand)).toHaveLength(1);
  });

  test('if the same event comes five times at once', async () => {
    const stand = await createVirtualStand();
    const { lsid } = stand.appliance.startSession({ externalKey: 'SUP-1', preset: 'short' });
    stand.appliance.outbound.removeRecipient('Jira');
    stand.appliance.endSession(lsid);
    const event = { event: 'support_conference_end', lsid };
    const answers = Promise.all([1, 2, 3, 4, 5].map(() => postEvent(stand, event)));
    await stand.advance(60);
    expect(await answers).toEqual([200, 200, 200, 200, 200]);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand)).toHaveLength(1);
  });

  test('if the session id comes in another letter case', async () => {
    const stand = await createVirtualStand();
    const lsid = playSession(stand);
    await stand.advance(30);
    await postEvent(stand, { event: 'support_conference_end', lsid: lsid.toUpperCase() });
    await stand.advance(30);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('if the queue delivers twice', async () => {
    const stand = await createVirtualStand();
    stand.platform.queue.duplicateNext(1);
    playSession(stand);
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('if the app is killed between writing the work log and recording it', async () => {
    const stand = await createVirtualStand();
    let kills = 1;
    stand.platform.faults.killAt = (point) => isWorkLogWritten(point) && kills-- > 0;
    playSession(stand);
    await stand.advance(15 * 60);
    expect(kills).toBeLessThanOrEqual(0);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand)).toEqual([
      expect.objectContaining({
        state: 'done',
        attempts: [expect.objectContaining({ cause: 'The work log on SUP-1 was up to date.' })],
      }),
    ]);
  });

  test('if Jira’s answer to writing it is lost', async () => {
    const stand = await createVirtualStand();
    let losses = 1;
    stand.platform.faults.fault = (point) =>
      isWorkLogWritten(point) && losses-- > 0 ? new TypeError('fetch failed') : undefined;
    playSession(stand);
    await stand.advance(15 * 60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    expect(deliveriesOf(stand)).toEqual([expect.objectContaining({ state: 'done', failures: 1 })]);
  });

  test('if the queue lost the event: the schedule requeues it', async () => {
    const stand = await createVirtualStand();
    stand.platform.queue.dropNext(1);
    playSession(stand);
    await stand.advance(60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(0);
    await stand.advance(20 * 60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });

  test('if the push to the queue failed: the event is accepted and the schedule requeues it', async () => {
    const stand = await createVirtualStand();
    stand.platform.queue.failNextPushes(1);
    playSession(stand);
    await stand.advance(5);
    expect(stand.appliance.outbound.queue()).toMatchObject({ length: 0, lastStatus: 200 });
    await stand.advance(20 * 60);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});

describe('the app can be killed at every operation of a delivery', () => {
  test('and there is still one work log', async () => {
    const stand = await createVirtualStand();
    let operations = 0;
    stand.platform.faults.killAt = ({ invocation }) => {
      if (invocation.kind === 'consumer') operations += 1;
      return false;
    };
    playSession(stand, { externalKey: 'SUP-2' });
    await stand.advance(60);
    expect(operations).toBeGreaterThan(10);

    for (let at = 1; at <= operations; at += 1) {
      let seen = 0;
      stand.platform.faults.killAt = ({ invocation }) => {
        if (invocation.kind === 'consumer') seen += 1;
        return invocation.kind === 'consumer' && seen === at;
      };
      const before = workLogsOf(stand, 'SUP-1').length;
      playSession(stand);
      await stand.advance(30 * 60);
      expect(workLogsOf(stand, 'SUP-1').length - before).toBe(1);
    }
    expect(deliveriesOf(stand).every(({ state }) => state === 'done')).toBe(true);
  });
});
