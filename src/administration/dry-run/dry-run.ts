import type { ApplianceClient } from '../../session/appliance-client';
import type { Configuration } from '../../configuration/configuration';
import { configurationOf, type ConfigurationSet } from '../../configuration/configuration-set';
import { eventTypes } from '../../session/event-type';
import { reconcileSession } from '../../reconcile/reconcile-session';
import type { ReconcilePorts } from '../../reconcile/ports';
import type { RenderReport } from '../../reconcile/render-report-port';
import { dryRunJira, type JiraCallOfDryRun } from '../../jira/dry-run-jira';
import type { AdminDependencies } from '../dependencies';
import { configurationNotFound, invalid } from '../problems';
import type { DryRun, DryRunCall, DryRunReport } from './dry-run-api';
import { lastSession } from './last-session';
import { outcomeToShow } from './outcome-to-show';

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
  const set = await dependencies.configurations.read();
  const configuration = configurationOf(set, id);
  if (!configuration) throw configurationNotFound();
  const wanted = configuration.settings.surveyTransitions.map(({ transition }) => transition);
  const jira = dryRunJira(dependencies.jira, wanted);
  const reports: DryRunReport[] = [];
  const world = dependencies.dryRunWith(configuration, jira.send);
  const secondLooks: string[] = [];
  const session =
    lsid === undefined ? await takeLast(configuration, world.appliance, set, dependencies) : lsid;
  const outcome = await reconcileSession(
    {
      lsid: session,
      configuration,
      eventType: 'session-end',
      events: eventTypes,
      sessionIssue: await world.sessionIssues.get({ configurationId: id, lsid: session }),
      retentionDays: set.settings.retentionDays,
      patienceIsOver: true,
      // One look stands for both: what a delivery would ask for again is taken to be denied again.
      wasUnknown: (issueKey) => secondLooks.push(issueKey) > 0,
    },
    withRender(world, noting(world.render, reports)),
    ({ adviceOnPage }) => adviceOnPage,
  );
  const shown = outcomeToShow(outcome, configuration);
  return {
    lsid: session,
    ...shown,
    words: secondLooks.length > 0 ? [...shown.words, believedTwice] : shown.words,
    reports,
    calls: jira.calls.map(described),
  };
}

const believedTwice =
  'A delivery believes that an issue does not exist only at a second look, some minutes later.';

async function takeLast(
  configuration: Configuration,
  appliance: Pick<ApplianceClient, 'listing'>,
  { settings }: ConfigurationSet,
  dependencies: AdminDependencies,
): Promise<string> {
  const last = await lastSession(configuration.id, appliance, settings.retentionDays, dependencies);
  if (last !== undefined) return last;
  const message = 'No session has ended in the last 24 hours. Enter the ID of one.';
  throw invalid([{ path: 'lsid', message }]);
}

function withRender<Ports extends ReconcilePorts>(ports: Ports, render: RenderReport): Ports {
  return { ...ports, render, apply: { ...ports.apply, render } };
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

function described({ request, isReading, isMade }: JiraCallOfDryRun): DryRunCall {
  const { method, path, body, file } = request;
  const sent = file ? { file: file.name, characters: file.text.length } : body;
  return {
    method,
    path,
    isReading,
    isMade,
    body: sent === undefined ? undefined : JSON.stringify(sent, null, 2),
  };
}
