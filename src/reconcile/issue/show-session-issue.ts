import { CreationUnderWay } from '../../jira/creation-errors';
import type { IssueFacts } from '../../jira/issue-facts';
import { readProject, readProjectOfServiceDesk, type ProjectOfNewIssue } from '../../jira/read-project';
import type { ReconcilePorts, ShowExecution } from '../ports';
import { isDamaged } from './damaged-session-issue';
import { finishIssue } from './finish-issue';
import type { Creation } from './plan-creation';
import type { ExistingIssuePlan, SessionToResolve } from './plan-session-issue';
import type { CreatedIssue } from './created-issue';
import { intentRestsFor } from './session-issue';

/**
 * The issue that a session has as a dry run knows it: nothing is recorded, and what would be done to it is shown.
 *
 * @throws CreationUnderWay, and what `callJira` and matching throw
 */
export async function showExistingIssue(
  plan: ExistingIssuePlan,
  session: SessionToResolve,
  ports: ReconcilePorts,
): Promise<CreatedIssue> {
  const { issueKey, pendingSteps } = plan.record;
  if (issueKey === undefined) throw new CreationUnderWay(intentRestsFor / 1000);
  const { results } = await finishIssue({ ...session, issueKey }, pendingSteps, ports);
  const known = plan.kind === 'known' ? [] : plan.results;
  const { record } = plan;
  return { kind: 'issue', issueKey, isNew: false, results: [...known, ...results], record };
}

/**
 * The issue that would be created for a session: it is shown.
 *
 * @throws what `callJira` and matching throw
 */
export async function showCreation(
  creation: Creation,
  session: SessionToResolve,
  ports: ReconcilePorts,
  { show }: ShowExecution,
): Promise<CreatedIssue> {
  const { mode } = session.configuration.settings.issueCreation;
  const project = await projectOf(session, ports);
  const issueKey = `${project.key}-NEW`;
  show({
    what: mode === 'request' ? 'request' : 'issue',
    change: 'add',
    issueKey,
    projectKey: project.key,
    content: creation.content,
  });
  const { pendingSteps, results } = creation.planned(issueKey);
  const finished = await finishIssue({ ...session, issueKey, freeAt: ports.now() }, pendingSteps, ports);
  const toCome = factsToCome(issueKey, project);
  const told = [...results, ...finished.results];
  const { known } = session;
  const record = known && !isDamaged(known) ? known : undefined;
  return { kind: 'issue', issueKey, isNew: true, results: told, toCome, record };
}

function projectOf(
  { configuration }: SessionToResolve,
  { jira }: ReconcilePorts,
): Promise<ProjectOfNewIssue> {
  const { mode, projectId, serviceDeskId } = configuration.settings.issueCreation;
  return mode === 'request' ? readProjectOfServiceDesk(jira, serviceDeskId) : readProject(jira, projectId);
}

/** Nothing is on it, and Jira decides in which status it begins. */
function factsToCome(issueKey: string, { id, key, isServiceDesk }: ProjectOfNewIssue): IssueFacts {
  return {
    issueKey,
    projectId: id,
    projectKey: key,
    isServiceDesk,
    status: { id: 'first', name: 'the first status' },
    attachments: [],
    properties: new Map(),
  };
}
