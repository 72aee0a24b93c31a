import { z } from 'zod';
import * as v from 'valibot';
import type { Configuration } from '../../../../src/configuration/configuration';
import { configurationSchema } from '../../../../src/configuration/configuration';
import { applying, type ReconcilePorts } from '../../../../src/reconcile/ports';
import type { SessionIssue } from '../../../../src/reconcile/issue/session-issue';
import { JiraUnreachable } from '../../../../src/jira/jira-errors';
import type { JiraRequest, JiraResponse } from '../../../../src/jira/jira-http';
import { SimulatedTime } from './simulated-time';

/** The app is gone in the middle of something. */
export class Killed extends Error {}

/** What becomes of a call that creates: `late` after its caller has given up. */
export type Fate = 'answered' | 'lost' | 'never' | { late: number };

const createdSchema = z.object({ properties: z.tuple([z.object({ key: z.string(), value: z.unknown() })]) });

interface Created {
  id: string;
  at: number;
  properties: z.infer<typeof createdSchema>['properties'];
}

/** Jira and storage, each operation of which takes time, and lets other consumers in between. */
export class CreatingWorld {
  readonly time = new SimulatedTime();
  readonly created: Created[] = [];
  record: SessionIssue | undefined;
  /** How far search lags behind, in milliseconds. */
  lag = 0;
  /** Of the next calls that create; then all are answered. */
  fates: Fate[] = [];

  readonly configuration: Configuration = v.parse(configurationSchema, {
    version: 1,
    id: 'one',
    revision: 1,
    createdAt: 0,
    updatedAt: 0,
    hasClientSecret: true,
    settings: {
      name: 'Help desk',
      host: 'one.example.com',
      clientId: '0123456789abcdef0123456789abcdef',
      assignOnCreation: false,
      issueCreation: { mode: 'issue', projectId: '1', issueTypeId: '2' },
    },
  });

  /**
   * What one consumer works with.
   *
   * @param durations of its operations in milliseconds, by turns
   * @param livesFor so many operations; then it is killed, after the effect of the last one
   */
  consumer(durations: readonly number[], livesFor = Infinity): ReconcilePorts {
    let operations = 0;
    const operation = async <T>(effect: () => T): Promise<T> => {
      operations += 1;
      const turn = operations;
      const duration = durations[turn % Math.max(durations.length, 1)] ?? 10;
      await this.time.sleep(duration / 2);
      const result = effect();
      await this.time.sleep(duration / 2);
      if (turn >= livesFor) throw new Killed();
      return result;
    };
    return applying({
      jira: async (request) => (await operation(() => this.#jira(request)))(),
      render: async () => ({ adf: { type: 'doc', version: 1, content: [] }, hash: '', text: 'Session' }),
      appliance: {
        session: async () => undefined,
        surveys: async () => [],
        representativeAccount: async () => undefined,
      },
      representatives: {
        read: async () => ({
          overrides: [],
          matches: new Map(),
          unmatched: { revision: 0, representatives: [] },
        }),
        keepMatch: async () => undefined,
        replaceUnmatched: async () => true,
      },
      sessionIssues: {
        get: () => operation(() => this.record),
        replace: (_, previous, next) =>
          operation(() => {
            if (this.record?.revision !== previous?.revision) return false;
            this.record = next;
            return true;
          }),
      },
      now: () => this.time.now,
    });
  }

  #jira({ path, body }: JiraRequest): () => JiraResponse {
    if (path.includes('/myself')) return () => answered({ accountId: 'the-app' });
    if (path.includes('/search/')) return () => answered({ issues: this.#seen() });
    const fate = this.fates.shift() ?? 'answered';
    if (typeof fate === 'object') void this.time.sleep(fate.late).then(() => this.#create(body));
    const key = fate === 'answered' || fate === 'lost' ? this.#create(body) : '';
    return () => {
      if (fate !== 'answered') throw new JiraUnreachable(true);
      return answered({ key });
    };
  }

  #create(body: unknown): string {
    const id = String(this.created.length + 1);
    this.created.push({ id, at: this.time.now, properties: createdSchema.parse(body).properties });
    return `SUP-${id}`;
  }

  #seen() {
    const visible = this.created.filter(({ at }) => at <= this.time.now - this.lag);
    return visible.map(({ id, properties }) => {
      const [{ key, value }] = properties;
      return { id, key: `SUP-${id}`, fields: { assignee: null }, properties: { [key]: value } };
    });
  }
}

function answered(body: unknown): JiraResponse {
  return { status: 200, receivedAt: 0, header: () => undefined, json: () => Promise.resolve(body) };
}
