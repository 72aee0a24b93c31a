import { StorageUnavailable, StoredValueUnreadable } from '../failure/platform-errors';
import type { RetryData } from './message-history';

/** Storage failed while a message was processed. What the message is told lets the next one go on from there. */
export class Unstored extends Error {
  constructor(
    readonly retryData: RetryData,
    /** How long the message waits at least, in milliseconds. */
    readonly atLeast: number,
    override readonly cause: Error,
  ) {
    super('Storage failed.');
  }
}

/** Runs what reads or writes storage. @throws Unstored if that fails */
export async function orRetryWith<T>(retryData: RetryData, run: () => Promise<T>, atLeast = 0): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof StorageUnavailable || error instanceof StoredValueUnreadable) {
      throw new Unstored(retryData, atLeast, error);
    }
    throw error;
  }
}
