/** For one push to a queue of the platform. A web trigger has 55 s for all that it does. */
export const pushTimeoutMs = 20_000;

/** A time after which nobody waits any more. */
export interface Deadline {
  /** Aborts what listens to it when the time is over. */
  signal: AbortSignal;
  /** The work's own end, or a rejection when the time is over. */
  race<T>(work: Promise<T>): Promise<T>;
  isOver(): boolean;
  /** Takes the deadline away. */
  end(): void;
}

/** Besides aborting, the deadline rejects by itself: a platform that ignores the signal cannot hold the app up. */
export function startDeadline(milliseconds: number): Deadline {
  const controller = new AbortController();
  let reject: (reason: Error) => void = () => undefined;
  const over = new Promise<never>((_, rejectOver) => {
    reject = rejectOver;
  });
  over.catch(() => undefined);
  const timer = setTimeout(() => {
    controller.abort();
    reject(new Error('deadline'));
  }, milliseconds);
  return {
    signal: controller.signal,
    race: (work) => Promise.race([work, over]),
    isOver: () => controller.signal.aborted,
    end: () => clearTimeout(timer),
  };
}

/** Waits so long for what cannot be aborted. Rejects when the time is over, whatever becomes of the work. */
export async function inTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const deadline = startDeadline(milliseconds);
  try {
    return await deadline.race(work());
  } finally {
    deadline.end();
  }
}
