import { doubtAfterDamage } from './damaged-delivery';
import { queueGrace, withAttempt, type Delivery } from './delivery';

/**
 * A delivery that is at rest, once it turns out that there is more to bring: it waits again, as if it had not failed
 * yet. Whoever reopens it stores it, under the condition that it has not changed, and pushes it.
 *
 * @param cause what turned out, in words
 * @param delay how long it waits before it starts
 */
export function reopen(delivery: Delivery, cause: string, now: number, delay = 0): Delivery {
  return withAttempt(
    delivery,
    { at: now, stage: 'receive', outcome: 'reopened', cause, ...doubtAfterDamage(delivery) },
    {
      state: 'waiting',
      failures: 0,
      denials: undefined,
      replayedAt: undefined,
      dueAt: now + delay + queueGrace,
    },
  );
}
