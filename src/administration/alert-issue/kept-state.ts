import type { Revised } from '../../polling/revised';
import { nothingSaid, type AlertIssueState, type AlertIssueStore } from './alert-issue-state';

/** The state of the alert issue as one run of the schedule works with it. */
export class KeptState {
  private state: AlertIssueState;
  private revision: number;

  constructor(
    stored: Revised<AlertIssueState | undefined>,
    private readonly store: Pick<AlertIssueStore, 'replaceAlertIssue'>,
  ) {
    this.state = stored.content ?? nothingSaid;
    this.revision = stored.revision;
  }

  /** As it is kept now. */
  get present(): AlertIssueState {
    return this.state;
  }

  /**
   * Keeps the next state: one storage write, and none where nothing changes.
   *
   * @returns false where another run was faster: nothing is written then, and this run has to stop
   * @throws StorageUnavailable
   */
  async keep(next: AlertIssueState): Promise<boolean> {
    if (JSON.stringify(next) === JSON.stringify(this.state)) return true;
    if (!(await this.store.replaceAlertIssue(next, this.revision))) return false;
    this.state = next;
    this.revision += 1;
    return true;
  }
}
