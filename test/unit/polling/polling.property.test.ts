import fc from 'fast-check';
import { minute, noon } from './samples';
import { PollingWorld } from './polling-world';

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 700 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('sessions' as const), count: fc.integer({ min: 1, max: 130 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('event' as const), of: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('kill' as const), after: fc.integer({ min: 0, max: 150 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('down' as const), is: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('full' as const), is: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), skew: fc.integer({ min: -60, max: 60 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('tick' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(world: PollingWorld, next: Step): Promise<void> {
  switch (next.kind) {
    case 'wait':
      return world.wait(next.minutes);
    case 'sessions':
      for (let count = 0; count < next.count; count += 1) world.endSession(`session-${world.ended.size}`);
      return;
    case 'event':
      if (world.ended.size > 0) world.receiveEvent(`session-${next.of % world.ended.size}`);
      return;
    case 'kill':
      world.operationsLeft = next.after;
      return;
    case 'down':
      world.isDown = next.is;
      return;
    case 'full':
      world.queueTakesNothing = next.is;
      return;
    case 'clock':
      world.skew = next.skew * minute;
      return;
    case 'tick':
      await world.tick();
  }
}

/** The most that was pushed within any minute. */
function mostInAMinute(pushed: readonly number[]): number {
  return Math.max(0, ...pushed.map((from) => pushed.filter((at) => at >= from && at < from + minute).length));
}

test('whatever happens, every session that ended while polling was on is claimed, within the budget', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const world = new PollingWorld();
      await world.wait(10);
      for (const next of steps) {
        await take(world, next);
        if (!steps.some(({ kind }) => kind === 'clock')) expect(passedUnclaimed(world)).toEqual([]);
      }
      Object.assign(world, { isDown: false, queueTakesNothing: false, operationsLeft: Infinity });
      await world.wait(120);
      expect(world.unclaimed().filter((lsid) => isReachable(world, lsid))).toEqual([]);
      expect(mostInAMinute(world.pushed)).toBeLessThanOrEqual(250);
    }),
    { numRuns: 100 },
  );
}, 60_000);

/** What the cursor has passed although it is not claimed. */
function passedUnclaimed(world: PollingWorld): string[] {
  const cursor = world.state.content?.cursor ?? 0;
  return world.unclaimed().filter((lsid) => (world.ended.get(lsid) ?? 0) < cursor);
}

/**
 * One whose end lies in the future of a clock that was set back comes when that time has come; one whose end lies
 * before polling began, by a clock that no poll has seen so, is not of interest.
 */
function isReachable(world: PollingWorld, lsid: string): boolean {
  const ended = world.ended.get(lsid) ?? 0;
  return ended <= world.now + world.skew && ended >= noon;
}
