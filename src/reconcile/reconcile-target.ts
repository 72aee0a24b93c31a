import { PolicyError } from '../failure/policy-error';
import { readIssueFacts, type IssueFacts } from '../jira/issue-facts';
import { IssueUnknown } from '../jira/jira-errors';
import { isConfined, refuseOtherProjects } from './issue/allowed-projects';
import { explained } from './issue/explain-failure';
import { atStage, StageFailure } from './outcome';
import type { TargetResult } from './target-result';
import type { WriteResult } from './write-result';
import {
  shown,
  type IssueSoFar,
  type SessionToWrite,
  type Target,
  type TargetPorts,
  type Write,
} from './writes/write';
import { writesInOrder } from './writes/writes-in-order';

/**
 * Makes one issue agree with a session: each write is read, planned and applied in turn, transitions last. Running it
 * again changes nothing. What is hopeless for one of them does not stop the others; what may go better later does,
 * since all of it is done again then, and so does an issue that Jira does not know. Never throws: a failure is part of
 * the result.
 */
export async function reconcileTarget(
  target: Target,
  session: SessionToWrite,
  ports: TargetPorts,
): Promise<TargetResult> {
  const { issueKey: named } = target;
  const { execution } = ports;
  let begun: Begun;
  try {
    begun = await begin(target, session, ports);
  } catch (error) {
    const failure = await explained(StageFailure.of('issue', error), named, ports.jira);
    return { issueKey: named, results: [], failure };
  }
  const { writes, issue } = begun;
  const results: WriteResult[] = [];
  let { facts } = issue;
  let issueId = facts?.issueId;
  let failure: StageFailure | undefined;
  for (const { stage, prepare } of writes) {
    try {
      const prepared = await prepare({ ...issue, facts, results }, ports);
      const applied =
        execution.kind === 'apply' ? await prepared.apply(execution.ports) : shown(prepared, execution);
      results.push(...applied.results);
      issueId ??= applied.issueId;
      if (facts && applied.status) facts = { ...facts, status: applied.status };
    } catch (error) {
      const failed = await explained(StageFailure.of(stage, error), named, ports.jira);
      if (!isHopelessAlone(failed)) return { issueKey: named, issueId, results, failure: failed };
      failure = moreDecisive(failure, failed);
    }
  }
  const { issueKey } = issue;
  return failure ? { issueKey: named, issueId, results, failure } : { issueKey, issueId, results };
}

interface Begun {
  writes: readonly Write[];
  issue: IssueSoFar;
}

async function begin(target: Target, session: SessionToWrite, ports: TargetPorts): Promise<Begun> {
  const { configuration } = session;
  const { settings } = configuration;
  const render = () => ports.render('workLog', session.session, configuration);
  const workLog = settings.updateWorkLog ? await atStage('report', render) : undefined;
  const writes = writesInOrder({ ...session, target, workLog });
  const checksProject = target.origin === 'claimed' && isConfined(settings);
  const readAt = ports.now();
  const facts = await factsFor(target, writes, checksProject, ports);
  if (facts && checksProject) refuseOtherProjects(facts, settings);
  const issueKey = facts?.issueKey ?? target.issueKey;
  const wasMoved = target.wasMoved || issueKey !== target.issueKey;
  return { writes, issue: { ...target, issueKey, wasMoved, facts, readAt, results: [] } };
}

/** What needs to be known of the issue, and only if it does: a plain session costs no call for it. */
async function factsFor(
  { issueKey, toCome }: Target,
  writes: readonly Write[],
  checksProject: boolean,
  { jira }: Pick<TargetPorts, 'jira'>,
): Promise<IssueFacts | undefined> {
  if (toCome) return toCome;
  const needs = writes.flatMap((one) => one.needs ?? []);
  if (needs.length === 0 && !checksProject) return undefined;
  return readIssueFacts(jira, issueKey, {
    attachments: needs.some(({ attachments }) => attachments),
    assignee: needs.some(({ assignee }) => assignee),
    propertyKeys: needs.flatMap(({ propertyKey }) => propertyKey ?? []),
  });
}

function isHopelessAlone({ cause }: StageFailure): boolean {
  if (!(cause instanceof PolicyError) || cause instanceof IssueUnknown) return false;
  return ['never', 'confirm'].includes(cause.policy.kind);
}

/** The first one, but one that may pass before others. */
function moreDecisive(first: StageFailure | undefined, next: StageFailure): StageFailure {
  return first && (mayPass(first) || !mayPass(next)) ? first : next;
}

/** A denial that one more look may find gone. */
function mayPass({ cause }: StageFailure): boolean {
  return cause instanceof PolicyError && cause.policy.kind === 'confirm';
}
