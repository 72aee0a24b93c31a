import type { Configuration } from '../../configuration/configuration';
import type { Representative, Session } from '../../session/session';
import { addWatcher, refusalOf } from '../../jira/assign-issue';
import { readAssignee } from '../../jira/issue-facts';
import { setIssueProperty } from '../../jira/issue-property';
import { markerKey, type Marker } from '../../jira/marker';
import type { RepresentativeStore } from '../../jira/representative-store';
import type { WriteResult } from '../write-result';
import { assignChosen } from './assign-chosen';
import { assigneeOfNewIssue } from './choose-assignee';
import { leadingRepresentative } from './leading-representative';
import { matchRepresentatives, rememberMatches, type MatchingPorts } from './match-representatives';
import type { PendingStep } from './session-issue';

export interface FinishDependencies extends MatchingPorts {
  representatives: RepresentativeStore;
}

/** An issue to which something remains to be done. */
export interface UnfinishedIssue {
  issueKey: string;
  /** When it did not exist yet, where this very attempt has created it: few can have seen it since. */
  freeAt?: number;
  session: Session;
  configuration: Configuration;
  marker: Marker;
}

/** What came of finishing an issue. */
export interface Finished {
  /** What was done. */
  results: WriteResult[];
  /** What Jira has denied, which may pass: the session's next attempt tries it again. */
  left: PendingStep[];
}

/**
 * Does what remains. Doing it again changes nothing: somebody who was assigned meanwhile stays. What Jira refuses is
 * told. A step that it denies stays pending, and so does the mark by which the issue is found again.
 *
 * @throws what `callJira` and matching throw: the rest is still to be done then
 */
export async function finishIssue(
  issue: UnfinishedIssue,
  pendingSteps: readonly PendingStep[],
  dependencies: FinishDependencies,
): Promise<Finished> {
  const results: WriteResult[] = [];
  const left: PendingStep[] = [];
  for (const { step, make, isLeft } of steps) {
    if (!pendingSteps.includes(step)) continue;
    const came = await make(issue, dependencies);
    results.push(...came);
    if (came.some(isLeft)) left.push(step);
  }
  return { results, left };
}

interface Step {
  step: PendingStep;
  make: (issue: UnfinishedIssue, dependencies: FinishDependencies) => Promise<WriteResult[]>;
  isLeft: (result: WriteResult) => boolean;
}

const steps: readonly Step[] = [
  { step: 'property', make: mark, isLeft: ({ outcome }) => outcome === 'refused' },
  { step: 'assignee', make: assign, isLeft: isDenied },
  { step: 'watchers', make: addWatchers, isLeft: isDenied },
];

function isDenied(result: WriteResult): boolean {
  return result.outcome === 'refused' && 'mayPass' in result && result.mayPass;
}

async function mark(
  { issueKey, marker }: UnfinishedIssue,
  { jira }: Pick<FinishDependencies, 'jira'>,
): Promise<WriteResult[]> {
  const refusal = await refusalOf(() =>
    setIssueProperty(
      jira,
      issueKey,
      { key: markerKey, value: marker },
      `mark ${issueKey} as the issue of the session`,
    ),
  );
  return refusal === undefined ? [] : [{ kind: 'marker', issueKey, outcome: 'refused', ...refusal }];
}

async function assign(issue: UnfinishedIssue, dependencies: FinishDependencies): Promise<WriteResult[]> {
  const { issueKey, session, configuration } = issue;
  const { jira, now } = dependencies;
  const freeAt = issue.freeAt ?? now();
  const known = issue.freeAt === undefined ? await readAssignee(jira, issueKey) : undefined;
  if (known?.isAssigned) return [];
  const where = { project: known?.projectKey ?? projectOf(issue), configuration };
  const assignee = await assigneeOfNewIssue(session, where, dependencies);
  return assignChosen(issueKey, assignee, freeAt, dependencies);
}

async function addWatchers(issue: UnfinishedIssue, dependencies: FinishDependencies): Promise<WriteResult[]> {
  const { issueKey, session, configuration } = issue;
  const others = otherRepresentatives(session);
  if (others.length === 0) return [];
  const where = { project: projectOf(issue), configuration };
  const { matched, toRemember } = await matchRepresentatives(others, where, dependencies);
  await rememberMatches(toRemember, dependencies.representatives);
  const results: WriteResult[] = [];
  for (const { name, accountId } of matched) {
    if (accountId === undefined) continue;
    const refusal = await addWatcher(dependencies.jira, issueKey, accountId);
    const of = { kind: 'watcher', issueKey, name } as const;
    results.push(
      refusal === undefined ? { ...of, outcome: 'written' } : { ...of, outcome: 'refused', ...refusal },
    );
  }
  return results;
}

/** Who took part beside the leading one. Somebody invited from outside has no account. */
function otherRepresentatives(session: Session): Representative[] {
  const leading = leadingRepresentative(session);
  return session.representatives.filter((one) => one !== leading && !one.invited);
}

/** A request's project is known by what stands in its key before the number. */
function projectOf({ issueKey, configuration }: UnfinishedIssue): string {
  const { mode, projectId } = configuration.settings.issueCreation;
  return mode === 'issue' ? projectId : issueKey.slice(0, issueKey.lastIndexOf('-'));
}
