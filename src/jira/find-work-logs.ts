import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { callJira, type JiraCall } from './jira-call';
import { IssueNotFound } from './jira-errors';
import { jiraPath, withQuery, type SendToJira } from './jira-http';
import { readJiraTime } from './jira-time';
import { markedSchema, markedWith, type MarkedEntry, type Marker } from './marker';

/** Where the work logs of a session are looked for. */
export interface WorkLogSearch {
  issueKey: string;
  marker: Marker;
  /** The session's start in milliseconds. */
  startedAt: number;
  /** What the session's deliveries remember. */
  known: KnownWorkLogs;
}

export interface KnownWorkLogs {
  /** Ids of work logs that were written to this issue, the surest first. */
  ids: readonly string[];
  /** Whether any work log of the session was ever written: one that is not found may be at another start then. */
  wereWritten: boolean;
}

/** A work log of the app, and what it shows now. */
export interface FoundWorkLog extends MarkedEntry {
  /** Its issue's, which stays when that is moved; absent if Jira does not tell. */
  issueId?: string;
  /** Milliseconds. */
  startedAt?: number;
  timeSpentSeconds?: number;
}

const workLogSchema = v.object({
  ...markedSchema.entries,
  issueId: v.optional(v.string()),
  started: v.optional(v.string()),
  timeSpentSeconds: v.optional(v.number()),
});

const pageSchema = v.object({ worklogs: v.array(workLogSchema), total: v.optional(integer) });

/** How far around the start the app looks for its work logs. */
const margin = 1000;

/** Of the whole list: each may have a report of some 100 KB. */
const pageSize = 100;

/**
 * The work logs that a session has on an issue, found by their property: those at its start, with one call, which is
 * what makes the effect exactly once although answers get lost. Somebody may have moved one to another start, and a
 * report may have learned its start later: one that a delivery remembers is asked for by its id, with one call more. If
 * some are missing that were written once, the whole list is read.
 *
 * @param isMissing whether there are too few of them
 * @returns those that deliveries remember first
 * @throws what `callJira` throws
 */
export async function findWorkLogs(
  send: SendToJira,
  search: WorkLogSearch,
  isMissing: (found: readonly FoundWorkLog[]) => boolean,
): Promise<FoundWorkLog[]> {
  const { known, startedAt } = search;
  const window = { startedAfter: startedAt - margin, startedBefore: startedAt + margin };
  const { worklogs } = await callJira(send, pageOf(search, window));
  const atStart = ownAmong(worklogs, search);
  const moved: FoundWorkLog[] = [];
  for (const id of known.ids.filter((one) => atStart.every((own) => own.id !== one))) {
    moved.push(...(await readWorkLog(send, search, id)));
  }
  const found = rememberedFirst([...moved, ...atStart], known);
  if (!known.wereWritten || !isMissing(found)) return found;
  return rememberedFirst(await readAll(send, search), known);
}

function rememberedFirst(found: readonly FoundWorkLog[], { ids }: KnownWorkLogs): FoundWorkLog[] {
  const remembered = ids.flatMap((id) => found.filter((own) => own.id === id));
  return [...remembered, ...found.filter(({ id }) => !ids.includes(id))];
}

async function readAll(send: SendToJira, search: WorkLogSearch): Promise<FoundWorkLog[]> {
  const found = new Map<string, FoundWorkLog>();
  for (let startAt = 0; ;) {
    const page = pageOf(search, { startAt, maxResults: pageSize });
    const { worklogs, total = 0 } = await callJira(send, page);
    for (const own of ownAmong(worklogs, search)) found.set(own.id, own);
    startAt += worklogs.length;
    if (worklogs.length === 0 || startAt >= total) return [...found.values()];
  }
}

function pageOf(
  { issueKey }: WorkLogSearch,
  which: Record<string, number>,
): JiraCall<v.InferOutput<typeof pageSchema>> {
  return {
    request: {
      method: 'GET',
      path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog`, { ...which, expand: 'properties' }),
    },
    action: `read the work logs of ${issueKey}`,
    issueKey,
    answer: pageSchema,
  };
}

/** The issue has just been read: a work log that Jira does not find there is gone. */
async function readWorkLog(send: SendToJira, search: WorkLogSearch, id: string): Promise<FoundWorkLog[]> {
  const { issueKey } = search;
  try {
    const workLog = await callJira(send, {
      request: {
        method: 'GET',
        path: withQuery(jiraPath`/rest/api/3/issue/${issueKey}/worklog/${id}`, { expand: 'properties' }),
      },
      action: `read a work log of ${issueKey}`,
      issueKey,
      answer: workLogSchema,
    });
    return ownAmong([workLog], search);
  } catch (error) {
    if (error instanceof IssueNotFound) return [];
    throw error;
  }
}

function ownAmong(
  workLogs: readonly v.InferOutput<typeof workLogSchema>[],
  { marker }: Pick<WorkLogSearch, 'marker'>,
): FoundWorkLog[] {
  const shown = new Map(workLogs.map((workLog) => [workLog.id, workLog]));
  return markedWith(workLogs, marker).map((own) => {
    const { started = '', timeSpentSeconds, issueId } = shown.get(own.id) ?? {};
    const startedAt = readJiraTime(started);
    return {
      ...own,
      timeSpentSeconds,
      ...(issueId && { issueId }),
      startedAt: Number.isNaN(startedAt) ? undefined : startedAt,
    };
  });
}
