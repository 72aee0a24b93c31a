import * as v from 'valibot';
import type { AdfDocument } from '../report/adf';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';
import { jiraTime } from './jira-time';
import { markerKey, type MarkerProperty, type Marker } from './marker';
import { removeDuplicateWorkLogs } from './remove-duplicates';
import type { ChangedByPerson, WorkLogMark, WorkLogPlan } from './work-log-plan';

/** The work logs that a session is to have on an issue. */
export interface SessionWorkLogs {
  issueKey: string;
  marker: Marker;
  startedAt: number;
  /** One for the session, or one for each representative. */
  entries: readonly WorkLogEntry[];
}

export interface WorkLogEntry extends WorkLogMark {
  timeSpentSeconds: number;
  comment: AdfDocument;
}

export interface WorkLogOptions {
  adjustEstimate: 'leave' | 'auto';
  notifyUsers: boolean;
}

const writtenSchema = v.object({ id: v.string(), issueId: v.optional(v.string()) });

/** The first entry's work log, and its issue, if Jira tells. */
export interface WrittenWorkLog {
  id?: string;
  issueId?: string;
}

/** Jira takes work logs of a minute or more and counts in minutes. */
const minuteSeconds = 60;

/** A duration as time spent: rounded up to the minute, at least one. */
export function timeSpent(durationSeconds: number): number {
  return Math.max(Math.ceil(durationSeconds / minuteSeconds), 1) * minuteSeconds;
}

/**
 * Makes Jira agree with the work logs of a session: creates, updates, leaves or removes each. What is new is written
 * before anything is removed.
 *
 * @throws what `callJira` throws
 */
export async function applyWorkLogs(
  send: SendToJira,
  workLogs: SessionWorkLogs,
  { create, update, keep, remove }: WorkLogPlan<WorkLogEntry>,
  options: WorkLogOptions,
): Promise<WrittenWorkLog> {
  const { issueKey, entries } = workLogs;
  const ids = new Map<WorkLogEntry, WrittenWorkLog>();
  for (const { id, wanted } of [...keep, ...update]) ids.set(wanted, { id });
  for (const wanted of create) ids.set(wanted, await createWorkLog(send, workLogs, wanted, options));
  for (const one of update) await updateWorkLog(send, workLogs, one, options);
  await removeDuplicateWorkLogs(send, { issueKey, workLogIds: remove }, options);
  const [first] = entries;
  return (first && ids.get(first)) ?? {};
}

async function createWorkLog(
  send: SendToJira,
  workLogs: SessionWorkLogs,
  entry: WorkLogEntry,
  options: WorkLogOptions,
): Promise<WrittenWorkLog> {
  const { issueKey } = workLogs;
  return callJira(send, {
    request: {
      method: 'POST',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog`, { ...options }),
      body: bodyOf(workLogs, entry),
    },
    action: `add a work log to ${issueKey}`,
    issueKey,
    answer: writtenSchema,
  });
}

async function updateWorkLog(
  send: SendToJira,
  workLogs: SessionWorkLogs,
  { id, wanted, changed }: WorkLogPlan<WorkLogEntry>['update'][number],
  options: WorkLogOptions,
): Promise<void> {
  const { issueKey } = workLogs;
  await callJira(send, {
    request: {
      method: 'PUT',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog/${id}`, { ...options }),
      body: bodyOf(workLogs, wanted, changed),
    },
    action: `update the work log on ${issueKey}`,
    issueKey,
    answer: writtenSchema,
  });
}

/** What a person has changed is left out: Jira keeps it then. */
function bodyOf(
  { startedAt, marker }: SessionWorkLogs,
  { timeSpentSeconds, comment, hash, representative }: WorkLogEntry,
  changed?: ChangedByPerson,
): Record<string, unknown> {
  const value: MarkerProperty = { ...marker, hash, representative };
  return {
    ...(changed?.start ? {} : { started: jiraTime(startedAt) }),
    ...(changed?.time ? {} : { timeSpentSeconds }),
    comment,
    properties: [{ key: markerKey, value }],
  };
}
