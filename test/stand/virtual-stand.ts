import { virtualClock, type StandClock } from './clock';
import { linesWithPeople } from './people-in-logs';
import { createStand, type Stand, type StandOptions } from './stand';

export interface VirtualStand extends Stand {
  clock: StandClock;
  /** Moves time on by so many seconds. */
  advance(seconds: number): Promise<void>;
}

const running = new Set<VirtualStand>();

/** When every stand of a test begins: a Monday morning. */
export const startOfTime = new Date('2026-01-12T09:00:00Z');

/**
 * A stand in virtual time, for tests. One at a time in a test file: the clock governs the whole process.
 *
 * @throws what `createStand` throws; the clock is the real one again then
 */
export async function createVirtualStand(options: StandOptions = {}): Promise<VirtualStand> {
  let activity = () => 0;
  const clock = virtualClock(startOfTime, () => activity());
  const stand = await createStand({ reportDelayMs: 0, ...options }).catch((error: unknown) => {
    clock.uninstall();
    throw error;
  });
  activity = stand.activity;
  const virtual: VirtualStand = {
    ...stand,
    clock,
    advance: (seconds) => clock.advance(seconds * 1000),
    stop: () => {
      stand.stop();
      clock.uninstall();
      running.delete(virtual);
    },
  };
  running.add(virtual);
  return virtual;
}

/**
 * Stops whatever stand a test left running.
 *
 * @throws Error if the app called Jira otherwise than its documentation says, or wrote somebody's name or address into
 * its log, although the test did not notice
 */
export function stopVirtualStands(): void {
  const undocumented = [...running].flatMap(({ jira }) => jira.undocumented);
  const told = [...running].flatMap(linesWithPeople);
  for (const stand of running) stand.stop();
  if (undocumented.length > 0) throw new Error(`Calls that Jira does not know: ${undocumented.join('; ')}`);
  if (told.length > 0) throw new Error(`Names or addresses in the log: ${told.join('; ')}`);
}
