import { PolicyError, type RetryPolicy } from '../../failure/policy-error';
import { IssueNotFound } from '../../jira/jira-errors';
import type { Stage } from '../delivery';
import { StageFailure } from '../outcome';
import type { Effect } from './effect';

/** Runs what is to be written to one issue, one after the other, and keeps what came of it. */
export class EffectLog {
  private readonly effects: Effect[] = [];
  private failure: { stage: Stage; error: PolicyError } | undefined;

  /** @param issueIsKnown it was read in this attempt: what Jira does not find is not the issue */
  constructor(private readonly issueIsKnown: boolean) {}

  /**
   * Runs one effect. What is hopeless is kept for the end.
   *
   * @returns what it came to, unless it was hopeless
   * @throws StageFailure where it may go better later
   */
  async run<Done extends Effect | Effect[] | undefined>(
    stage: Stage,
    effect: () => Promise<Done>,
  ): Promise<Done | undefined> {
    try {
      const done = await effect();
      this.effects.push(...[done ?? []].flat());
      return done;
    } catch (thrown) {
      const failure = thrown instanceof StageFailure ? thrown : new StageFailure(stage, thrown);
      if (!this.isHopelessAlone(failure.cause)) throw failure;
      this.failure ??= { stage: failure.stage, error: failure.cause };
      return undefined;
    }
  }

  /**
   * What came of all of them.
   *
   * @throws StageFailure with the first that was hopeless, and what was done all the same
   */
  result(): { workLogId?: string; notes: string[]; isWritten: boolean } {
    const notes = this.effects.map(({ note }) => note);
    if (this.failure) {
      const { stage, error } = this.failure;
      throw new StageFailure(stage, notes.length > 0 ? new PartlyWritten(error, notes) : error);
    }
    return {
      workLogId: this.effects.find(({ workLogId }) => workLogId !== undefined)?.workLogId,
      notes,
      isWritten: this.effects.some(({ isDone }) => isDone),
    };
  }

  private isHopelessAlone(error: unknown): error is PolicyError {
    if (!(error instanceof PolicyError) || error.policy.kind !== 'never') return false;
    return this.issueIsKnown || !(error instanceof IssueNotFound);
  }
}

/** One of several things could not be written, for good. */
class PartlyWritten extends PolicyError {
  readonly policy: RetryPolicy = { kind: 'never' };
  readonly advice: string;

  constructor(cause: PolicyError, notes: readonly string[]) {
    super(`${notes.join(' ')} But: ${cause.message}`, { cause });
    this.advice = cause.advice;
  }
}
