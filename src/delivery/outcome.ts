import { AttemptCutShort } from '../failure/attempt-errors';
import { ClientSecretMissing } from '../failure/client-secret-missing';
import { StorageUnavailable, StoredValueUnreadable } from '../failure/platform-errors';
import { PolicyError, type RetryPolicy } from '../failure/policy-error';
import { CreationUnderWay } from '../jira/creation-errors';
import { JiraRateLimited, JiraInDoubt } from '../jira/jira-errors';
import { ApplianceRateLimited, EgressBlocked } from '../session/appliance-errors';
import { isSilence } from './appliance-reach';
import type { Stage } from './delivery';

/** What one attempt at a delivery came to. */
export type Outcome =
  /** `notes`: what was done, of which the summary consists. */
  | { kind: 'done'; stage: Stage; effects: DeliveryEffects; notes: readonly string[] }
  /** The report is not complete yet: comes back soon and spends no attempt. */
  | NotReadyOutcome
  /** There is nothing to do, for good. */
  | { kind: 'ignored'; stage: Stage; cause: string; effects: DeliveryEffects }
  /** Jira, the appliance or another attempt asks to wait: nobody's failure, and spends no attempt. */
  | { kind: 'limited'; stage: Stage; cause: string; afterSeconds?: number; effects?: DeliveryEffects }
  | HeldOutcome
  | FailedOutcome;

export interface NotReadyOutcome {
  kind: 'not-ready';
  stage: Stage;
  cause: string;
  /** The appliance has nothing of the session: it may be on its way, or there may never have been one. */
  isUnknown?: boolean;
}

/** The appliance is known to be down and was not called. */
export interface HeldOutcome {
  kind: 'held';
  stage: Stage;
  cause: string;
}

export interface FailedOutcome {
  kind: 'failed';
  stage: Stage;
  cause: string;
  policy: RetryPolicy;
  connection: Connection;
  /** Nobody knows whether it has changed Jira, or will. */
  isInDoubt: boolean;
  /** What else the appliance was asked for failed with, if that failed too: nobody reaches it. */
  outage?: string;
  /** The attempt was killed. */
  wasCutShort?: boolean;
  /** What was found out before it failed. */
  effects?: DeliveryEffects;
}

/**
 * Whether the appliance answered at all. `none` is to be confirmed by a call that is about no session, see
 * `appliance-reach.ts`; `unknown` says nothing for it and nothing against it.
 */
export type Connection = 'answered' | 'none' | 'unknown';

/** What the delivery did or found out, kept with it. */
export interface DeliveryEffects {
  issueKey?: string;
  workLogId?: string;
  representative?: string;
  sessionEndedAt?: number;
  /** What was written, in words. */
  summary?: string;
}

/** Carries the stage at which an attempt failed, and what it had found out by then. */
export class StageFailure extends Error {
  constructor(
    readonly stage: Stage,
    override readonly cause: unknown,
    readonly known?: DeliveryEffects,
  ) {
    super(`Failed at ${stage}.`);
  }
}

/** Runs one stage; what it throws is thrown on as a `StageFailure`, of a stage within it as that one's. */
export async function atStage<T>(stage: Stage, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof StageFailure ? error : new StageFailure(stage, error);
  }
}

/**
 * Runs what knows this already: where it fails, the delivery keeps it, so that it is found by it, and the attempt
 * tells what was done all the same.
 */
export async function knowing<T>(known: DeliveryEffects, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw withKnown(error, known);
  }
}

/** The failure, knowing this as well; any other error stays as it is. */
export function withKnown(error: unknown, known: DeliveryEffects): unknown {
  if (!(error instanceof StageFailure)) return error;
  const summary = [known.summary, error.known?.summary].filter(Boolean).join(' ') || undefined;
  return new StageFailure(error.stage, error.cause, { ...known, ...error.known, summary });
}

