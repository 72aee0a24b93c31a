/** What the queue is told: finished, or to bring the same message back. */
export type PollQueueResult = { kind: 'acknowledge' } | { kind: 'retry-after'; afterSeconds: number };

/** The longest time that the queue holds a message back (Forge limit of `retryAfter`), in seconds. */
const longestQueueDelay = 900;

export const acknowledge: PollQueueResult = { kind: 'acknowledge' };

/** Has the message come back at that time, or as late as the queue can. */
export function retryAt(at: number, now: number): PollQueueResult {
  const seconds = Math.ceil((at - now) / 1000);
  return { kind: 'retry-after', afterSeconds: Math.min(Math.max(seconds, 1), longestQueueDelay) };
}
