import { z } from 'zod';
import type { AdfDocument } from '../report/adf';
import { callJira } from './jira-call';
import { jiraPath, withQuery, type SendToJira } from './jira-http';
import { removeTwins } from './remove-twins';

/** The property by which the app knows its own work logs again. Jira has no idempotency key. */
export const workLogProperty = 'remote-support-session';

export interface WorkLog {
  issueKey: string;
  /** Whose work log it is: one for each configuration and session. */
  owner: WorkLogOwner;
  /** Changes with everything that the work log says; equal hashes mean that there is nothing to write. */
  hash: string;
  startedAt: number;
  timeSpentSeconds: number;
  comment: AdfDocument;
  /** The issue has just been created, so there is nothing on it to look for. */
  isNewIssue?: boolean;
}

export interface WorkLogOwner {
  configurationId: string;
  lsid: string;
}

export interface WorkLogOptions {
  adjustEstimate: 'leave' | 'auto';
  notifyUsers: boolean;
}

export interface WorkLogResult {
  workLogId: string;
  action: 'created' | 'updated' | 'unchanged';
}

const propertySchema = z.object({ configurationId: z.string(), lsid: z.string(), hash: z.string() });

const pageSchema = z.object({
  worklogs: z.array(
    z.object({
      id: z.string(),
      properties: z.array(z.object({ key: z.string(), value: z.unknown() })).default([]),
    }),
  ),
});

const writtenSchema = z.object({ id: z.string() });

/** Jira takes work logs of a minute or more and counts in minutes. */
const minute = 60;

/** How far around the start the app looks for its work log; the start itself never changes. */
const margin = 1000;

/** A duration as time spent: rounded up to the minute, at least one. */
export function timeSpent(durationSeconds: number): number {
  return Math.max(Math.ceil(durationSeconds / minute), 1) * minute;
}

/**
 * Makes Jira agree with the work log: looks for it by its property, narrowed by the start time, then creates it,
 * updates it, or leaves it. Two calls as a rule, whatever happened before: this is what makes the effect exactly once
 * although answers get lost. Should there be several all the same, one is kept.
 *
 * @throws what `callJira` throws
 */
export async function reconcileWorkLog(
  send: SendToJira,
  workLog: WorkLog,
  options: WorkLogOptions,
): Promise<WorkLogResult> {
  const [existing, ...twins] = workLog.isNewIssue ? [] : await findWorkLogs(send, workLog);
  if (!existing) return { workLogId: await createWorkLog(send, workLog, options), action: 'created' };
  const isUpToDate = existing.hash === workLog.hash;
  if (!isUpToDate) await updateWorkLog(send, existing.id, workLog, options);
  await removeTwins(send, { issueKey: workLog.issueKey, workLogIds: twins.map(({ id }) => id) }, options);
  return { workLogId: existing.id, action: isUpToDate ? 'unchanged' : 'updated' };
}

async function findWorkLogs(
  send: SendToJira,
  { issueKey, owner, startedAt }: WorkLog,
): Promise<{ id: string; hash: string }[]> {
  const page = await callJira(send, {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog`, {
        startedAfter: startedAt - margin,
        startedBefore: startedAt + margin,
        expand: 'properties',
      }),
    },
    action: `read the work logs of ${issueKey}`,
    issueKey,
    answer: pageSchema,
  });
  return page.worklogs
    .flatMap(({ id, properties }) => properties.map((property) => ({ id, ...property })))
    .filter(({ key }) => key === workLogProperty)
    .map(({ id, value }) => ({ id, property: propertySchema.safeParse(value).data }))
    .filter(({ property }) => property && isOf(property, owner))
    .map(({ id, property }) => ({ id, hash: property?.hash ?? '' }));
}

function isOf(property: WorkLogOwner, owner: WorkLogOwner): boolean {
  return property.configurationId === owner.configurationId && property.lsid === owner.lsid;
}

async function createWorkLog(send: SendToJira, workLog: WorkLog, options: WorkLogOptions): Promise<string> {
  const { issueKey } = workLog;
  const written = await callJira(send, {
    request: {
      method: 'POST',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog`, { ...options }),
      body: bodyOf(workLog),
    },
    action: `add a work log to ${issueKey}`,
    issueKey,
    answer: writtenSchema,
  });
  return written.id;
}

async function updateWorkLog(
  send: SendToJira,
  workLogId: string,
  workLog: WorkLog,
  options: WorkLogOptions,
): Promise<void> {
  const { issueKey } = workLog;
  await callJira(send, {
    request: {
      method: 'PUT',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog/${workLogId}`, { ...options }),
      body: bodyOf(workLog),
    },
    action: `update the work log on ${issueKey}`,
    issueKey,
    answer: writtenSchema,
  });
}

function bodyOf({ startedAt, timeSpentSeconds, comment, owner, hash }: WorkLog): Record<string, unknown> {
  return {
    started: jiraTime(startedAt),
    timeSpentSeconds,
    comment,
    properties: [{ key: workLogProperty, value: { ...owner, hash } }],
  };
}

/** Jira's form of a time: `2026-01-31T09:00:00.000+0000`, with the offset's colon left out. */
export function jiraTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '+0000');
}
