import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { deliveriesOf, playSession, workLogsOf } from './support/inspect';
import { letFirstWriteHappenLater } from './support/late-writes';

afterEach(stopVirtualStands);

const minute = 60;

describe('a message that the queue hands out twice, the first of which is killed with its write in doubt (seed 319)', () => {
  /** The first attempt is killed before it can tell that its write may still come. */
  function killBeforeFirstOutcome(stand: VirtualStand): () => number {
    let kills = 0;
    let hasWritten = false;
    stand.platform.faults.killAt = ({ operation, when }) => {
      if (/^POST .*worklog/.test(operation)) hasWritten = true;
      const isRecording = hasWritten && when === 'before' && operation === 'transaction';
      if (!isRecording || kills > 0) return false;
      kills += 1;
      return true;
    };
    return () => kills;
  }

  test('leaves one work log, if the schedule has pushed it', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 10 * minute);
    const kills = killBeforeFirstOutcome(stand);
    stand.platform.queue.failNextPushes(1);
    playSession(stand);
    await stand.advance(10);
    stand.platform.queue.duplicateNext(1);
    await stand.advance(60 * minute);
    expect(kills()).toBe(1);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    const [delivery] = deliveriesOf(stand);
    expect(delivery?.state).toBe('done');
    expect(delivery?.attempts.filter(({ wasCutShort }) => wasCutShort)).toHaveLength(1);
  });

  test('leaves one work log, if it came from an event', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 10 * minute);
    const kills = killBeforeFirstOutcome(stand);
    stand.platform.queue.duplicateNext(1);
    playSession(stand);
    await stand.advance(60 * minute);
    expect(kills()).toBe(1);
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
    const [delivery] = deliveriesOf(stand);
    expect(delivery?.state).toBe('done');
  });

  test('leaves one work log, if nothing but the copy ever comes back', async () => {
    const stand = await createVirtualStand();
    letFirstWriteHappenLater(stand, 10 * minute);
    const kills = killBeforeFirstOutcome(stand);
    const killsFirst = stand.platform.faults.killAt;
    stand.platform.queue.failNextPushes(1);
    playSession(stand);
    await stand.advance(10);
    stand.platform.queue.duplicateNext(1);
    while (kills() === 0) await stand.advance(1);
    await stand.advance(5);
    // The platform brings the killed message back, and kills it each time, until the copy's wait is over.
    stand.platform.faults.killAt = ({ invocation }) => invocation.kind === 'consumer';
    await stand.advance(8.5 * minute);
    stand.platform.faults.killAt = killsFirst;
    await stand.advance(minute);
    stand.platform.queue.stop();
    await stand.advance(60 * minute);
    const [delivery] = deliveriesOf(stand);
    expect(delivery?.attempts.filter(({ wasCutShort }) => wasCutShort)).toHaveLength(1);
    expect(delivery?.state).toBe('done');
    expect(workLogsOf(stand, 'SUP-1')).toHaveLength(1);
  });
});
