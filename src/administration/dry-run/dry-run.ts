import type { ApplianceClient } from '../../session/appliance-client';
import type { Configuration } from '../../configuration/configuration';
import { configurationOf, type ConfigurationSet } from '../../configuration/configuration-set';
import { deliveryId } from '../../delivery/delivery';
import { knownWorkLogsOf } from '../../delivery/known-work-logs';
import { eventTypes } from '../../session/event-type';
import { readSessionId } from '../../session/session-id';
import { reconcileSession } from '../../reconcile/reconcile-session';
import type { PlannedChange, PlannedIssue } from '../../reconcile/planned-change';
import { showing } from '../../reconcile/ports';
import type { RenderReport } from '../../reconcile/render-report-port';
import { configurationNotFound } from '../problems';
import { invalid } from '../../resolver/page-problem';
import type { DryRun, DryRunChange, DryRunReport } from './dry-run-api';
import type { DryRunDependencies } from './dry-run-dependencies';
import { lastSession, type LastSessionDependencies } from './last-session';
import { outcomeToShow } from './outcome-to-show';

/**
 * Shows what a delivery would make of a session: the very same procedure plans it, and nothing is applied. What cannot
 * be done is told as an outcome.
 *
 * @throws PageProblem if there is no such configuration or no session to take; what the storage throws
 */
export async function dryRun(
  { id, lsid: typed }: { id: string; lsid?: string },
  dependencies: DryRunDependencies,
): Promise<DryRun> {
  const lsid = typed === undefined ? undefined : sessionIdIn(typed);
  const set = await dependencies.configurations.read();
  const configuration = configurationOf(set, id);
  if (!configuration) throw configurationNotFound();
  const ports = dependencies.dryRunWith(configuration);
  const reports: DryRunReport[] = [];
  const changes: PlannedChange[] = [];
  const secondLooks: string[] = [];
  const session =
    lsid === undefined ? await takeLast(configuration, ports.appliance, set, dependencies) : lsid;
  const outcome = await reconcileSession(
    {
      lsid: session,
      configuration,
      eventType: 'session-end',
      events: eventTypes,
      knownWorkLogs: knownWorkLogsOf(
        await dependencies.deliveries.getMany(idsOf({ configurationId: id, lsid: session })),
      ),
      sessionIssue: await ports.sessionIssues.get({ configurationId: id, lsid: session }),
      retentionDays: set.settings.retentionDays,
      patienceIsOver: true,
      // One look stands for both: what a delivery would ask for again is taken to be denied again.
      wasUnknown: (issueKey) => secondLooks.push(issueKey) > 0,
      mayBeInDoubt: () => false,
    },
    showing({ ...ports, render: noting(ports.render, reports) }, (change) => changes.push(change)),
    ({ adviceOnPage }) => adviceOnPage,
  );
  if (outcome.kind === 'not-ready' && outcome.why.code === 'no-report') throw noSuchSession();
  const toCome = changes.find(isPlannedIssue);
  const shown = outcomeToShow(outcome, toCome);
  return {
    lsid: session,
    ...shown,
    words: secondLooks.length > 0 ? [...shown.words, believedTwice] : shown.words,
    reports,
    changes: changes.map((change) => changeToShow(change, toCome)),
  };
}

/** What somebody has typed or pasted. */
function sessionIdIn(typed: string): string {
  const lsid = readSessionId(typed);
  if (lsid !== undefined) return lsid;
  throw invalid([
    {
      path: 'lsid',
      message: 'This is no session ID. Copy it from the Activity tab or the appliance’s reports.',
    },
  ]);
}

/** For a delivery the report may be late; somebody who has typed the id wants to know what to look at. */
function noSuchSession(): Error {
  const message =
    'The appliance has no report of a session with this id. Check that the id is whole, that the session was held on this appliance, which keeps its reports for a time only, and that it ended more than a minute ago.';
  return invalid([{ path: 'lsid', message }]);
}

const believedTwice =
  'A delivery believes that an issue does not exist only at a second look, some minutes later.';

function idsOf(session: { configurationId: string; lsid: string }): string[] {
  return eventTypes.map((eventType) => deliveryId({ ...session, eventType }));
}

async function takeLast(
  configuration: Configuration,
  appliance: Pick<ApplianceClient, 'listing'>,
  { settings }: ConfigurationSet,
  dependencies: LastSessionDependencies,
): Promise<string> {
  const last = await lastSession(configuration.id, appliance, settings.retentionDays, dependencies);
  if (last !== undefined) return last;
  const message = 'No session has ended in the last 24 hours. Enter the ID of one.';
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

function isPlannedIssue(change: PlannedChange): change is PlannedIssue {
  return 'projectKey' in change;
}

function changeToShow(
  { what, change, issueKey, content }: PlannedChange,
  toCome?: PlannedIssue,
): DryRunChange {
  return {
    what,
    change,
    issueKey: issueKey === toCome?.issueKey ? undefined : issueKey,
    content: content && JSON.stringify(content, null, 2),
  };
}
