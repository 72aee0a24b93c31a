import { AsyncResource } from 'node:async_hooks';
import FakeTimers from '@sinonjs/fake-timers';

/** The one clock of a stand: everything in it reads `Date` and the timers that this clock governs. */
export interface StandClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /**
   * Moves time on by so many milliseconds, firing every timer on the way and letting what each one started
   * come to rest before the next.
   * @throws Error on the real clock, which nobody can move
   */
  advance(ms: number): Promise<void>;
  /** Resolves once everything that can go on without time passing has come to rest. */
  settle(): Promise<void>;
  /** Restores `Date` and the timers. */
  uninstall(): void;
  readonly virtual: boolean;
}

export interface VirtualClockOptions {
  /** Let virtual time also pass by itself, at the pace of real time. */
  followRealTime?: boolean;
}

type TimerFunction = (callback: (...parameters: unknown[]) => void, ...rest: unknown[]) => unknown;

const fakedMethods: FakeTimers.FakeMethod[] = [
  'Date',
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
];
const realSetImmediate = setImmediate;
const quietTurnsToRest = 8;
const realTimeStepMs = 20;

/**
 * Installs a clock that stands still until it is advanced, over `Date` and the timers only.
 * @param startAt what it shows at first
 * @param activity a number that grows with everything the stand does; it tells when the stand is at rest
 */
export function virtualClock(
  startAt: Date,
  activity: () => number,
  options: VirtualClockOptions = {},
): StandClock {
  const clock = FakeTimers.install({
    now: startAt,
    toFake: fakedMethods,
    ...(options.followRealTime ? { shouldAdvanceTime: true, advanceTimeDelta: realTimeStepMs } : {}),
  });
  keepAsyncContext();
  const settle = (): Promise<void> => settleUntilQuiet(activity);
  return {
    virtual: true,
    now: () => Date.now(),
    settle,
    advance: async (ms) => {
      let arrived = false;
      setTimeout(() => {
        arrived = true;
      }, ms);
      await settle();
      while (!arrived) {
        clock.next();
        await settle();
      }
      await fireWhatIsDueNow(clock, activity);
    },
    uninstall: () => clock.uninstall(),
  };
}

/** The real clock, for a stand that people use. */
export function realClock(): StandClock {
  return {
    virtual: false,
    now: () => Date.now(),
    advance: () =>
      Promise.reject(
        new Error('This stand runs on real time, which cannot be advanced. Start it with a virtual clock.'),
      ),
    settle: () => settleUntilQuiet(() => 0),
    uninstall: () => undefined,
  };
}

/**
 * A body of a WHATWG Response takes a few turns of the event loop to read, and no operation is counted
 * meanwhile. So this waits for several quiet turns in a row, not one.
 */
async function settleUntilQuiet(activity: () => number): Promise<void> {
  let seen = activity();
  for (let quietTurns = 0; quietTurns < quietTurnsToRest; quietTurns += 1) {
    await new Promise<void>((resolve) => realSetImmediate(resolve));
    const now = activity();
    if (now !== seen) quietTurns = -1;
    seen = now;
  }
}

/** Timers that were set on the way for this very moment come after the one that ends the advance. */
async function fireWhatIsDueNow(
  clock: ReturnType<typeof FakeTimers.install>,
  activity: () => number,
): Promise<void> {
  let seen: number;
  do {
    seen = activity();
    clock.tick(0);
    await settleUntilQuiet(activity);
  } while (activity() !== seen);
}

/** Native timers run their callback in the async context that set them; fake ones do not. */
function keepAsyncContext(): void {
  const fakeSetTimeout = globalThis.setTimeout as TimerFunction;
  const fakeSetInterval = globalThis.setInterval as TimerFunction;
  Object.assign(globalThis, {
    setTimeout: inCallersContext(fakeSetTimeout),
    setInterval: inCallersContext(fakeSetInterval),
  });
}

function inCallersContext(setTimer: TimerFunction): TimerFunction {
  return (callback, ...rest) => setTimer(AsyncResource.bind(callback), ...rest);
}
