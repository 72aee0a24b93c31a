import { findWorkLogs, type FoundWorkLog, type KnownWorkLogs } from '../../jira/find-work-logs';
import { IssueNotFound } from '../../jira/jira-errors';
import type { SendToJira } from '../../jira/jira-http';
import { writtenByApp } from '../../jira/own-account';
import { applyWorkLogs, type WorkLogEntry } from '../../jira/work-log';
import { planWorkLogs, type ChangedByPerson, type WorkLogPlan } from '../../jira/work-log-plan';
import type { ChangeContent } from '../planned-change';
import type { SessionTimes } from '../session-end';
import type { WorkLogResult } from '../write-result';
import { wantedWorkLogs } from './wanted-work-logs';
import { markerOf, write, type IssueSoFar, type PlanInput, type Write } from './write';

/** The work log of a session, or one for each representative. */
export function writeWorkLog(input: PlanInput): Write[] {
  const { workLog, session, times, configuration } = input;
  if (!workLog) return [];
  const { adjustEstimate, notifyWatchers, workLogFor } = configuration.settings;
  const { entries, leftOut } = wantedWorkLogs(workLogFor, session, workLog, times);
  const own = { marker: markerOf(input), startedAt: times.startedAt, entries };

  async function find(issue: IssueSoFar, { jira }: { jira: SendToJira }): Promise<FoundWorkLog[]> {
    const { issueKey } = issue;
    if (issue.isNew) return [];
    const search = { ...own, issueKey, known: knownOn(issue, input) };
    const found = await findWorkLogs(jira, search, (some) => planWorkLogs(entries, some).create.length > 0);
    return planWorkLogs(entries, found).remove.length > 0 ? writtenByApp(jira, found) : found;
  }

  function planOf(issueKey: string, found: readonly FoundWorkLog[]) {
    const changes = planWorkLogs(entries, found);
    const result = resultOf(issueKey, changes, leftOut);
    return { results: [result], result, changes, issueId: found.find(({ issueId }) => issueId)?.issueId };
  }

  return [
    write({
      stage: 'work-log',
      read: find,
      plan: ({ issueKey }, found) => planOf(issueKey, found),
      changes({ changes: { create, update, remove } }, { issueKey }) {
        const of = { what: 'work-log', issueKey } as const;
        return [
          ...create.map((entry) => ({ ...of, change: 'add' as const, content: contentOf(entry, times) })),
          ...update.map(({ wanted, changed }) => ({
            ...of,
            change: 'update' as const,
            content: contentOf(wanted, times, changed),
          })),
          ...remove.map((id) => ({ ...of, change: 'remove' as const, content: { id } })),
        ];
      },
      async apply(plan, issue, { jira }) {
        const { issueKey } = issue;
        const options = { adjustEstimate, notifyUsers: notifyWatchers };
        const workLogs = { ...own, issueKey };
        try {
          const { id, issueId = plan.issueId } = await applyWorkLogs(jira, workLogs, plan.changes, options);
          return { results: [{ ...plan.result, id }], issueId };
        } catch (error) {
          // One that was to be updated may have been deleted since it was read: the others are looked for once more.
          if (!(error instanceof IssueNotFound) || plan.changes.update.length === 0) throw error;
          const { result, changes } = planOf(issueKey, await find(issue, { jira }));
          const { id, issueId = plan.issueId } = await applyWorkLogs(jira, workLogs, changes, options);
          return { results: [{ ...result, id }], issueId };
        }
      },
    }),
  ];
}

/** What deliveries remember of this issue. One that was moved has another key than they know it by. */
function knownOn(
  { issueKey, wasMoved }: IssueSoFar,
  { knownWorkLogs = [], target }: PlanInput,
): KnownWorkLogs {
  const here = knownWorkLogs.filter(
    (known) => wasMoved || known.issueKey === issueKey || known.issueKey === target.issueKey,
  );
  return { ids: [...new Set(here.map(({ id }) => id))], wereWritten: knownWorkLogs.length > 0 };
}

function resultOf(
  issueKey: string,
  { create, update, keep, remove }: WorkLogPlan<WorkLogEntry>,
  leftOut: number,
): { issueKey: string } & WorkLogResult {
  const isRight = create.length + update.length + remove.length === 0;
  return {
    kind: 'work-log',
    issueKey,
    outcome: isRight ? 'unchanged' : 'written',
    created: create.length,
    updated: update.length,
    unchanged: keep.length,
    removed: remove.length,
    leftOut,
  };
}

function contentOf(
  { timeSpentSeconds, representative }: WorkLogEntry,
  { startedAt }: SessionTimes,
  changed?: ChangedByPerson,
): ChangeContent {
  return {
    ...(changed?.start ? {} : { started: new Date(startedAt).toISOString() }),
    ...(changed?.time ? {} : { timeSpentSeconds }),
    ...(representative === undefined ? {} : { representative }),
  };
}
