import type { Configuration } from '../../configuration/configuration';
import type { Outcome } from '../../delivery/outcome';
import { projectOfKeyToCome } from '../../jira/dry-run-jira';
import type { DryRun, DryRunIssue, DryRunOutcome } from './dry-run-api';

/** What would come of a session, as the page shows it: an issue that does not exist yet has no key there. */
export function outcomeToShow(
  outcome: Outcome,
  configuration: Configuration,
): Pick<DryRun, 'outcome' | 'words' | 'representative' | 'issue'> {
  if (outcome.kind !== 'done' && outcome.kind !== 'ignored') {
    return { outcome: failing(outcome), words: [outcome.cause] };
  }
  const { representative, issueKey } = outcome.effects;
  const words = outcome.kind === 'ignored' ? [outcome.cause] : outcome.notes;
  return {
    outcome: outcome.kind,
    words: words.map((sentence) => withoutKeyToCome(sentence, issueKey)),
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

function withoutKeyToCome(sentence: string, issueKey = ''): string {
  const projectKey = projectOfKeyToCome(issueKey);
  if (projectKey === undefined) return sentence;
  if (sentence === `Created ${issueKey}.`) return `Created a new issue in ${projectKey}.`;
  const told = sentence.replaceAll(issueKey, 'the new issue');
  return told.charAt(0).toUpperCase() + told.slice(1);
}
