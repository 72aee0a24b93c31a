import type { PolicyError } from '../failure/policy-error';
import {
  outcomeOfFailure,
  type FailedOutcome,
  type Findings,
  type LimitedOutcome,
  type Outcome,
} from './outcome';
import type { SessionResult, TargetResult } from './target-result';
import { remarksOn } from './remark';
import { isOnIssue, type FailureResult, type Result, type TemplateResult } from './write-result';

/** How a failure is advised on: a person on a page is told something else than the log of a delivery. */
export type AdviceOf = (error: PolicyError) => string;

/**
 * One outcome of what all targets of a session came to. One that fails fails the whole once the others are done:
 * running those again changes nothing.
 *
 * @param found what else is known of the session
 * @param replaced templates that could not be used
 */
export function outcomeOf(
  { targets, ofCreation = [], passedOver = [], ofRemoval = [], isCreated = false }: SessionResult,
  found: Findings,
  replaced: readonly TemplateResult[],
  adviceOf?: AdviceOf,
): Outcome {
  const failures = targets.flatMap((target) => failureOf(target));
  const decisive = decisiveOf(failures);
  const others = failures.filter((one) => one !== decisive).map(({ outcome }) => besides(outcome));
  const succeeded = targets.filter(({ failure }) => !failure);
  const written = succeeded.flatMap(({ results }) => results);
  const results: Result[] = [...ofCreation, ...written, ...others, ...ofRemoval, ...passedOver];
  if (decisive) {
    const { issueKey = found.issueKey, failure } = decisive.target;
    const here = { ...found, issueKey, ...workLogIn(decisive.target) };
    const known = { found: here, results: [...results, ...decisive.target.results] };
    return outcomeOfFailure(failure, adviceOf, known);
  }
  const [first] = succeeded;
  const here = { ...found, issueKey: first?.issueKey };
  if (!isCreated && !written.some(isOnIssue) && remarksOn(results).length === 0) {
    return { kind: 'ignored', stage: 'issue', why: { code: 'nothing-to-write' }, found: here, results };
  }
  return {
    kind: 'done',
    stage: 'work-log',
    found: { ...here, ...workLogIn(first) },
    results: [...results, ...replaced],
  };
}

/** The work log that was written, if one was: what is remembered of an earlier one stays. */
function workLogIn(target: TargetResult | undefined): Pick<Findings, 'workLogId'> {
  const workLogId = target?.results.find((result) => result.kind === 'work-log')?.id;
  return workLogId === undefined ? {} : { workLogId };
}

interface FailedTarget {
  target: TargetResult;
  outcome: FailedOutcome | LimitedOutcome;
}

function failureOf(target: TargetResult): FailedTarget[] {
  const { failure, results } = target;
  return failure ? [{ target, outcome: outcomeOfFailure(failure, undefined, { results }) }] : [];
}

/** What failed beside the failure that fails the whole. */
function besides({ results, cause }: FailedOutcome | LimitedOutcome): FailureResult {
  return { kind: 'failure', outcome: 'failed', results, cause };
}

/**
 * The failure that fails the whole; `undefined` if there is none. One for which all is done again goes first, and of
 * those one that leaves it open what Jira has written: the next attempt has to wait for it. What is looked at once more
 * comes before what is hopeless.
 */
function decisiveOf(failures: readonly FailedTarget[]): FailedTarget | undefined {
  const isOf = (kind: 'never' | 'confirm') => (failure: FailedTarget) => policyOf(failure) === kind;
  const retryable = failures.filter((failure) => !['never', 'confirm'].includes(policyOf(failure)));
  return (
    retryable.find(({ outcome }) => outcome.kind === 'failed' && outcome.isInDoubt) ??
    retryable[0] ??
    failures.find(isOf('confirm')) ??
    failures.find(isOf('never'))
  );
}

function policyOf({ outcome }: FailedTarget): string {
  return outcome.kind === 'failed' ? outcome.policy.kind : 'retry';
}
