import type { ApplianceClient } from '../../appliance/appliance-client';
import type { Configuration } from '../../configuration/configuration';
import { configurationOf } from '../../configuration/configuration-book';
import { eventTypes } from '../../appliance/event-type';
import { outcomeOfFailure, type Outcome } from '../../delivery/outcome';
import { reconcileSession } from '../../delivery/reconcile-session';
import type { RenderReport } from '../../delivery/render-report-port';
import { isKeyToCome, rehearseJira, type RehearsedCall } from '../../jira/rehearsed-jira';
import type { AdminDependencies } from '../dependencies';
import { configurationNotFound, invalid } from '../problems';
import type { DryRun, DryRunCall, DryRunOutcome, DryRunReport } from './dry-run-api';
import { lastSession } from './last-session';

/**
 * Brings a session into Jira as a delivery would, by the very same procedure, but writes nothing: neither in Jira nor
 * in storage. What cannot be done is told as an outcome.
 *
 * @throws AdminProblem where there is no such configuration or no session to take; what the storage throws
 */
export async function dryRun(
  { id, lsid }: { id: string; lsid?: string },
  dependencies: AdminDependencies,
): Promise<DryRun> {
  const book = await dependencies.configurations.read();
  const configuration = configurationOf(book, id);
  if (!configuration) throw configurationNotFound();
  const jira = rehearseJira(dependencies.jira);
  const reports: DryRunReport[] = [];
  const world = dependencies.rehearseWith(configuration, jira.send);
  const session = lsid === undefined ? await takeLast(configuration, world.appliance, dependencies) : lsid;
  const outcome = await reconcileSession(
    {
      lsid: session,
      configuration,
      eventType: 'session-end',
      events: eventTypes,
      sessionIssue: await world.sessionIssues.get({ configurationId: id, lsid: session }),
      keepDays: book.settings.retentionDays,
      patienceIsOver: true,
    },
    { ...world, render: noting(world.render, reports) },
  ).catch(outcomeOfFailure);
  return { lsid: session, ...inWords(outcome), reports, calls: jira.calls.map(described) };
}

async function takeLast(
  configuration: Configuration,
  appliance: Pick<ApplianceClient, 'listing'>,
  dependencies: AdminDependencies,
): Promise<string> {
  const last = await lastSession(configuration.id, appliance, dependencies);
  if (last !== undefined) return last;
  const message = 'No session has ended in the last 24 hours. Enter the id of one.';
  throw invalid([{ path: 'lsid', message }]);
}

function noting(render: RenderReport, reports: DryRunReport[]): RenderReport {
  return async (use, ...others) => {
    const report = await render(use, ...others);
    const { adf, text, shortened } = report;
    const isNew = reports.every((other) => other.use !== use);
    if (isNew) reports.push({ use, adf, text, isShortened: shortened !== undefined });
    return report;
  };
}

function inWords(outcome: Outcome): Pick<DryRun, 'outcome' | 'words' | 'representative' | 'issueKey'> {
  if (outcome.kind === 'done' || outcome.kind === 'ignored') {
    const { representative, issueKey, summary } = outcome.effects;
    return {
      outcome: outcome.kind,
      words: sentences(outcome.kind === 'ignored' ? outcome.cause : (summary ?? '')),
      representative,
      issueKey: isKeyToCome(issueKey) ? undefined : issueKey,
    };
  }
  return { outcome: failing(outcome), words: sentences(outcome.cause) };
}

function failing(outcome: Exclude<Outcome, { kind: 'done' | 'ignored' }>): DryRunOutcome {
  if (outcome.kind !== 'failed') return 'waits';
  return outcome.policy.kind === 'never' ? 'fails' : 'waits';
}

/** Sentences as the app writes them: the next one begins with a capital letter. */
function sentences(text: string): string[] {
  return text.split(/(?<=[.!?]) (?=\p{Lu})/u).filter((sentence) => sentence !== '');
}

function described({ request, isMade }: RehearsedCall): DryRunCall {
  const { method, path, body, file } = request;
  const sent = file ? { file: file.name, characters: file.text.length } : body;
  return { method, path, isMade, body: sent === undefined ? undefined : JSON.stringify(sent, null, 2) };
}
