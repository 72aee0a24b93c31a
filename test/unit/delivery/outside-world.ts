import { z } from 'zod';
import { ApplianceServerError, ApplianceUnreachable } from '../../../src/appliance/appliance-errors';
import type { Session } from '../../../src/appliance/session';
import type { ReconcileDependencies } from '../../../src/delivery/reconcile-session';
import { JiraRateLimited, JiraRefused } from '../../../src/jira/jira-errors';
import type { JiraRequest, JiraResponse } from '../../../src/jira/jira-http';
import { ownProperty } from '../../../src/jira/ownership';
import { bareSession } from '../report/sample-sessions';

/** What the appliance and Jira do with the next calls. */
export type Weather = 'fine' | 'down' | 'error' | 'not-ready' | 'limited' | 'refused';

const host = 'one.example.com';

const writtenSchema = z.object({
  properties: z.tuple([z.object({ value: z.object({ lsid: z.string() }) })]),
});

/** An appliance with sessions that all ended long ago, and a Jira with one issue. */
export class OutsideWorld {
  weather: Weather = 'fine';
  /** Happens once, while the appliance is being asked. */
  meanwhile: (() => Promise<void>) | undefined;
  /** How many work logs each session has. */
  readonly workLogs = new Map<string, number>();

  readonly dependencies: ReconcileDependencies = {
    appliance: {
      session: (lsid) => this.#session(lsid),
      customerSurveys: () => Promise.resolve([{ questions: [{ answers: ['5'] }] }]),
      representativeSurveys: () => Promise.resolve([{ questions: [{ answers: ['yes'] }] }]),
      representativeAccount: () => Promise.resolve(undefined),
    },
    sessionIssues: { get: async () => undefined, replace: async () => true },
    representatives: {
      read: async () => ({
        overrides: [],
        matches: new Map(),
        unmatched: { revision: 0, representatives: [] },
      }),
      keepMatch: async () => undefined,
      replaceUnmatched: async () => true,
    },
    now: () => 0,
    jira: (request) => this.#jira(request),
    render: async (_, { lsid }) => ({ adf: { version: 1, type: 'doc', content: [] }, hash: lsid, text: '' }),
  };

  async #session(lsid: string): Promise<Session | undefined> {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    if (this.weather === 'down') throw new ApplianceUnreachable(host);
    if (this.weather === 'error') throw new ApplianceServerError(host, 500);
    if (this.weather === 'not-ready') return undefined;
    const startedAt = startOf(lsid);
    const endedAt = startedAt + 60_000;
    return bareSession({ lsid, externalKey: 'SUP-1', startedAt, endedAt, durationSeconds: 60 });
  }

  #jira({ method, path, body }: JiraRequest): Promise<JiraResponse> {
    if (this.weather === 'limited')
      return Promise.reject(new JiraRateLimited('write', 'jira-burst-based', 2));
    if (this.weather === 'refused') return Promise.reject(new JiraRefused(400, 'write', []));
    if (method === 'GET') return Promise.resolve(answerOf({ worklogs: this.#workLogsAt(path) }));
    const { lsid } = writtenSchema.parse(body).properties[0].value;
    if (method === 'POST') this.workLogs.set(lsid, (this.workLogs.get(lsid) ?? 0) + 1);
    return Promise.resolve(answerOf({ id: lsid }));
  }

  /** By the start time, as the app narrows its search. Their content is always out of date. */
  #workLogsAt(path: string) {
    const startedAt = Number(new URLSearchParams(path.split('?')[1]).get('startedAfter')) + 1000;
    return [...this.workLogs.keys()]
      .filter((lsid) => startOf(lsid) === startedAt)
      .map((lsid) => ({ id: lsid, properties: [{ key: ownProperty, value: ownerOf(lsid) }] }));
  }
}

function ownerOf(lsid: string) {
  return { configurationId: 'one', lsid, hash: 'former' };
}

/** Each session starts at another time. */
function startOf(lsid: string): number {
  return Number.parseInt(lsid, 16) * 100_000_000;
}

function answerOf(body: unknown): JiraResponse {
  return { status: 200, header: () => undefined, json: () => Promise.resolve(body) };
}
