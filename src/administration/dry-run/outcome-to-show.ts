import type { PlannedIssue } from '../../reconcile/planned-change';
import type { Outcome } from '../../reconcile/outcome';
import { outcomeInWords, resultInWords } from '../../reconcile/results-in-words';
import { remarksOn } from '../../reconcile/remark';
import type { Result } from '../../reconcile/write-result';
import type { DryRun, DryRunIssue, DryRunOutcome } from './dry-run-api';

/**
 * What would come of a session, as the page shows it.
 *
 * @param toCome the issue that would be created: it is called so, since it has no key yet
 */
export function outcomeToShow(
  outcome: Outcome,
  toCome?: PlannedIssue,
): Pick<DryRun, 'outcome' | 'words' | 'representative' | 'issue' | 'assignee'> {
  const assignee = 'results' in outcome ? assigneeIn(outcome.results) : undefined;
  if (outcome.kind !== 'done' && outcome.kind !== 'ignored') {
    return { outcome: failing(outcome), words: [outcomeInWords(outcome)], assignee };
  }
  const { kind, results, found } = outcome;
  const { representative, issueKey } = found;
  const words = results.map((result) => wordsFor(result, toCome)).filter((word) => word !== '');
  return {
    outcome: remarksOn(results).length > 0 ? 'done-with-remarks' : kind,
    words: kind === 'done' ? words : [outcomeInWords(outcome)],
    representative,
    assignee,
    issue: issueToShow(issueKey, toCome),
  };
}

function issueToShow(key?: string, toCome?: PlannedIssue): DryRunIssue | undefined {
  if (toCome) return newIssue(toCome);
  return key === undefined ? undefined : { kind: 'found', key };
}

function failing(outcome: Exclude<Outcome, { kind: 'done' | 'ignored' }>): DryRunOutcome {
  if (outcome.kind !== 'failed') return 'waits';
  return ['never', 'confirm'].includes(outcome.policy.kind) ? 'fails' : 'waits';
}

function newIssue({ projectKey, what }: PlannedIssue): DryRunIssue {
  return { kind: 'new', projectKey, isRequest: what === 'request' };
}

/** The account that an issue is assigned to, be it when it is created or later. */
function assigneeIn(results: readonly Result[]): string | undefined {
  return results.flatMap(assigneesOf).at(-1);
}

function assigneesOf(result: Result): string[] {
  return result.kind === 'assignee' && result.outcome === 'written' ? [result.accountId] : [];
}

/** As a delivery would tell it. */
function wordsFor(result: Result, toCome?: PlannedIssue): string {
  if (!toCome || !('issueKey' in result) || result.issueKey !== toCome.issueKey) return resultInWords(result);
  const isCreation = result.kind === 'issue' && result.outcome === 'written';
  const issueKey = isCreation ? `a new issue in ${toCome.projectKey}` : 'the new issue';
  const words = resultInWords({ ...result, issueKey });
  return words.charAt(0).toUpperCase() + words.slice(1);
}
