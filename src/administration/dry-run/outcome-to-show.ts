import type { Configuration } from '../../configuration/configuration';
import type { Outcome } from '../../reconcile/outcome';
import { outcomeInWords, resultInWords } from '../../reconcile/results-in-words';
import type { Result } from '../../reconcile/write-result';
import { projectOfKeyToCome } from '../../jira/dry-run-jira';
import type { DryRun, DryRunIssue, DryRunOutcome } from './dry-run-api';

/** What would come of a session, as the page shows it: an issue that does not exist yet has no key there. */
export function outcomeToShow(
  outcome: Outcome,
  configuration: Configuration,
): Pick<DryRun, 'outcome' | 'words' | 'representative' | 'issue' | 'assignee'> {
  const assignee = 'results' in outcome ? assigneeIn(outcome.results) : undefined;
  if (outcome.kind !== 'done' && outcome.kind !== 'ignored') {
    return { outcome: failing(outcome), words: [outcomeInWords(outcome)], assignee };
  }
  const { kind, results, found } = outcome;
  const { representative, issueKey } = found;
  const words = results.map((result) => resultToShow(result, issueKey)).filter((word) => word !== '');
  return {
    outcome: kind,
    words: kind === 'done' ? words : [outcomeInWords(outcome)],
    representative,
    assignee,
    issue: issueKey === undefined ? undefined : issueToShow(issueKey, configuration),
  };
}

function failing(outcome: Exclude<Outcome, { kind: 'done' | 'ignored' }>): DryRunOutcome {
  if (outcome.kind !== 'failed') return 'waits';
  return ['never', 'confirm'].includes(outcome.policy.kind) ? 'fails' : 'waits';
}

function issueToShow(key: string, { settings }: Configuration): DryRunIssue {
  const projectKey = projectOfKeyToCome(key);
  if (projectKey === undefined) return { kind: 'found', key };
  return { kind: 'new', projectKey, isRequest: settings.issueCreation.mode === 'request' };
}

/** The account that an issue is assigned to, be it when it is created or later. */
function assigneeIn(results: readonly Result[]): string | undefined {
  return results.flatMap(assigneesOf).at(-1);
}

function assigneesOf(result: Result): string[] {
  return result.kind === 'assignee' && result.outcome === 'written' ? [result.accountId] : [];
}

/** As a delivery would tell it; an issue that does not exist yet is called so. */
function resultToShow(result: Result, issueKey = ''): string {
  const projectKey = projectOfKeyToCome(issueKey);
  if (projectKey === undefined || !('issueKey' in result)) return resultInWords(result);
  if (result.kind === 'issue' && result.outcome === 'written') return `Created a new issue in ${projectKey}.`;
  if (result.issueKey !== issueKey) return resultInWords(result);
  const told = resultInWords({ ...result, issueKey: 'the new issue' });
  return told.charAt(0).toUpperCase() + told.slice(1);
}
