import { z } from 'zod';
import type { AccountReports } from './account-reports';
import type { EventQueue, QueueAnswer } from './event-queue';
import type { Invocation } from './invocation';
import { jsonResponse } from './json-response';
import type { WebTriggerUrls } from './web-trigger-urls';

const graphqlRequest = z.object({
  query: z.string(),
  variables: z.object({ input: z.object({ triggerKey: z.string() }).optional() }).default({}),
});

export interface StargateParts {
  queue: EventQueue;
  urls: WebTriggerUrls;
  accountReports: AccountReports;
  webTriggerKeys: readonly string[];
}

/** Atlassian's gateway as far as @forge/events and the web trigger and privacy APIs of @forge/api use it. */
export class Stargate {
  constructor(private readonly parts: StargateParts) {}

  async fetch(invocation: Invocation, path: string, body: unknown): Promise<Response> {
    if (path.startsWith('/webhook/queue/')) return this.queue(invocation, path, body);
    if (path === '/app/report-accounts') {
      return this.perform(invocation, 'platform', path, () => this.parts.accountReports.answer(body));
    }
    const answer = path === '/graphql' ? graphqlDocument(body) : undefined;
    if (answer) return this.perform(invocation, 'platform', 'graphql', () => this.graphql(answer));
    return this.perform(invocation, 'platform', path, () => notModelled(path));
  }

  private queue(invocation: Invocation, path: string, body: unknown): Promise<Response> {
    const operation = path.split('/')[3] ?? '';
    return this.perform(invocation, 'queue', operation, () => {
      const answer = this.queueAnswer(operation, body);
      if (operation === 'publish' && answer.status === 201) invocation.record.pushes += eventsIn(body);
      return jsonResponse(answer.status, answer.body);
    });
  }

  private queueAnswer(operation: string, body: unknown): QueueAnswer {
    const { queue } = this.parts;
    if (operation === 'publish') return queue.publish(body);
    if (operation === 'stats') return queue.stats(body);
    return operation === 'cancel' ? queue.cancel(body) : { status: 404, body: {} };
  }

  private graphql({ query, variables }: z.infer<typeof graphqlRequest>): Response {
    const { urls, webTriggerKeys } = this.parts;
    if (query.includes('webTriggerUrlsByAppContext')) {
      const all = webTriggerKeys.map((triggerKey) => ({ triggerKey, url: urls.urlOf(triggerKey) }));
      return jsonResponse(200, { data: { webTriggerUrlsByAppContext: all } });
    }
    const key = variables.input?.triggerKey;
    if (!query.includes('createWebTriggerUrl') || key === undefined) return notModelled('/graphql');
    if (!webTriggerKeys.includes(key)) {
      return jsonResponse(200, { data: null, errors: [{ message: `There is no web trigger ${key}.` }] });
    }
    return jsonResponse(200, { data: { createWebTriggerUrl: { url: urls.urlOf(key) } } });
  }

  private perform(
    invocation: Invocation,
    kind: 'queue' | 'platform',
    operation: string,
    effect: () => Response,
  ): Promise<Response> {
    return invocation.perform({ kind, operation }, effect);
  }
}

function graphqlDocument(body: unknown): z.infer<typeof graphqlRequest> | undefined {
  return graphqlRequest.safeParse(body).data;
}

function eventsIn(body: unknown): number {
  return z.object({ payload: z.array(z.unknown()) }).safeParse(body).data?.payload.length ?? 0;
}

function notModelled(path: string): Response {
  return jsonResponse(501, { message: `The local platform does not model ${path} of the gateway.` });
}
