import type { Configuration } from '../../configuration/configuration';
import { onlyAssignee, readIssueFacts } from '../../jira/issue-facts';
import type { Marker } from '../../jira/marker';
import type { Session } from '../../session/session';
import type { WriteResult } from '../write-result';
import { addWatchers } from '../writes/add-watchers';
import { assignTo } from '../writes/assign';
import { markIssue } from '../writes/mark-issue';
import { shown, type IssueSoFar, type TargetPorts, type Write } from '../writes/write';
import { assigneeOfNewIssue, matchLeading } from './choose-assignee';
import type { PendingStep } from './session-issue';

/** An issue to which something remains to be done. */
export interface UnfinishedIssue {
  issueKey: string;
  /** When it did not exist yet, if this very attempt has created it: few can have seen it since. */
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
 * told. A step that it denies stays pending, and so does the marker by which the issue is found again.
 *
 * @throws what `callJira` and matching throw: the rest is still to be done then
 */
export async function finishIssue(
  issue: UnfinishedIssue,
  pendingSteps: readonly PendingStep[],
  ports: TargetPorts,
): Promise<Finished> {
  const { issueKey, freeAt } = issue;
  const { execution } = ports;
  const target = { issueKey, origin: 'created', isNew: freeAt !== undefined, wasMoved: false } as const;
  const results: WriteResult[] = [];
  const left: PendingStep[] = [];
  for (const { step, writeFor, isLeft } of steps) {
    if (!pendingSteps.includes(step)) continue;
    const soFar: IssueSoFar = { ...target, readAt: freeAt ?? ports.now(), results };
    const prepared = await writeFor(issue).prepare(soFar, ports);
    const came =
      execution.kind === 'apply' ? await prepared.apply(execution.ports) : shown(prepared, execution);
    results.push(...came.results);
    if (came.results.some(isLeft)) left.push(step);
  }
  return { results, left };
}

interface Step {
  step: PendingStep;
  writeFor: (issue: UnfinishedIssue) => Write;
  isLeft: (result: WriteResult) => boolean;
}

const steps: readonly Step[] = [
  {
    step: 'property',
    writeFor: ({ marker }) => markIssue(marker),
    isLeft: ({ outcome }) => outcome === 'refused',
  },
  { step: 'assignee', writeFor: assignNew, isLeft: isDenied },
  {
    step: 'watchers',
    writeFor: (issue) =>
      addWatchers(issue.session, { project: projectOf(issue), configuration: issue.configuration }),
    isLeft: isDenied,
  },
];

function isDenied(result: WriteResult): boolean {
  return result.outcome === 'refused' && 'mayPass' in result && result.mayPass;
}

function assignNew(issue: UnfinishedIssue): Write {
  const { session, configuration } = issue;
  return assignTo(async ({ issueKey, isNew }, ports) => {
    const known = isNew ? undefined : await readIssueFacts(ports.jira, issueKey, onlyAssignee);
    if (known?.isAssigned) return undefined;
    const where = { project: known?.projectKey ?? projectOf(issue), configuration };
    const isMatched = configuration.settings.assignOnCreation;
    return assigneeOfNewIssue(
      configuration,
      isMatched ? await matchLeading(session, where, ports) : undefined,
    );
  });
}

/** A request's project is known by what stands in its key before the number. */
function projectOf({ issueKey, configuration }: UnfinishedIssue): string {
  const { mode, projectId } = configuration.settings.issueCreation;
  return mode === 'issue' ? projectId : issueKey.slice(0, issueKey.lastIndexOf('-'));
}
