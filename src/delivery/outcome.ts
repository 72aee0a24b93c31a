import { PolicyError, type RetryPolicy } from '../failure/policy-error';
import type { Stage } from './delivery';

/** What one attempt at a delivery came to. */
export type Outcome =
  | { kind: 'done'; stage: Stage; effects: DeliveryEffects }
  /** The report is not complete yet: comes back soon and spends no attempt. */
  | { kind: 'not-ready'; stage: Stage; cause: string }
  /** There is nothing to do, for good. */
  | { kind: 'ignored'; stage: Stage; cause: string; effects: DeliveryEffects }
  | { kind: 'failed'; stage: Stage; cause: string; policy: RetryPolicy };

/** What the delivery did or found out, kept with it. */
export interface DeliveryEffects {
  issueKey?: string;
  workLogId?: string;
  representative?: string;
  sessionEndedAt?: number;
  /** What was written, in words. */
  summary?: string;
}

/** Carries the stage at which an attempt failed. */
export class StageFailure extends Error {
  constructor(
    readonly stage: Stage,
    override readonly cause: unknown,
  ) {
    super(`Failed at ${stage}.`);
  }
}

/** Runs one stage; what it throws is thrown on as a `StageFailure`. */
export async function atStage<T>(stage: Stage, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw new StageFailure(stage, error);
  }
}

/**
 * A failure as an outcome. An error without a policy is a defect of the app: it is retried, since the next version
 * may have mended it, and its text is not shown, since it may hold anything.
 */
export function failedOutcome(failure: unknown): Outcome & { kind: 'failed' } {
  const { stage, error } =
    failure instanceof StageFailure
      ? { stage: failure.stage, error: failure.cause }
      : { stage: 'record' as const, error: failure };
  if (error instanceof PolicyError) {
    return { kind: 'failed', stage, cause: `${error.message} ${error.advice}`, policy: error.policy };
  }
  const name = error instanceof Error ? error.name : 'unknown error';
  return {
    kind: 'failed',
    stage,
    cause: `The app failed unexpectedly (${name}).`,
    policy: { kind: 'retry' },
  };
}
