import { CreationUnderWay, IssueNotCreated } from '../../jira/creation-errors';
import { JiraRateLimited } from '../../jira/jira-errors';
import { asFailureAt, StageFailure } from '../outcome';
import type { ApplyPorts, ReconcilePorts } from '../ports';
import type { WriteResult } from '../write-result';
import type { CreatedIssue } from './created-issue';
import { isDamaged } from './damaged-session-issue';
import { hasChosenIssues, withCreated } from './make-choice';
import { rememberMatches } from './match-representatives';
import { planCreation, type Creation } from './plan-creation';
import {
  planCreatedEarlier,
  planSessionIssue,
  type ChosenIssues,
  type ExistingIssuePlan,
  type NoIssue,
  type SessionToResolve,
} from './plan-session-issue';
import { showCreation, showExistingIssue } from './show-session-issue';
import {
  intent,
  intentGoodFor,
  intentRestsFor,
  withIssue,
  withoutIntent,
  type SessionIssue,
} from './session-issue';

/**
 * The issue of a session whose external key names none, or what a person chose for it. It is created once, whatever
 * fails: an intent is recorded before Jira is called, and only one attempt can hold it. What remains to be done to the
 * issue is left to `finishCreated`.
 *
 * @throws CreationUnderWay, StageFailure, and what `callJira`, the appliance client and the storage throw
 */
export async function resolveSessionIssue(
  session: SessionToResolve,
  ports: ReconcilePorts,
): Promise<CreatedIssue | ChosenIssues | NoIssue> {
  const plan = (await planCreatedEarlier(session, ports)) ?? (await planSessionIssue(session, ports));
  switch (plan.kind) {
    case 'none':
    case 'chosen':
      return plan;
    case 'create':
      return planCreation(session, ports).then((creation) => createPlanned(plan, creation, session, ports));
    default:
      return carryOut(plan, session, ports);
  }
}

/**
 * What a person chose for the session, or else the issue that was created for it before, if there is one.
 *
 * @throws what `resolveSessionIssue` throws
 */
export async function resolveCreatedEarlier(
  session: SessionToResolve,
  ports: ReconcilePorts,
): Promise<CreatedIssue | ChosenIssues | undefined> {
  const plan = await planCreatedEarlier(session, ports);
  return plan?.kind === 'chosen' ? plan : plan && carryOut(plan, session, ports);
}

async function carryOut(
  plan: ExistingIssuePlan,
  session: SessionToResolve,
  ports: ReconcilePorts,
): Promise<CreatedIssue | ChosenIssues> {
  const { execution } = ports;
  if (execution.kind === 'show') return showExistingIssue(plan, session, ports);
  const applying = { ...ports, apply: execution.ports };
  switch (plan.kind) {
    case 'known':
      return createdIssue(plan.record, { isNew: false, results: [] });
    case 'found':
    case 'repair':
      return kept(plan, session, applying);
  }
}

type ApplyingPorts = ReconcilePorts & { apply: ApplyPorts };

async function kept(
  plan: ExistingIssuePlan & { kind: 'found' | 'repair' },
  session: SessionToResolve,
  ports: ApplyingPorts,
): Promise<CreatedIssue | ChosenIssues> {
  const { marker, retentionDays } = session;
  const isKept = await ports.apply.sessionIssues.replace(marker, plan.previous, plan.record, retentionDays);
  if (!isKept && plan.kind === 'found') return afterOthers(session, ports);
  if (!isKept || plan.record.issueKey === undefined) throw new CreationUnderWay(intentRestsFor / 1000);
  return createdIssue(plan.record, { isNew: false, results: plan.results });
}

function createPlanned(
  { previous }: { previous?: SessionIssue },
  creation: Creation,
  session: SessionToResolve,
  ports: ReconcilePorts,
): Promise<CreatedIssue | ChosenIssues> {
  const { execution } = ports;
  if (execution.kind === 'show') return showCreation(creation, session, ports, execution);
  return create({ previous, creation }, session, { ...ports, apply: execution.ports });
}

async function create(
  { previous, creation }: { previous?: SessionIssue; creation: Creation },
  session: SessionToResolve,
  ports: ApplyingPorts,
): Promise<CreatedIssue | ChosenIssues> {
  const { now, sessionIssues, representatives } = ports.apply;
  const { marker, retentionDays, configuration } = session;
  const { mode } = configuration.settings.issueCreation;
  if (creation.toRemember) await rememberMatches(creation.toRemember, representatives);
  const intended = intent(previous, mode === 'request' ? 'request' : 'issue', now());
  if (!(await sessionIssues.replace(marker, previous, intended, retentionDays))) {
    return afterOthers(session, ports);
  }
  const whileGood = () => {
    if (now() - intended.intendedAt > intentGoodFor) throw new CreationUnderWay(intentRestsFor / 1000);
  };
  whileGood();
  const { issueKey, pendingSteps, results } = await creation
    .create(ports.apply.jira, whileGood)
    .catch(
      undoIfRefused(() => sessionIssues.replace(marker, intended, withoutIntent(intended), retentionDays)),
    );
  const next = withIssue(intended, issueKey, pendingSteps);
  const isKept = await sessionIssues
    .replace(marker, intended, next, retentionDays)
    .catch(asFailureAt('issue'));
  if (isKept instanceof StageFailure) {
    return { kind: 'issue', issueKey, isNew: true, results, failure: isKept };
  }
  if (isKept) return createdIssue(next, { isNew: true, results });
  const others = await afterOthers(session, ports);
  if (others.kind === 'chosen') return besideChoice(issueKey, others, session, ports);
  const duplicate = { kind: 'issue', issueKey, outcome: 'written', code: 'is-duplicate' } as const;
  return others.issueKey === issueKey ? others : { ...others, duplicate };
}

/**
 * If Jira refuses or limits, it has created nothing, and there is nothing to wait for: the next attempt looks at
 * once.
 */
function undoIfRefused(undo: () => Promise<unknown>): (error: unknown) => Promise<never> {
  return async (error) => {
    const isNotMade = error instanceof IssueNotCreated || error instanceof JiraRateLimited;
    // If that cannot be written, the next attempt only has to wait.
    if (isNotMade) await undo().catch(() => undefined);
    throw error;
  };
}

/** Somebody chose an issue while one was created. It is put on record, for the next attempt to tell. */
async function besideChoice(
  issueKey: string,
  { record }: ChosenIssues,
  { marker, retentionDays }: SessionToResolve,
  { apply: { sessionIssues, now } }: ApplyingPorts,
): Promise<never> {
  await sessionIssues.replace(marker, record, withCreated(record, issueKey, now()), retentionDays);
  throw new CreationUnderWay(1);
}

/** Another attempt, or a person, was faster: the session's issue is theirs, once it is known. */
async function afterOthers(
  session: SessionToResolve,
  ports: ApplyingPorts,
): Promise<CreatedIssue | ChosenIssues> {
  const current = await ports.sessionIssues.get(session.marker);
  if (hasChosenIssues(current)) return { kind: 'chosen', record: current, results: [] };
  if (!current || isDamaged(current) || current.issueKey === undefined) {
    throw new CreationUnderWay(intentRestsFor / 1000);
  }
  return createdIssue(current, { isNew: false, results: [] });
}

function createdIssue(
  record: SessionIssue,
  { isNew, results }: { isNew: boolean; results: WriteResult[] },
): CreatedIssue {
  const { issueKey = '', pendingSteps } = record;
  const unfinished = pendingSteps.length > 0 ? record : undefined;
  return { kind: 'issue', issueKey, isNew, results, record, unfinished };
}
