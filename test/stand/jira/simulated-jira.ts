import type { Actor } from './actor';
import { toResponse, type Answer } from './answer';
import type { RecordedCall, RecordedRequest } from './calls';
import { FaultPlan, type Fault } from './faults';
import { pointsOf, publishedLimits, RateLimits, type RateLimitSettings } from './rate-limits';
import { Refusal, Undocumented } from './refusal';
import { findRoute, type Route } from './route';
import { routes } from './routes';
import { createSampleSite } from './sample-site';
import type { JiraSite } from './site/jira-site';
import type { SearchableProperty } from './site/search-index';

export interface SimulatedJiraOptions {
  /** Where the site is, such as `https://example.atlassian.net`; the links in answers start with it. */
  baseUrl: string;
  /** The site to serve; the sample site if absent. */
  site?: JiraSite;
  /** How far the search lags behind; 3 s if absent. */
  searchLagMs?: number;
  /** What of issue properties can be searched for; everything, as text, if absent. */
  searchableProperties?: readonly SearchableProperty[];
  limits?: Partial<RateLimitSettings>;
}

interface Incoming {
  request: Request;
  actor: Actor;
  at: number;
  path: string;
  query: Record<string, string>;
  text: string | undefined;
}

/** A Jira Cloud site in memory: the endpoints that the app uses, its refusals and its limits. */
export class SimulatedJira {
  readonly site: JiraSite;
  readonly faults = new FaultPlan();
  readonly limits: RateLimits;
  /** Every call, in the order of arrival. */
  readonly calls: RecordedCall[] = [];
  /** Calls whose path, parameters or body Jira's documentation does not know, in words. */
  readonly undocumented: string[] = [];
  /** The bodies of the calls that had one. */
  readonly requests: RecordedRequest[] = [];

  constructor(options: SimulatedJiraOptions) {
    this.site = options.site ?? createSampleSite(options.baseUrl, Date.now());
    this.limits = new RateLimits({ ...publishedLimits, ...options.limits });
    if (options.searchLagMs !== undefined) this.site.index.lagMs = options.searchLagMs;
    this.site.index.searchableProperties = options.searchableProperties;
  }

  /**
   * Answers one call, as the app makes it: `/rest/api/3/…` or `/rest/servicedeskapi/…` on any host.
   *
   * @throws TypeError `fetch failed`, if a fault takes the connection or the answer
   */
  async handle(request: Request, actor: Actor): Promise<Response> {
    const incoming = await read(request, actor);
    const url = new URL(request.url);
    const fault = this.faults.take(request.method, url.pathname + url.search);
    if (fault?.kind === 'late-effect') return this.giveUpOn(incoming, fault);
    if (fault?.delayMs !== undefined) await pause(fault.delayMs);
    if (fault?.kind === 'no-connection') return this.lose(incoming, fault, 0);
    if (fault !== undefined && (fault.kind === undefined || fault.kind === 'answer')) {
      this.record(incoming, fault.status, 0, fault);
      return toResponse(fault);
    }
    return this.serve(incoming, fault);
  }

  private async serve(incoming: Incoming, fault: Fault | undefined): Promise<Response> {
    const now = Date.now();
    const { method } = incoming.request;
    const found = findRoute(routes, method, incoming.path);
    const endpoint = `${method} ${found?.route.path ?? incoming.path}`;
    const answer = await this.answer(incoming, endpoint, found, now);
    const points = answer.status === 429 ? 0 : pointsOf(method, answer.reads);
    this.limits.spend(points, now);
    if (fault?.kind === 'lost-answer') return this.lose(incoming, fault, answer.status, points);
    this.record(incoming, answer.status, points, fault);
    return toResponse(answer, this.limits.headers(endpoint, now));
  }

  private async answer(
    incoming: Incoming,
    endpoint: string,
    found: { route: Route; params: Record<string, string> } | undefined,
    now: number,
  ): Promise<Answer> {
    try {
      if (found === undefined) throw unknownEndpoint(endpoint);
      this.limits.admit(endpoint, this.writtenIssue(incoming.request.method, found.params), now);
      return await found.route.answer({ ...incoming, site: this.site, now, params: found.params });
    } catch (error) {
      if (error instanceof Undocumented) {
        this.undocumented.push(`${endpoint}: ${JSON.stringify(error.body)}`);
      }
      if (error instanceof Refusal) return { status: error.status, body: error.body, headers: error.headers };
      throw error;
    }
  }

  private writtenIssue(method: string, params: Record<string, string>): string | undefined {
    const named = params['issue'];
    return method === 'GET' || named === undefined ? undefined : this.site.issue(named)?.id;
  }

  /** A gateway in between gives up, and Jira goes on. */
  private giveUpOn(incoming: Incoming, fault: Fault & { delayMs: number }): Response {
    setTimeout(() => void this.serve(incoming, undefined), fault.delayMs);
    this.record(incoming, 504, 0, fault);
    return toResponse({ status: 504, body: {} });
  }

  private lose(incoming: Incoming, fault: Fault, status: number, points = 0): never {
    this.record(incoming, status, points, fault);
    throw new TypeError('fetch failed');
  }

  private record(incoming: Incoming, status: number, points: number, fault: Fault | undefined): void {
    const { request, actor, at, path, query, text } = incoming;
    const call = { at, actor, method: request.method, path, query, status, points };
    this.calls.push(fault === undefined ? call : { ...call, fault: fault.kind ?? 'answer' });
    if (request.method === 'GET') return;
    this.requests.push({ at, actor, method: request.method, path, body: jsonOrText(text), status });
  }
}

function unknownEndpoint(endpoint: string): Undocumented {
  const message = `The simulated Jira has no endpoint ${endpoint}.`;
  return new Undocumented(404, { errorMessages: [message], errors: {} });
}

async function read(request: Request, actor: Actor): Promise<Incoming> {
  const url = new URL(request.url);
  const query: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    query[name] = query[name] === undefined ? value : `${query[name]},${value}`;
  }
  const multipart = request.headers.get('Content-Type')?.startsWith('multipart/') ?? false;
  const text = multipart || request.method === 'GET' ? undefined : await request.text();
  return { request, actor, at: Date.now(), path: url.pathname, query, text };
}

function jsonOrText(text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
