import { AttemptCutShort } from '../failure/attempt-errors';
import { ClientSecretMissing } from '../failure/client-secret-missing';
import { StorageUnavailable, StoredValueUnreadable } from '../failure/platform-errors';
import { PolicyError, type RetryPolicy } from '../failure/policy-error';
import { errorName } from '../foundation/error-name';
import { CreationUnderWay } from '../jira/creation-errors';
import { JiraRateLimited, JiraInDoubt } from '../jira/jira-errors';
import { ApplianceRateLimited, EgressBlocked } from '../session/appliance-errors';
import type { Seeing } from './record/session-record';
import { isSilence } from './silence';
import type { Stage } from './stage';
import type { Result } from './write-result';

/** What one attempt at a delivery came to. */
export type Outcome =
  | ({ kind: 'done'; stage: Stage; found: Findings; results: readonly Result[] } & Seeing)
  /** The report is not complete yet: comes back soon and spends no attempt. */
  | NotReadyOutcome
  /** There is nothing to do, for good. */
  | ({ kind: 'ignored'; stage: Stage; why: WhyIgnored; found: Findings; results: readonly Result[] } & Seeing)
  /** Jira, the appliance or another attempt asks to wait: nobody's failure, and spends no attempt. */
  | LimitedOutcome
  | HeldOutcome
  | FailedOutcome;

/** Why there is nothing to do. What was found on the way is told instead, if there is any. */
export type WhyIgnored =
  | { code: 'too-short'; durationSeconds: number; minimumSeconds: number }
  | { code: 'no-issue-named' | 'no-trigger-value' | 'nothing-to-write' }
  /** It names no issue, and whoever started the backfill wanted none to be created. */
  | { code: 'creation-left-out' };

export interface NotReadyOutcome {
  kind: 'not-ready';
  stage: Stage;
  why: WhyNotReady;
}

/** Why a session cannot be written yet. */
export type WhyNotReady =
  /** The appliance has nothing of the session: it may be on its way, or there may never have been one. */
  | { code: 'no-report' }
  | { code: 'no-end' | 'no-survey' }
  /** `said`: what the appliance answered, as its error tells it. */
  | { code: 'answer-not-known'; said: string };

export interface LimitedOutcome extends Seeing {
  kind: 'limited';
  stage: Stage;
  /** The error's own text. */
  cause: string;
  afterSeconds?: number;
  /** Jira's quota of the hour is used up: others will not fare better until then. */
  isOfQuota?: boolean;
  found?: Findings;
  /** What was done before. */
  results: readonly Result[];
}

/** Nothing was called: the delivery waits for its appliance, or until an administrator resumes writing. */
export interface HeldOutcome {
  kind: 'held';
  stage: Stage;
  why: WhyHeld;
}

export type WhyHeld =
  /** The appliance is known to be down. `outage`: what the latest connection failed with, if it is known. */
  | { code: 'appliance-down'; outage: string }
  /** An administrator has paused writing. */
  | { code: 'paused' };

export interface FailedOutcome extends Seeing {
  kind: 'failed';
  stage: Stage;
  /** The error's own text. */
  cause: string;
  policy: RetryPolicy;
  connection: Connection;
  /** Nobody knows whether it has changed Jira, or will. */
  isInDoubt: boolean;
  /** What else the appliance was asked for failed with, if that failed too: nobody reaches it. */
  outage?: string;
  /** The attempt was killed. */
  wasCutShort?: boolean;
  /** Nothing was tried, because the configuration is disabled. */
  wasDisabled?: boolean;
  /** What was found out before it failed. */
  found?: Findings;
  /** What was done before. */
  results: readonly Result[];
}

/**
 * Whether the appliance answered at all. `none` is to be confirmed by a call that is about no session, see
 * `appliance-reach.ts`; `unknown` says nothing for it and nothing against it.
 */
export type Connection = 'answered' | 'none' | 'unknown';

