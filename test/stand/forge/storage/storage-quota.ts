import { RateWindow } from '../rate-window';
import { StorageError } from './storage-error';

/** Source: 1,000 requests a second, and 4,000 read and 4,000 write units of 10 KB a minute, an installation. */
const requestsPerSecond = 1_000;
const unitsPerMinute = 4_000;
const unitBytes = 10 * 1024;

export type StorageAccess = 'read' | 'write';

/** Counts what storage is asked for and refuses what is too much. */
export class StorageQuota {
  private readonly requests = new RateWindow(requestsPerSecond, 1_000);
  private readonly units = {
    read: new RateWindow(unitsPerMinute, 60_000),
    write: new RateWindow(unitsPerMinute, 60_000),
  };

  /**
   * To be asked before a request is done.
   * @throws StorageError 429 TOO_MANY_REQUESTS
   */
  admit(access: StorageAccess): void {
    if (this.requests.tryTake() && !this.units[access].isExhausted()) return;
    throw new StorageError(
      429,
      'TOO_MANY_REQUESTS',
      `Too many ${access} requests to storage; try again later.`,
    );
  }

  /** Counts what a request that was done has carried. */
  charge(access: StorageAccess, bytes: number): void {
    this.units[access].take(Math.max(1, Math.ceil(bytes / unitBytes)));
  }
}
