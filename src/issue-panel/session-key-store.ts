import type { SessionKey } from './issue-api';

/** A key that is valid still, for whoever asks for one of the same issue and configuration. */
export type KeptKey = Omit<SessionKey, 'isReused'> & {
  /** The queue that it was created for: with another one set since, it is not given out any more. */
  queue: string;
};

/** Which key is meant. */
export interface KeyPlace {
  issueId: string;
  configurationId: string;
}

/** Where session keys are kept while they are valid, and how many were created lately. */
export interface SessionKeyStore {
  /** Never out of date; it may have expired. One storage read. @throws StorageUnavailable */
  kept(place: KeyPlace): Promise<KeptKey | undefined>;
  /** Kept no longer than it is valid. One storage write. @throws StorageUnavailable */
  keep(place: KeyPlace, key: KeptKey, now: number): Promise<void>;
  /**
   * Counts one more of this issue or user, unless there are as many as may be within an hour. One storage read and one
   * write, unless others do the same at the same moment.
   *
   * @param who `issue:` or `user:` with an id; of a user only a digest is stored
   * @returns false if nothing was counted
   * @throws StorageUnavailable
   */
  countOne(who: string, most: number, now: number): Promise<boolean>;
}