/** What an attempt found out about its delivery, kept with it. */
export interface Findings {
  issueKey?: string;
  workLogId?: string;
  representative?: string;
  sessionEndedAt?: number;
}

/** What an attempt has found out and done so far. */
export interface Known {
  found?: Findings;
  results?: readonly Result[];
}

/** Carries the stage at which an attempt failed. */
export class StageFailure extends Error {
  constructor(
    readonly stage: Stage,
    override readonly cause: unknown,
  ) {
    super(`Failed at ${stage}.`);
  }

  /** What was thrown at that stage; of a stage within it, it stays that one's. */
  static of(stage: Stage, error: unknown): StageFailure {
    return error instanceof StageFailure ? error : new StageFailure(stage, error);
  }
}

/** Runs one stage; what it throws is thrown on as a `StageFailure`, of a stage within it as that one's. */
export async function atStage<T>(stage: Stage, run: () => T | Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw StageFailure.of(stage, error);
  }
}

/** For the `catch` of what runs at one stage: see `atStage`. */
export function failAt(stage: Stage): (error: unknown) => never {
  return (error) => {
    throw StageFailure.of(stage, error);
  };
}

/** For the `catch` of what runs at one stage: hands back its failure as a value. */
export function asFailureAt(stage: Stage): (error: unknown) => StageFailure {
  return (error) => StageFailure.of(stage, error);
}

/**
 * A failure as an outcome. An error without a policy is a defect of the app: it is retried, since the next version
 * may have repaired it, and its text is not shown, since it may hold anything.
 *
 * @param adviceOf what is advised; a person on a page is told something else than the log of a delivery
 * @param known what was found out and done before
 */
export function outcomeOfFailure(
  failure: unknown,
  adviceOf: (error: PolicyError) => string = ({ advice }) => advice,
  { found, results = [] }: Known = {},
): Outcome & { kind: 'failed' | 'limited' } {
  const { stage, error } =
    failure instanceof StageFailure
      ? { stage: failure.stage, error: failure.cause }
      : { stage: 'record' as const, error: failure };
  const connection = connectionAt(stage, error);
  const isInDoubt = mayHaveChangedJira(stage, error);
  if (!(error instanceof PolicyError)) {
    const name = errorName(error, 'unknown error');
    const cause = `The app failed unexpectedly (${name}).`;
    return { kind: 'failed', stage, cause, policy: { kind: 'retry' }, connection, isInDoubt, found, results };
  }
  const { policy } = error;
  const cause = `${error.message} ${adviceOf(error)}`;
  if (isLimit(error) && policy.kind === 'retry') {
    const isOfQuota = error instanceof JiraRateLimited && error.isOfQuota;
    const limited = {
      kind: 'limited',
      stage,
      cause,
      afterSeconds: policy.afterSeconds,
      found,
      results,
    } as const;
    return isOfQuota ? { ...limited, isOfQuota } : limited;
  }
  return { kind: 'failed', stage, cause, policy, connection, isInDoubt, found, results };
}

/** A link is put in its place again by its id, so that a late one does no harm. */
const stagesOfEffects: readonly Stage[] = ['issue', 'work-log', 'comment', 'attachment', 'transition'];

function mayHaveChangedJira(stage: Stage, error: unknown): boolean {
  if (!stagesOfEffects.includes(stage)) return false;
  return error instanceof JiraInDoubt ? error.mayHaveChanged : !(error instanceof PolicyError);
}

function isLimit(error: PolicyError): boolean {
  return [JiraRateLimited, ApplianceRateLimited, CreationUnderWay].some((kind) => error instanceof kind);
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
    results: [],
  };
}

/**
 * The delivery waits, because its appliance is known to be down. @param outage what the latest connection failed with
 */
export function heldOutcome(outage = ''): HeldOutcome {
  return { kind: 'held', stage: 'session', why: { code: 'appliance-down', outage } };
}

/** The delivery waits, because an administrator has paused writing. */
export function pausedOutcome(): HeldOutcome {
  return { kind: 'held', stage: 'receive', why: { code: 'paused' } };
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
