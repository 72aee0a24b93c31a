import { PolicyError } from '../failure/policy-error';
import { readIssueFacts, type IssueFacts } from '../jira/issue-facts';
import { IssueNotFound } from '../jira/jira-errors';
import type { Report } from '../report/report';
import { isConfined, refuseOtherProjects } from './issue/allowed-projects';
import { atStage, orFailure, StageFailure } from './outcome';
import type { TargetResult } from './target-result';
import type { WriteResult } from './write-result';
import type { IssueSoFar, SessionToWrite, Target, Write, WritePorts } from './writes/write';
import { writesInOrder } from './writes/writes-in-order';

/**
 * Makes one issue agree with a session: each write is read, planned and applied in turn, transitions last. Running it
 * again changes nothing. What is hopeless for one of them does not stop the others; what may go better later does,
 * since all of it is done again then. Never throws a StageFailure: that is part of the result.
 */
export async function reconcileTarget(
  target: Target,
  session: SessionToWrite,
  ports: WritePorts,
): Promise<TargetResult> {
  const { issueKey: named } = target;
  const begun = await orFailure(() => begin(target, session, ports));
  if (begun instanceof StageFailure) return { issueKey: named, results: [], failure: begun };
  const { writes, issue } = begun;
  const results: WriteResult[] = [];
  let { facts } = issue;
  let failure: StageFailure | undefined;
  for (const { stage, prepare } of writes) {
    const applied = await orFailure(() =>
      atStage(stage, async () => (await prepare({ ...issue, facts, results }, ports)).apply()),
    );
    if (!(applied instanceof StageFailure)) {
      results.push(...applied.results);
      if (facts && applied.status) facts = { ...facts, status: applied.status };
      continue;
    }
    if (!isHopelessAlone(applied, issue)) return { issueKey: named, results, failure: applied };
    failure = moreDecisive(failure, applied);
  }
  if (failure) return { issueKey: named, results, failure };
  return { issueKey: issue.issueKey, results };
}

interface Begun {
  writes: readonly Write[];
  issue: IssueSoFar;
}

async function begin(target: Target, session: SessionToWrite, ports: WritePorts): Promise<Begun> {
  const { settings } = session.configuration;
  const workLog = settings.updateWorkLog ? await renderWorkLog(session, ports) : undefined;
  const writes = writesInOrder({ ...session, target, workLog });
  const checksProject = target.origin === 'claimed' && isConfined(settings);
  const readAt = ports.now();
  const facts = await factsFor(target, writes, checksProject, ports);
  if (facts && checksProject) await atStage('issue', () => refuseOtherProjects(facts, settings));
  const issueKey = facts?.issueKey ?? target.issueKey;
  const wasMoved = target.wasMoved || issueKey !== target.issueKey;
  return { writes, issue: { ...target, issueKey, wasMoved, facts, readAt, results: [] } };
}

function renderWorkLog({ session, configuration }: SessionToWrite, { render }: WritePorts): Promise<Report> {
  return atStage('report', () => render('workLog', session, configuration));
}

/** What needs to be known of the issue, and only if it does: a plain session costs no call for it. */
async function factsFor(
  { issueKey }: Target,
  writes: readonly Write[],
  checksProject: boolean,
  { jira }: WritePorts,
): Promise<IssueFacts | undefined> {
  const needs = writes.flatMap((one) => one.needs ?? []);
  if (needs.length === 0 && !checksProject) return undefined;
  const wanted = {
    attachments: needs.some(({ attachments }) => attachments),
    assignee: needs.some(({ assignee }) => assignee),
    propertyKeys: needs.flatMap(({ propertyKey }) => propertyKey ?? []),
  };
  return atStage('issue', () => readIssueFacts(jira, issueKey, wanted));
}

/** If the issue was read in this attempt, what Jira does not find is not the issue. */
function isHopelessAlone({ cause }: StageFailure, { facts }: IssueSoFar): boolean {
  if (!(cause instanceof PolicyError) || !['never', 'confirm'].includes(cause.policy.kind)) return false;
  return facts !== undefined || !(cause instanceof IssueNotFound);
}

/** The first one, but one that may pass before others. */
function moreDecisive(first: StageFailure | undefined, next: StageFailure): StageFailure {
  return first && (mayPass(first) || !mayPass(next)) ? first : next;
}

/** A denial that one more look may find gone. */
function mayPass({ cause }: StageFailure): boolean {
  return cause instanceof PolicyError && cause.policy.kind === 'confirm';
}
