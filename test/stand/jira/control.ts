import { z } from 'zod';
import { issueOverview, wholeIssue } from './control-issue';
import type { Fault } from './faults';
import type { SimulatedJira } from './simulated-jira';

const faultBody = z
  .strictObject({
    method: z.string().optional(),
    /** The source of a regular expression. */
    path: z.string().refine(isPattern, 'no regular expression').optional(),
    times: z.int().positive().optional(),
    delayMs: z.int().nonnegative().optional(),
    kind: z.enum(['answer', 'lost-answer', 'no-connection', 'slow', 'late-effect']).default('answer'),
    status: z.int().min(200).max(599).optional(),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
  })
  .transform((given, context): Fault => {
    const fault = faultOf(given);
    if (fault !== undefined) return fault;
    context.addIssue('An answer needs a status, and slowness a delayMs.');
    return z.NEVER;
  });

/** Just what the console page and a person at a terminal need, as JSON. */
export interface JiraControl {
  /**
   * - `GET …/issues`: every issue in short
   * - `GET …/issue/SUP-1`: one issue with everything on it
   * - `GET …/faults`, `POST …/fault`, `POST …/fault/clear`
   * - `GET …/calls`: the calls so far
   */
  handleControl(request: Request): Promise<Response>;
}

/** The control of a simulated Jira; whatever comes before the last words of the path does not matter. */
export function jiraControl(jira: SimulatedJira): JiraControl {
  return {
    handleControl: async (request) => {
      const { pathname } = new URL(request.url);
      return request.method === 'POST' ? change(jira, pathname, request) : show(jira, pathname);
    },
  };
}

function show(jira: SimulatedJira, pathname: string): Response {
  if (pathname.endsWith('/issues')) {
    return Response.json({ issues: jira.site.issues().map((issue) => issueOverview(jira.site, issue)) });
  }
  if (pathname.endsWith('/faults')) return Response.json({ faults: shownFaults(jira) });
  if (pathname.endsWith('/calls')) return Response.json({ calls: jira.calls });
  const key = /\/issue\/([^/]+)$/.exec(pathname)?.[1];
  const issue = key === undefined ? undefined : jira.site.issue(decodeURIComponent(key));
  if (issue !== undefined) return Response.json(wholeIssue(jira.site, issue));
  return problem(404, key === undefined ? `There is nothing at ${pathname}.` : `There is no issue ${key}.`);
}

async function change(jira: SimulatedJira, pathname: string, request: Request): Promise<Response> {
  if (pathname.endsWith('/fault/clear')) {
    jira.faults.clear();
    return Response.json({ faults: [] });
  }
  if (!pathname.endsWith('/fault')) return problem(404, `There is nothing to change at ${pathname}.`);
  const parsed = faultBody.safeParse(await readJson(request));
  if (!parsed.success) return problem(400, z.prettifyError(parsed.error));
  jira.faults.add(parsed.data);
  return Response.json({ faults: shownFaults(jira) }, { status: 201 });
}

interface GivenFault {
  method?: string | undefined;
  path?: string | undefined;
  times?: number | undefined;
  delayMs?: number | undefined;
  kind: 'answer' | 'lost-answer' | 'no-connection' | 'slow' | 'late-effect';
  status?: number | undefined;
  headers?: Record<string, string> | undefined;
  body?: unknown;
}

function faultOf({ path, kind, status, headers, body, delayMs, ...others }: GivenFault): Fault | undefined {
  const pattern = path === undefined ? {} : { path: new RegExp(path) };
  const match = { ...others, ...pattern };
  if (kind === 'slow' || kind === 'late-effect')
    return delayMs === undefined ? undefined : { ...match, kind, delayMs };
  const delay = delayMs === undefined ? {} : { delayMs };
  if (kind !== 'answer') return { ...match, ...delay, kind };
  if (status === undefined) return undefined;
  return { ...match, ...delay, kind, status, body, ...(headers === undefined ? {} : { headers }) };
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source).source !== '';
  } catch {
    return false;
  }
}

function shownFaults(jira: SimulatedJira) {
  return jira.faults.list().map((fault) => ({ ...fault, path: fault.path?.source }));
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return undefined;
  }
}

function problem(status: number, message: string): Response {
  return Response.json({ error: message }, { status });
}
