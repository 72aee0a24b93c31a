import { progressOf, type BackfillJob } from '../../../src/polling/backfill/backfill-job';
import {
  cancelBackfill,
  pauseBackfill,
  resumeBackfill,
  startBackfill,
} from '../../../src/polling/backfill/control-backfill';
import { previewBackfill } from '../../../src/polling/backfill/preview-backfill';
import { PollingWorld } from './polling-world';
import { hour, minute, noon } from './samples';

const day = 24 * hour;
const range = { from: noon - 14 * day, until: noon };

/** A world in which so many sessions ended, evenly, in the two weeks before polling was switched on. */
function worldWithPast(sessions: number): PollingWorld {
  const world = new PollingWorld();
  for (let count = 0; count < sessions; count += 1) {
    const end = range.from + ((count + 0.5) * (range.until - hour - range.from)) / sessions;
    world.ended.set(`past-${count}`, Math.floor(end / 1000) * 1000);
  }
  return world;
}

function jobOf(world: PollingWorld): BackfillJob {
  const job = world.backfills.content.one;
  if (!job) throw new Error('There is no job.');
  return job;
}

describe('a backfill', () => {
  test('claims every session of its range, as of that source and within the budget', async () => {
    const world = worldWithPast(700);
    await world.wait(10);
    expect(world.unclaimed()).toHaveLength(700);
    await startBackfill('one', range, world.control);
    await world.wait(3);
    expect(progressOf(jobOf(world))).toBeGreaterThan(0);
    expect(progressOf(jobOf(world))).toBeLessThan(1);
    await world.wait(20);
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: 700, startedBy: 'admin' });
    expect(world.unclaimed()).toEqual([]);
    expect(new Set([...world.deliveries.values()].map(({ source }) => source))).toEqual(
      new Set(['backfill']),
    );
    const most = Math.max(
      ...world.pushed.map((from) => world.pushed.filter((at) => at >= from && at < from + minute).length),
    );
    expect(most).toBeLessThanOrEqual(250);
  });

  test('leaves alone what is known, and what ended outside of its range', async () => {
    const world = worldWithPast(20);
    world.receiveEvent('past-10');
    await startBackfill('one', { from: noon - 8 * day, until: noon - 2 * day }, world.control);
    await world.wait(10);
    const claimed = 20 - world.unclaimed().length;
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: claimed - 1 });
    expect(claimed).toBeGreaterThan(7);
    expect(claimed).toBeLessThan(11);
  });

  test('stops where it is paused, and goes on from there', async () => {
    const world = worldWithPast(400);
    await startBackfill('one', range, world.control);
    await world.wait(1);
    expect(await pauseBackfill('one', world.control)).toMatchObject({ kind: 'done' });
    const { length } = world.unclaimed();
    expect(length).toBeGreaterThan(0);
    await world.wait(60);
    expect(world.unclaimed()).toHaveLength(length);
    await resumeBackfill('one', world.control);
    await world.wait(20);
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: 400 });
  });

  test('ends where it is cancelled, and makes room for another', async () => {
    const world = worldWithPast(400);
    await startBackfill('one', range, world.control);
    expect(await startBackfill('one', range, world.control)).toMatchObject({ kind: 'refused' });
    await world.wait(1);
    await cancelBackfill('one', world.control);
    await world.wait(60);
    expect(jobOf(world).state).toBe('cancelled');
    expect(world.unclaimed().length).toBeGreaterThan(0);
    expect(await startBackfill('one', range, world.control)).toMatchObject({ kind: 'done' });
    await world.wait(20);
    expect(world.unclaimed()).toEqual([]);
  });

  test('survives being killed at every operation', async () => {
    for (let operations = 0; operations < 120; operations += 1) {
      const world = worldWithPast(60);
      await startBackfill('one', range, world.control);
      world.operationsLeft = operations;
      await world.wait(30);
      expect([operations, world.unclaimed()]).toEqual([operations, []]);
      expect(jobOf(world).state).toBe('done');
    }
  });

  test('goes on where its message was lost', async () => {
    const world = worldWithPast(30);
    await startBackfill('one', range, world.control);
    world.polls.length = 0;
    await world.wait(30);
    expect(jobOf(world).state).toBe('done');
  });

  test('waits for an appliance that cannot be reached, and tells since when', async () => {
    const world = worldWithPast(30);
    world.isDown = true;
    await startBackfill('one', range, world.control);
    await world.wait(30);
    expect(jobOf(world).failure?.cause).toContain('could not be reached');
    world.isDown = false;
    await world.wait(20);
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: 30, failure: undefined });
  });

  test('is paused by the app, with the reason, where the configuration is disabled', async () => {
    const world = worldWithPast(30);
    world.isDisabled = true;
    await startBackfill('one', range, world.control);
    await world.wait(10);
    expect(jobOf(world).state).toBe('paused');
    expect(jobOf(world).cause).toContain('disabled');
  });

  test.each([
    ['ends before it begins', { from: noon, until: noon - day }, 'ends before it begins'],
    ['lies in the future', { from: noon + day, until: noon + 2 * day }, 'future'],
    ['is too long', { from: noon - 100 * day, until: noon }, 'longer than'],
  ])('is refused where its range %s', async (_, wrong, words) => {
    const world = new PollingWorld();
    const result = await startBackfill('one', wrong, world.control);
    expect(result.kind === 'refused' && result.reason).toContain(words);
    expect(world.backfills.revision).toBe(0);
  });
});

test('the dry run lists what a backfill would find, part by part, and claims nothing', async () => {
  const world = worldWithPast(60);
  world.receiveEvent('past-3');
  const found = [];
  let from: number | undefined = range.from;
  while (from !== undefined) {
    const { sessions, next } = await previewBackfill('one', { ...range, from }, world.preview);
    found.push(...sessions);
    from = next;
  }
  expect(found).toHaveLength(60);
  expect(found.filter(({ isKnown }) => isKnown)).toEqual([{ lsid: 'past-3', isKnown: true }]);
  expect(world.unclaimed()).toHaveLength(59);
});
