import { outcomeOfFailure } from '../outcome';
import type { FailureResult } from '../write-result';

/** What failed for one of several issues. */
export interface IssueFailure {
  error: unknown;
  outcome: ReturnType<typeof outcomeOfFailure>;
}

/** Runs something that may fail for one issue without hindering the others. */
export async function collectingFailures<T>(
  failures: IssueFailure[],
  run: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    failures.push({ error, outcome: outcomeOfFailure(error) });
    return undefined;
  }
}

/**
 * The failure that fails the whole; `undefined` if there is none. One for which all is done again goes first, and of
 * those one that leaves it open what Jira has written: the next attempt has to wait for it. What is looked at once more
 * comes before what is hopeless.
 */
export function decisiveOf(failures: readonly IssueFailure[]): IssueFailure | undefined {
  const isOf = (kind: 'never' | 'confirm') => (failure: IssueFailure) => policyOf(failure) === kind;
  const retryable = failures.filter((failure) => !['never', 'confirm'].includes(policyOf(failure)));
  return (
    retryable.find(({ outcome }) => outcome.kind === 'failed' && outcome.isInDoubt) ??
    retryable[0] ??
    failures.find(isOf('confirm')) ??
    failures.find(isOf('never'))
  );
}

/** What failed beside the failure that fails the whole. */
export function resultOf({ outcome: { results, cause } }: IssueFailure): FailureResult {
  return { kind: 'failure', outcome: 'failed', results, cause };
}

function policyOf({ outcome }: IssueFailure): string {
  return outcome.kind === 'failed' ? outcome.policy.kind : 'retry';
}