/**
 * A failure as an outcome. An error without a policy is a defect of the app: it is retried, since the next version
 * may have repaired it, and its text is not shown, since it may hold anything.
 *
 * @param adviceOf what is advised; a person on a page is told something else than the log of a delivery
 */
export function outcomeOfFailure(
  failure: unknown,
  adviceOf: (error: PolicyError) => string = ({ advice }) => advice,
): Outcome & { kind: 'failed' | 'limited' } {
  const { stage, error, effects } =
    failure instanceof StageFailure
      ? { stage: failure.stage, error: failure.cause, effects: failure.known }
      : { stage: 'record' as const, error: failure, effects: undefined };
  const connection = connectionAt(stage, error);
  const isInDoubt = mayHaveChangedJira(stage, error);
  if (!(error instanceof PolicyError)) {
    const name = error instanceof Error ? error.name : 'unknown error';
    const cause = afterWhatWasDone(`The app failed unexpectedly (${name}).`, effects);
    return { kind: 'failed', stage, cause, policy: { kind: 'retry' }, connection, isInDoubt, effects };
  }
  const { policy } = error;
  const cause = afterWhatWasDone(`${error.message} ${adviceOf(error)}`, effects);
  if (isLimit(error) && policy.kind === 'retry') {
    return { kind: 'limited', stage, cause, afterSeconds: policy.afterSeconds, effects };
  }
  return { kind: 'failed', stage, cause, policy, connection, isInDoubt, effects };
}

/** A link is put in its place again by its id, so that a late one does no harm. */
const stagesOfEffects: readonly Stage[] = ['issue', 'work-log', 'comment', 'attachment', 'transition'];

function mayHaveChangedJira(stage: Stage, error: unknown): boolean {
  if (!stagesOfEffects.includes(stage)) return false;
  return error instanceof JiraInDoubt ? error.mayHaveChanged : !(error instanceof PolicyError);
}

function afterWhatWasDone(cause: string, { summary }: DeliveryEffects = {}): string {
  return summary === undefined ? cause : `${summary} But: ${cause}`;
}

function isLimit(error: PolicyError): boolean {
  return [JiraRateLimited, ApplianceRateLimited, CreationUnderWay].some((kind) => error instanceof kind);
}

/** A failure that no retry can mend. */
export function hopeless(cause: string): FailedOutcome {
  return {
    kind: 'failed',
    stage: 'receive',
    cause,
    policy: { kind: 'never' },
    connection: 'unknown',
    isInDoubt: false,
  };
}

/** The attempt before was killed: whatever it was doing in Jira may be there or not. */
export function cutShortOutcome(): FailedOutcome {
  const { message, advice, policy } = new AttemptCutShort();
  const cause = `${message} ${advice}`;
  return {
    kind: 'failed',
    stage: 'session',
    cause,
    policy,
    connection: 'unknown',
    isInDoubt: true,
    wasCutShort: true,
  };
}

/** The delivery waits, because its appliance is known to be down. @param cause what the latest connection failed with */
export function heldOutcome(cause = ''): HeldOutcome {
  const text = `The appliance is known to be down, so the delivery waits until it answers again. ${cause}`;
  return { kind: 'held', stage: 'session', cause: text.trim() };
}

/** What an attempt tells about the connection to the appliance. */
export function connectionOf(outcome: Outcome): Connection {
  if (outcome.kind === 'held') return 'unknown';
  return outcome.kind === 'failed' ? outcome.connection : 'answered';
}

/** Failures at asking the appliance that are not its answer. */
const withoutAnswer = [EgressBlocked, ClientSecretMissing, StorageUnavailable, StoredValueUnreadable];

function connectionAt(stage: Stage, error: unknown): Connection {
  if (isSilence(error)) return 'none';
  if (stage === 'receive' || stage === 'record') return 'unknown';
  if (stage !== 'session') return 'answered';
  const isAnswer = error instanceof PolicyError && !withoutAnswer.some((kind) => error instanceof kind);
  return isAnswer ? 'answered' : 'unknown';
}
