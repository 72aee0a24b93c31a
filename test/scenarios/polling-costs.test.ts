import type { InvocationRecord } from '../stand/forge/ledger';
import { createVirtualStand, stopVirtualStands, type VirtualStand } from '../stand/virtual-stand';
import { playSession } from './support/inspect';
import {
  addConfiguration,
  issueKeys,
  minute,
  pollsSince,
  standWithoutEvents,
  ticksSince,
} from './support/polling';

jest.setTimeout(120_000);
afterEach(stopVirtualStands);

function costOf({ storage, egress, pushes }: InvocationRecord) {
  const { reads, writes } = storage;
  return { reads, writes, pushes, appliance: egress.map(({ url }) => new URL(url).pathname) };
}

/**
 * What polling costs in the next tick: the only step of it that reads several keys, but for the health figures' turn.
 */
async function nextTick(stand: VirtualStand): Promise<{ reads: number; writes: number; pushes: number }> {
  const mark = stand.platform.ledger.mark();
  await stand.advance(5 * minute);
  const [tick, ...others] = ticksSince(stand, mark);
  if (!tick || others.length > 0) throw new Error('There is not exactly one tick in five minutes.');
  const operations = tick.storage.operations.filter(({ operation }) => operation === 'batch/get');
  return { reads: operations.length, writes: tick.storage.writes, pushes: tick.pushes };
}

describe('an idle tick costs polling one storage read', () => {
  test('with one configuration that does not poll', async () => {
    const stand = await createVirtualStand();
    await stand.advance(7.5 * minute);
    expect(await nextTick(stand)).toEqual({ reads: 1, writes: 0, pushes: 0 });
  });

  test.each([1, 20])('with %i configurations that are not due', async (configurations) => {
    const stand = await standWithoutEvents({ pollingIntervalMinutes: 60 });
    for (let added = 1; added < configurations; added += 1) {
      await addConfiguration(stand, { name: `Help desk ${added}`, pollingIntervalMinutes: 60 });
    }
    await stand.advance(7.5 * minute);
    expect(await nextTick(stand)).toEqual({ reads: 1, writes: 0, pushes: 0 });
  });

  test('and one write and one push of as many events, with 20 configurations that are due', async () => {
    const stand = await standWithoutEvents({ pollingIntervalMinutes: 10, surveyLookBackHours: 0 });
    for (let added = 1; added < 20; added += 1) await addConfiguration(stand, { name: `Help desk ${added}` });
    await stand.advance(22.5 * minute);
    expect(await nextTick(stand)).toEqual({ reads: 1, writes: 1, pushes: 20 });
  });
});

describe('a poll', () => {
  /** The steps of the poll that comes next, without the sweep that is due only once an hour. */
  async function nextPoll(stand: VirtualStand): Promise<InvocationRecord[]> {
    const mark = stand.platform.ledger.mark();
    await stand.advance(5 * minute);
    return pollsSince(stand, mark);
  }

  test('that finds nothing costs 2 reads, 1 write and 4 calls of the appliance, or 2 without surveys', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(12.5 * minute);
    expect((await nextPoll(stand)).map(costOf)).toEqual([
      {
        reads: 2,
        writes: 1,
        pushes: 0,
        appliance: ['/api/command', '/api/reporting', '/api/reporting', '/api/reporting'],
      },
    ]);
  });

  test('that finds nothing makes 2 calls if surveys are not looked for', async () => {
    const stand = await standWithoutEvents({ surveyLookBackHours: 0 });
    await stand.advance(12.5 * minute);
    expect((await nextPoll(stand)).map(costOf)).toEqual([
      { reads: 2, writes: 1, pushes: 0, appliance: ['/api/command', '/api/reporting'] },
    ]);
  });

  test('that finds nothing writes less than half a KB', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(12.5 * minute);
    const [poll] = await nextPoll(stand);
    expect(poll?.storage.writeKb).toBeLessThan(0.5);
  });

  test('that finds 100 costs 7 reads, and 2 writes besides their claims', async () => {
    const stand = await standWithoutEvents({ surveyLookBackHours: 0 });
    await stand.advance(12.5 * minute);
    for (let session = 0; session < 100; session += 1) {
      playSession(stand, { externalKey: issueKeys[session % issueKeys.length] });
    }
    expect((await nextPoll(stand)).map(costOf)).toEqual([
      { reads: 7, writes: 102, pushes: 100, appliance: ['/api/command', '/api/reporting'] },
    ]);
  });

  test('costs 1 read if its message is superfluous', async () => {
    const stand = await standWithoutEvents();
    await stand.advance(12.5 * minute);
    stand.platform.queue.duplicateNext(1);
    const polls = await nextPoll(stand);
    expect(polls.map(costOf)).toEqual([
      expect.objectContaining({ writes: 1 }),
      { reads: 1, writes: 0, pushes: 0, appliance: [] },
    ]);
  });
});
