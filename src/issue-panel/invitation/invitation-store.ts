/** What came of counting an invitation. */
export type Counted =
  | 'counted'
  /** It was counted before. */
  | 'known'
  | 'too-many';

/** How many invitations were sent lately. What they say is stored nowhere. */
export interface InvitationStore {
  /**
   * Counts one more of this issue or user, unless there are as many as may be within an hour. One storage read and one
   * write, unless others do the same at the same moment.
   *
   * @param who `issue:` or `user:` with an id; only a digest is stored
   * @param idempotencyKey of the invitation, which is counted once within an hour
   * @throws StorageUnavailable
   */
  countOne(who: string, idempotencyKey: string, most: number, now: number): Promise<Counted>;
}
