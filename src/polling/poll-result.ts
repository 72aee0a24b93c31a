/** What the queue is told: finished, or to bring the same message back. */
export type PollResult = { kind: 'finished' } | { kind: 'again'; afterSeconds: number };

/** The longest time that the queue holds a message back (Forge limit of `retryAfter`), in seconds. */
const longestQueueDelay = 900;

export const finished: PollResult = { kind: 'finished' };

/** Has the message come back at that time, or as late as the queue can. */
export function again(at: number, now: number): PollResult {
  const seconds = Math.ceil((at - now) / 1000);
  return { kind: 'again', afterSeconds: Math.min(Math.max(seconds, 1), longestQueueDelay) };
}
