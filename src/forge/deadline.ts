/** For one push to a queue of the platform. A web trigger has 55 s for everything it does. */
export const pushTimeout = 20_000;

/** A time limit for one piece of work. */
export interface Deadline {
  /** Aborted when the time is over. */
  signal: AbortSignal;
  /** Settles as the work does, or rejects when the time is over. */
  race<T>(work: Promise<T>): Promise<T>;
  isOver(): boolean;
  /** Cancels the deadline. */
  end(): void;
}

/** Aborts, and also rejects by itself: a platform that ignores the signal cannot hold up the app. */
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

/** Limits the time of work that cannot be aborted. Rejects when the time is over; the work itself may go on. */
export async function inTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const deadline = startDeadline(milliseconds);
  try {
    return await deadline.race(work());
  } finally {
    deadline.end();
  }
}
