import { deliveryId } from '../../../../src/delivery/delivery';
import { progressOf, type BackfillJob } from '../../../../src/polling/backfill/backfill-job';
import type { BackfillRange } from '../../../../src/polling/backfill/backfill-range';
import {
  cancelBackfill,
  pauseBackfill,
  resumeBackfill,
  startBackfill,
} from '../../../../src/polling/backfill/control-backfill';
import { PollingWorld } from '../polling-world';
import { hour, minute, noon } from '../samples';

const day = 24 * hour;
const fortnight = { from: noon - 14 * day, until: noon };
const days = { first: '2025-12-29', last: '2026-01-12', timeZone: 'UTC' };

/** A world in which so many sessions ended, evenly, in the two weeks before polling was switched on. */
function worldWithPast(sessions: number): PollingWorld {
  const world = new PollingWorld();
  const { from, until } = fortnight;
  for (let count = 0; count < sessions; count += 1) {
    const end = from + ((count + 0.5) * (until - hour - from)) / sessions;
    world.ended.set(`past-${count}`, Math.floor(end / 1000) * 1000);
  }
  return world;
}

function start(world: PollingWorld, range: BackfillRange = fortnight) {
  return startBackfill({ configurationId: 'one', days, range }, world.control);
}

function jobOf(world: PollingWorld): BackfillJob {
  const job = world.backfills.content.one;
  if (!job) throw new Error('There is no job.');
  return job;
}

const nameOf = (world: PollingWorld) => ({ configurationId: 'one', jobId: jobOf(world).id });

describe('a backfill', () => {
  test('claims every session of its range, as of that source, at most 30 in half a minute', async () => {
    const world = worldWithPast(300);
    await start(world);
    await world.wait(3);
    expect(progressOf(jobOf(world))).toBeGreaterThan(0);
    expect(progressOf(jobOf(world))).toBeLessThan(1);
    await world.wait(20);
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: 300 });
    expect(world.unclaimed()).toEqual([]);
    const sources = [...world.deliveries.values()].map(({ source }) => source);
    expect(new Set(sources)).toEqual(new Set(['backfill']));
    const within = (from: number) => world.pushed.filter((at) => at >= from && at < from + 30_000).length;
    expect(Math.max(...world.pushed.map(within))).toBeLessThanOrEqual(30);
  });

  test('leaves alone what is known, and what ended outside of its range', async () => {
    const world = worldWithPast(20);
    world.receiveEvent('past-10');
    await start(world, { from: noon - 8 * day, until: noon - 2 * day });
    await world.wait(10);
    const claimed = 20 - world.unclaimed().length;
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: claimed - 1 });
    expect(claimed).toBeGreaterThan(7);
    expect(claimed).toBeLessThan(11);
  });

  test('pushes no more before the queue has come to what it pushed last', async () => {
    const world = worldWithPast(100);
    world.queueIsBehind = true;
    await start(world);
    await world.wait(1);
    const { length } = world.pushed;
    expect(length).toBeGreaterThan(0);
    await world.wait(8);
    expect(world.pushed).toHaveLength(length);
    expect(jobOf(world).state).toBe('running');
    world.queueIsBehind = false;
    world.settle(jobOf(world).lastPushed ?? '');
    await world.wait(15);
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: 100 });
  });

  test('of a day that is not over reaches to the present, even of an appliance whose clock is ahead', async () => {
    const world = new PollingWorld();
    world.skew = hour;
    world.endSession('just-now');
    await start(world, { from: noon - day, until: noon + 12 * hour });
    await world.wait(2);
    expect(world.deliveries.has(deliveryIdOf('just-now'))).toBe(true);
    expect(jobOf(world).state).toBe('done');
  });

  test('stops where it is paused, and goes on from there', async () => {
    const world = worldWithPast(200);
    await start(world);
    await world.wait(1);
    expect(await pauseBackfill(nameOf(world), world.control)).toMatchObject({ state: 'paused' });
    const { length } = world.unclaimed();
    expect(length).toBeGreaterThan(0);
    await world.wait(60);
    expect(world.unclaimed()).toHaveLength(length);
    await resumeBackfill(nameOf(world), world.control);
    await world.wait(20);
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: 200 });
  });

  test('ends where it is cancelled, and makes room for another', async () => {
    const world = worldWithPast(100);
    await start(world);
    expect(await start(world)).toBeUndefined();
    await world.wait(1);
    const former = nameOf(world);
    await cancelBackfill(former, world.control);
    await world.wait(30);
    expect(jobOf(world).state).toBe('cancelled');
    expect(world.unclaimed().length).toBeGreaterThan(0);
    expect(await resumeBackfill(former, world.control)).toBeUndefined();
    expect(await start(world)).toMatchObject({ state: 'running' });
    expect(await cancelBackfill(former, world.control)).toBeUndefined();
    await world.wait(20);
    expect(world.unclaimed()).toEqual([]);
  });

  test.each([
    ['cancelled', cancelBackfill],
    ['paused', pauseBackfill],
  ] as const)('that is %s during its last step stays so', async (state, change) => {
    const world = worldWithPast(5);
    await start(world, { from: noon - hour, until: noon });
    world.meanwhile = () => change(nameOf(world), world.control);
    await world.wait(10);
    expect(jobOf(world).state).toBe(state);
  });

  test('leaves the one that has taken its place during a step as it is', async () => {
    const world = worldWithPast(30);
    await start(world);
    const next = { ...jobOf(world), id: 'next', continueAt: noon + day };
    world.meanwhile = async () => {
      world.backfills = { revision: world.backfills.revision + 1, content: { one: next } };
    };
    await world.wait(2);
    expect(world.meanwhile).toBeUndefined();
    expect(jobOf(world)).toEqual(next);
  });

  test('survives being killed at every operation', async () => {
    for (let operations = 0; operations < 120; operations += 1) {
      const world = worldWithPast(60);
      await start(world);
      world.operationsLeft = operations;
      await world.wait(30);
      expect([operations, world.unclaimed()]).toEqual([operations, []]);
      expect(jobOf(world).state).toBe('done');
    }
  });

  test('goes on where its message was lost', async () => {
    const world = worldWithPast(30);
    await start(world);
    world.polls.length = 0;
    await world.wait(30);
    expect(jobOf(world).state).toBe('done');
  });

  test('waits for an appliance that cannot be reached, and tells since when', async () => {
    const world = worldWithPast(30);
    world.isDown = true;
    await start(world);
    await world.wait(30);
    expect(jobOf(world).failure).toMatchObject({ since: noon + minute });
    expect(jobOf(world).failure?.cause).toContain('could not be reached');
    world.isDown = false;
    await world.wait(20);
    expect(jobOf(world)).toMatchObject({ state: 'done', claimed: 30, failure: undefined });
  });

  test('is paused by the app, with the reason, where the configuration is disabled', async () => {
    const world = worldWithPast(30);
    world.isDisabled = true;
    await start(world);
    await world.wait(10);
    expect(jobOf(world).state).toBe('paused');
    expect(jobOf(world).cause).toContain('disabled');
  });

  test('goes with its configuration, once another is changed', async () => {
    const world = worldWithPast(0);
    await start(world);
    const gone = { ...jobOf(world), id: 'of a deleted one' };
    world.backfills.content = { ...world.backfills.content, deleted: gone };
    await world.wait(2);
    expect(Object.keys(world.backfills.content)).toEqual(['one']);
  });
});

function deliveryIdOf(lsid: string): string {
  return deliveryId({ configurationId: 'one', lsid, eventType: 'session-end' });
}
