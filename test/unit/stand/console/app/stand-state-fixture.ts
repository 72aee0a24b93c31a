import type { Invocation, IssueSummary, Session } from '../../../../stand/console/app/api/stand-state';

/** An invocation that used nothing. */
export const invocation: Invocation = {
  id: 'i1',
  kind: 'consumer',
  moduleKey: 'deliveries',
  functionKey: 'process',
  startedAt: 1000,
  endedAt: 1100,
  outcome: 'ok',
  storage: { reads: 0, writes: 0, readKb: 0, writeKb: 0 },
  jira: [],
  egress: [],
  pushes: 0,
  logs: [],
};

/** A running session that started at a given time. */
export function sessionStarted(lsid: string, startedAt: number, changes: Partial<Session> = {}): Session {
  return { lsid, state: 'running', startedAt, ...changes };
}

/** An issue that was changed last at a given time. */
export function issueUpdated(key: string, updatedAt: number): IssueSummary {
  return { key, summary: key, status: 'To do', isCreatedByApp: false, workLogs: 0, updatedAt };
}
