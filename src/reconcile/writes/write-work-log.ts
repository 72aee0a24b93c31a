import { findWorkLogs } from '../../jira/find-work-logs';
import { applyWorkLogs, type WorkLogEntry } from '../../jira/work-log';
import { writtenByApp } from '../../jira/own-account';
import { planWorkLogs } from '../../jira/work-log-plan';
import type { ChangeContent } from '../planned-change';
import type { SessionTimes } from '../session-end';
import type { WorkLogResult } from '../write-result';
import { wantedWorkLogs } from './wanted-work-logs';
import { markerOf, write, type PlanInput, type Write } from './write';

/** The work log of a session, or one for each representative. */
export function writeWorkLog(input: PlanInput): Write[] {
  const { workLog, session, times, configuration } = input;
  if (!workLog) return [];
  const { adjustEstimate, notifyWatchers, workLogFor } = configuration.settings;
  const { entries, leftOut } = wantedWorkLogs(workLogFor, session, workLog, times);
  const own = { marker: markerOf(input), startedAt: times.startedAt, entries };
  return [
    write({
      stage: 'work-log',
      async read({ issueKey, isNew }, { jira }) {
        if (isNew) return [];
        const found = await findWorkLogs(jira, { ...own, issueKey });
        const { remove } = planWorkLogs(entries, found);
        return remove.length > 0 ? writtenByApp(jira, found) : found;
      },
      plan({ issueKey }, found) {
        const changes = planWorkLogs(entries, found);
        const { create, update, keep, remove } = changes;
        const isRight = create.length + update.length + remove.length === 0;
        const result: { issueKey: string } & WorkLogResult = {
          kind: 'work-log',
          issueKey,
          outcome: isRight ? 'unchanged' : 'written',
          created: create.length,
          updated: update.length,
          unchanged: keep.length,
          removed: remove.length,
          leftOut,
        };
        return { results: [result], result, changes };
      },
      changes({ changes: { create, update, remove } }, { issueKey }) {
        const of = { what: 'work-log', issueKey } as const;
        return [
          ...create.map((entry) => ({ ...of, change: 'add' as const, content: contentOf(entry, times) })),
          ...update.map(({ wanted }) => ({
            ...of,
            change: 'update' as const,
            content: contentOf(wanted, times),
          })),
          ...remove.map((id) => ({ ...of, change: 'remove' as const, content: { id } })),
        ];
      },
      async apply({ result, changes }, { issueKey }, { jira }) {
        const options = { adjustEstimate, notifyUsers: notifyWatchers };
        const id = await applyWorkLogs(jira, { ...own, issueKey }, changes, options);
        return { results: [{ ...result, id }] };
      },
    }),
  ];
}

function contentOf(
  { timeSpentSeconds, representative }: WorkLogEntry,
  { startedAt }: SessionTimes,
): ChangeContent {
  const started = new Date(startedAt).toISOString();
  return { started, timeSpentSeconds, ...(representative === undefined ? {} : { representative }) };
}
