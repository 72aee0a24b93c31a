import type { Configuration } from '../../configuration/configuration';
import type { Outcome } from '../../delivery/outcome';
import { outcomeInWords, resultInWords } from '../../delivery/results-in-words';
import type { Result } from '../../delivery/write-result';
import { projectOfKeyToCome } from '../../jira/dry-run-jira';
import type { DryRun, DryRunIssue, DryRunOutcome } from './dry-run-api';

/** What would come of a session, as the page shows it: an issue that does not exist yet has no key there. */
export function outcomeToShow(
  outcome: Outcome,
  configuration: Configuration,
): Pick<DryRun, 'outcome' | 'words' | 'representative' | 'issue'> {
  if (outcome.kind !== 'done' && outcome.kind !== 'ignored') {
    return { outcome: failing(outcome), words: [outcomeInWords(outcome)] };
  }
  const { kind, results, found } = outcome;
  const { representative, issueKey } = found;
  const words = results.map((result) => resultToShow(result, issueKey)).filter((word) => word !== '');
  return {
    outcome: kind,
    words: kind === 'done' ? words : [outcomeInWords(outcome)],
    representative,
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

function resultToShow(result: Result, issueKey = ''): string {
  const projectKey = projectOfKeyToCome(issueKey);
  if (projectKey === undefined) return resultInWords(result);
  if (result.kind === 'issue' && result.outcome === 'written') return `Created a new issue in ${projectKey}.`;
  const told = resultInWords(result).replaceAll(issueKey, 'the new issue');
  return told.charAt(0).toUpperCase() + told.slice(1);
}
