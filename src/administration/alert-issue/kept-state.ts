import type { Revised } from '../../foundation/revised';
import {
  nothingSaid,
  type AlertIssueState,
  type AlertIssueStore,
  type AlertMailState,
} from './alert-issue-state';

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

  /** As it is stored now. */
  get present(): AlertIssueState {
    return this.state;
  }

  /**
   * Stores what is next known about the issue. One storage write, and none if nothing changes.
   *
   * @returns false if another run came first: nothing is written then, and this run has to stop
   * @throws StorageUnavailable
   */
  keep(next: Omit<AlertIssueState, 'mail'>): Promise<boolean> {
    return this.replace({ ...next, mail: this.state.mail });
  }

  /** The same for what is next known about its emails. */
  keepMail(mail: AlertMailState): Promise<boolean> {
    return this.replace({ ...this.state, mail });
  }

  private async replace(next: AlertIssueState): Promise<boolean> {
    if (JSON.stringify(next) === JSON.stringify(this.state)) return true;
    if (!(await this.store.replaceAlertIssue(next, this.revision))) return false;
    this.state = next;
    this.revision += 1;
    return true;
  }
}
