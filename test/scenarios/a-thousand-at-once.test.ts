import { stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { minute, warmStand } from './support/deliveries';
import { deliveriesOf, playSession } from './support/inspect';
import { issueKeys, workLogsOn } from './support/polling';

afterEach(stopVirtualStands);
jest.setTimeout(600_000);

const sessions = 1000;

/** Just after a tick, so that the next one is as far away as it can be. */
async function justAfterATick(stand: VirtualStand): Promise<void> {
  await stand.advance(5 * minute - ((Date.now() / 1000) % (5 * minute)) + 1);
}

/** A thousand sessions end; so many of their events come within each second, all of them at once if none is given. */
async function endAThousand(stand: VirtualStand, perSecond = sessions): Promise<void> {
  for (let session = 1; session <= sessions; session += 1) {
    playSession(stand, { externalKey: issueKeys[session % issueKeys.length], preset: 'hardly-any-data' });
    if (session % perSecond === 0 && session < sessions) await stand.advance(1);
  }
}

const linesOf = ({ platform }: VirtualStand, text: string) =>
  platform.ledger.all().flatMap(({ logs }) => logs.filter((line) => line.text.includes(text))).length;

/** How often the queue refused the push of an event, and how often storage refused the event itself. */
const refusalsOf = (stand: VirtualStand) => ({
  byQueue: linesOf(stand, 'could not be queued'),
  byStorage: linesOf(stand, 'could not be stored'),
});

function expectAllOnce(stand: VirtualStand): void {
  const deliveries = deliveriesOf(stand);
  expect(deliveries.filter(({ state }) => state !== 'done')).toEqual([]);
  // One more than those is there from the beginning.
  expect(new Set(deliveries.map(({ workLogId }) => workLogId)).size).toBe(sessions + 1);
  expect(workLogsOn(stand, issueKeys)).toHaveLength(sessions + 1);
}

describe('a thousand sessions that end together are in Jira within ten minutes, each once', () => {
  test('if all events come at once, so that storage, queue and appliance accept only some of them', async () => {
    const stand = await warmStand();
    await justAfterATick(stand);
    const begin = Date.now();
    await endAThousand(stand);
    await stand.advance(2 * minute);
    // Storage takes 1,000 requests a second, three for each event; the queue 500 events a minute.
    const { byStorage, byQueue } = refusalsOf(stand);
    expect(byStorage).toBeGreaterThanOrEqual(1);
    expect(byQueue).toBeGreaterThanOrEqual(sessions / 2);

    await stand.advance(10 * minute - (Date.now() - begin) / 1000);
    expectAllOnce(stand);
  });

  test('if the queue refuses half of them, and the appliance takes a second for each report', async () => {
    const stand = await warmStand();
    stand.appliance.faults.add({ endpoint: 'reporting', kind: 'slow', delayMs: 1_000 });
    await justAfterATick(stand);
    const begin = Date.now();
    await endAThousand(stand, 100);
    await stand.advance(1);
    expect(refusalsOf(stand)).toEqual({ byStorage: 0, byQueue: sessions / 2 });

    await stand.advance(10 * minute - (Date.now() - begin) / 1000);
    expectAllOnce(stand);
  });
});
