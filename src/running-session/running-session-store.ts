import type { RunningSession } from './running-session';

/** Where the running sessions of issues are kept, by the issue's key as their external keys name it. */
export interface RunningSessionStore {
  /**
   * Changes those of an issue. One storage read, and one write if `change` returns others, unless somebody else changes
   * them at the same moment.
   *
   * @returns what is kept now
   * @throws StorageUnavailable
   */
  change(
    issueKey: string,
    change: (sessions: readonly RunningSession[]) => readonly RunningSession[],
  ): Promise<readonly RunningSession[]>;
}
