import { PolicyError } from '../../failure/policy-error';
import { IssueNotFound } from '../../jira/jira-errors';
import type { Stage } from '../delivery';
import { atStage, StageFailure, withKnown } from '../outcome';
import { isOnIssue, type WriteResult } from '../write-result';
import type { Effect } from './effect';

/** Runs what is to be written to one issue, one after the other, and keeps what came of it. */
export class EffectLog {
  private readonly results: WriteResult[] = [];
  private failure: StageFailure | undefined;

  /** @param issueIsKnown it was read in this attempt: what Jira does not find is not the issue */
  constructor(private readonly issueIsKnown: boolean) {}

  /**
   * Runs one effect. What is hopeless is kept for the end.
   *
   * @returns what it came to, unless it was hopeless
   * @throws StageFailure where it may go better later, with what was done before
   */
  async run<Done extends Effect | Effect[] | undefined>(
    stage: Stage,
    effect: () => Promise<Done>,
  ): Promise<Done | undefined> {
    try {
      const done = await atStage(stage, effect);
      this.results.push(...[done ?? []].flat().map(({ result }) => result));
      return done;
    } catch (failure) {
      if (!(failure instanceof StageFailure) || !this.isHopelessAlone(failure)) {
        throw withKnown(failure, { results: this.results });
      }
      if (!this.failure || (mayPass(failure) && !mayPass(this.failure))) this.failure = failure;
      return undefined;
    }
  }

  /**
   * What came of all of them.
   *
   * @throws StageFailure with the first that was hopeless, one that may pass before others, and what was done all the
   * same
   */
  result(): { workLogId?: string; results: WriteResult[]; isWritten: boolean } {
    if (this.failure) throw withKnown(this.failure, { results: this.results });
    return {
      workLogId: this.results.find((result) => result.kind === 'work-log')?.id,
      results: this.results,
      isWritten: this.results.some(isOnIssue),
    };
  }

  private isHopelessAlone({ cause }: StageFailure): boolean {
    if (!(cause instanceof PolicyError) || !['never', 'confirm'].includes(cause.policy.kind)) return false;
    return this.issueIsKnown || !(cause instanceof IssueNotFound);
  }
}

/** A denial that one more look may find gone. */
function mayPass({ cause }: StageFailure): boolean {
  return cause instanceof PolicyError && cause.policy.kind === 'confirm';
}
