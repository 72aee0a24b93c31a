import { PolicyError } from '../../failure/policy-error';
import { IssueNotFound } from '../../jira/jira-errors';
import type { Stage } from '../delivery';
import { atStage, StageFailure, withKnown, type DeliveryEffects } from '../outcome';
import type { Effect } from './effect';

/** Runs what is to be written to one issue, one after the other, and keeps what came of it. */
export class EffectLog {
  private readonly effects: Effect[] = [];
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
      this.effects.push(...[done ?? []].flat());
      return done;
    } catch (failure) {
      if (!(failure instanceof StageFailure) || !this.isHopelessAlone(failure)) {
        throw withKnown(failure, this.done());
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
  result(): { workLogId?: string; notes: string[]; isWritten: boolean } {
    if (this.failure) throw withKnown(this.failure, this.done());
    return {
      workLogId: this.effects.find(({ workLogId }) => workLogId !== undefined)?.workLogId,
      notes: this.notes(),
      isWritten: this.effects.some(({ isDone }) => isDone),
    };
  }

  private notes(): string[] {
    return this.effects.map(({ note }) => note);
  }

  private done(): DeliveryEffects {
    return { summary: this.notes().join(' ') };
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
