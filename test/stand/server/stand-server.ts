import { handleControl } from '../appliance/control';
import type { StandClock } from '../clock';
import type { ConsoleAssets } from '../console/build';
import { jiraControl } from '../jira/control';
import { controlAccounts } from './control-accounts';
import { answerPageRequest } from './page-bridge';
import { notFound, problem, readJson } from './json-answer';
import { standState, type ShownStand } from './stand-state';

export interface StandServerParts extends ShownStand {
  clock: StandClock;
  assets: ConsoleAssets;
  /** What `GET /stand.json` answers: every address and credential. */
  description: () => unknown;
}

/**
 * The stand's web server: the console with its pages, the web triggers, the simulators' controls, and what programs
 * need to drive the stand.
 */
export function standServer(parts: StandServerParts): (request: Request) => Promise<Response> {
  return async (request) => parts.assets.respond(request) ?? answer(request, parts);
}

async function answer(request: Request, parts: StandServerParts): Promise<Response> {
  const { stand } = parts;
  const { pathname } = new URL(request.url);
  if (/^\/(x1|public)\//.test(pathname)) return stand.platform.receiveWebTrigger(request);
  if (pathname === '/stand.json') return Response.json(parts.description());
  if (pathname === '/stand/state') return Response.json(standState(parts));
  if (pathname.startsWith('/control/appliance/')) return controlAppliance(request, parts);
  if (pathname.startsWith('/control/accounts/'))
    return controlAccounts(request, stand.platform.accountReports);
  if (pathname.startsWith('/control/jira/')) return jiraControl(stand.jira).handleControl(request);
  if (request.method === 'POST' && pathname === '/stand/clock') return advanceClock(request, parts);
  const schedule = /^\/stand\/schedule\/([^/]+)$/.exec(pathname)?.[1];
  if (request.method === 'POST' && schedule !== undefined) return fireSchedule(schedule, parts);
  if (pathname.startsWith('/stand/')) return answerPageRequest(request, parts);
  return notFound(pathname);
}

function controlAppliance(request: Request, { stand }: StandServerParts): Promise<Response> {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace('/control/appliance/', '/control/');
  return handleControl(stand.appliance, new Request(url, request));
}

async function fireSchedule(key: string, { stand }: StandServerParts): Promise<Response> {
  const known = stand.platform.manifest.scheduledTriggers.some((trigger) => trigger.key === key);
  if (!known) return problem(404, `The manifest has no scheduled trigger ${key}.`);
  const { outcome, error } = await stand.platform.fireSchedule(key);
  return Response.json({ outcome, error });
}

async function advanceClock(request: Request, { clock }: StandServerParts): Promise<Response> {
  if (!clock.virtual) {
    return problem(409, 'This stand runs on real time. Start it with STAND_CLOCK=virtual to move its clock.');
  }
  const body = await readJson(request);
  const seconds =
    typeof body === 'object' && body && 'advanceSeconds' in body ? body.advanceSeconds : undefined;
  if (typeof seconds !== 'number' || !(seconds >= 0)) {
    return problem(400, 'The body is {"advanceSeconds": n} with n of 0 or more.');
  }
  await clock.advance(seconds * 1000);
  return Response.json({ now: new Date(clock.now()).toISOString() });
}
