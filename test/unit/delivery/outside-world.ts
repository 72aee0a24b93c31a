import { z } from 'zod';
import { applying, type ReconcilePorts } from '../../../src/reconcile/ports';
import {
  JiraPermissionMissing,
  JiraRateLimited,
  JiraRefused,
  JiraServerError,
} from '../../../src/jira/jira-errors';
import type { JiraRequest, JiraResponse } from '../../../src/jira/jira-http';
import { markerKey } from '../../../src/jira/marker';
import {
  AnswerBrokenOff,
  ApplianceServerError,
  ApplianceUnreachable,
} from '../../../src/session/appliance-errors';
import type { Session } from '../../../src/session/session';
import { bareSession } from '../report/sample-sessions';

/**
 * What the appliance and Jira do with the next calls. `unconnected`: only what is asked about a session gets no
 * connection. `deadly`: the app does not survive its report. `late`: Jira fails to write, and does it later all the
 * same.
 */
export type Weather =
  | 'fine'
  | 'down'
  | 'unconnected'
  | 'broken-off'
  | 'deadly'
  | 'error'
  | 'not-ready'
  | 'limited'
  | 'refused'
  | 'denied'
  | 'late';

/** Later than anything the app waits for before it looks again, and sooner than it looks once more. */
const lateness = 14 * 60_000;

interface LateWrite {
  lsid: string;
  at: number;
}

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
  /** Kills the app at what it does next. */
  kill: () => void = () => undefined;
  readonly workLogs = new Map<string, number>();
  #lateWrites: LateWrite[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What was to be written by now is there. */
  catchUp(): void {
    const due = this.#lateWrites.filter(({ at }) => at <= this.#now());
    this.#lateWrites = this.#lateWrites.filter((write) => !due.includes(write));
    for (const { lsid } of due) this.#add(lsid);
  }

  readonly dependencies: ReconcilePorts = applying({
    appliance: {
      session: (lsid) => this.#session(lsid),
      surveys: (kind) => Promise.resolve([{ questions: [{ answers: [kind === 'customer' ? '5' : 'yes'] }] }]),
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
  });

  /** What the appliance says to a question that is about no session. */
  readonly reachable = {
    apiInfo: async () => {
      if (this.weather === 'down') throw new ApplianceUnreachable(host);
      return { permissions: new Map<string, string>() };
    },
  };

  async #session(lsid: string): Promise<Session | undefined> {
    const { meanwhile } = this;
    this.meanwhile = undefined;
    await meanwhile?.();
    if (this.weather === 'down' || this.weather === 'unconnected') throw new ApplianceUnreachable(host);
    if (this.weather === 'broken-off') throw new AnswerBrokenOff(host);
    if (this.weather === 'error') throw new ApplianceServerError(host, 500);
    if (this.weather === 'not-ready') return undefined;
    if (this.weather === 'deadly') this.kill();
    const startedAt = startOf(lsid);
    const endedAt = startedAt + 60_000;
    return bareSession({ lsid, externalKey: 'SUP-1', startedAt, endedAt, durationSeconds: 60 });
  }

  #jira({ method, path, body }: JiraRequest): Promise<JiraResponse> {
    this.catchUp();
    if (this.weather === 'limited')
      return Promise.reject(new JiraRateLimited('write', 'jira-burst-based', 2));
    if (this.weather === 'refused') return Promise.reject(new JiraRefused(400, 'write', []));
    if (this.weather === 'denied') return Promise.reject(new JiraPermissionMissing('write'));
    if (method === 'GET') return Promise.resolve(answerOf({ worklogs: this.#workLogsAt(path) }));
    if (method === 'DELETE') return Promise.resolve(this.#removed(path));
    const { lsid } = writtenSchema.parse(body).properties[0].value;
    if (this.weather === 'late' && method === 'POST') {
      this.#lateWrites.push({ lsid, at: this.#now() + lateness });
      return Promise.reject(new JiraServerError({ status: 504 }, 'write', true));
    }
    if (method === 'POST') this.#add(lsid);
    return Promise.resolve(answerOf({ id: `${lsid}.1` }));
  }

  #add(lsid: string): void {
    this.workLogs.set(lsid, this.countOf(lsid) + 1);
  }

  countOf(lsid: string): number {
    return this.workLogs.get(lsid) ?? 0;
  }

  #removed(path: string): JiraResponse {
    const [lsid = ''] = new URL(path, 'https://jira.example').pathname.split('/').at(-1)?.split('.') ?? [];
    this.workLogs.set(lsid, this.countOf(lsid) - 1);
    return { ...answerOf(undefined), status: 204 };
  }

  /** By the start time, as the app narrows its search. Their content is always out of date. */
  #workLogsAt(path: string) {
    const startedAt = Number(new URLSearchParams(path.split('?')[1]).get('startedAfter')) + 1000;
    return [...this.workLogs.keys()]
      .filter((lsid) => startOf(lsid) === startedAt)
      .flatMap((lsid) => Array.from({ length: this.countOf(lsid) }, (_, index) => `${lsid}.${index + 1}`))
      .map((id) => ({ id, properties: [{ key: markerKey, value: markerOf(id.split('.')[0] ?? '') }] }));
  }
}

function markerOf(lsid: string) {
  return { configurationId: 'one', lsid, hash: 'former' };
}

/** Each session starts at another time. */
function startOf(lsid: string): number {
  return Number.parseInt(lsid, 16) * 100_000_000;
}

function answerOf(body: unknown): JiraResponse {
  return { status: 200, receivedAt: 0, header: () => undefined, json: () => Promise.resolve(body) };
}
