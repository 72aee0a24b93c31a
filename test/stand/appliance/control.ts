import { z } from 'zod';
import { badRequest, methodNotAllowed, notFound } from './api/json-answers';
import {
  chatBody,
  deliveryFaultBody,
  endBody,
  faultBody,
  nothingBody,
  setBody,
  startBody,
  surveyBody,
} from './control-bodies';
import type { SimulatedAppliance } from './simulated-appliance';

type Action = (appliance: SimulatedAppliance, body: unknown) => unknown;

/** So many of the latest calls are part of the state. */
const callsShown = 50;

const actions: Readonly<Record<string, Action>> = {
  start: action(startBody, (appliance, order) => ({ lsid: appliance.startSession(order).lsid })),
  chat: action(chatBody, (appliance, { lsid, from, text }) => appliance.chat(lsid, from, text)),
  end: action(endBody, (appliance, { lsid, ...options }) => appliance.endSession(lsid, options)),
  survey: action(surveyBody, (appliance, { lsid, from, answers }) => {
    if (from === 'customer') appliance.answerCustomerSurvey(lsid, answers);
    else appliance.answerRepresentativeSurvey(lsid, answers);
  }),
  fault: action(faultBody, (appliance, fault) => appliance.faults.add(fault)),
  'delivery-fault': action(deliveryFaultBody, (appliance, { fault, recipient }) =>
    appliance.outbound.addFault(fault, recipient),
  ),
  'clear-faults': action(nothingBody, (appliance) => {
    appliance.faults.clear();
    appliance.outbound.clearFaults();
  }),
  set: action(setBody, (appliance, { clientSecret, permissions, ...changes }) => {
    if (clientSecret !== undefined) appliance.regenerateSecret(clientSecret);
    const current = appliance.settings.permissions;
    appliance.configure({ ...changes, permissions: { ...current, ...permissions } });
  }),
};

/**
 * The JSON interface of the console's page. `GET /control/state` tells everything; `POST /control/start`,
 * `chat`, `end`, `survey`, `fault`, `delivery-fault`, `clear-faults` and `set` act and answer with the state
 * and what came of them. A wrong body gets a 400 that says what is wrong. It never shows a secret or token.
 */
export async function handleControl(appliance: SimulatedAppliance, request: Request): Promise<Response> {
  const name = /^\/control\/([a-z-]+)$/.exec(new URL(request.url).pathname)?.[1] ?? '';
  if (name === 'state') {
    return request.method === 'GET' ? Response.json(stateOf(appliance)) : methodNotAllowed('GET');
  }
  const act = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (act === undefined) return notFound();
  if (request.method !== 'POST') return methodNotAllowed('POST');
  try {
    const result = act(appliance, await bodyOf(request));
    return Response.json({ result: result ?? null, state: stateOf(appliance) });
  } catch (error) {
    return refusalOf(error);
  }
}

/** An action with its body checked; what the body's schema yields is what the action gets. */
function action<Body>(
  schema: z.ZodType<Body>,
  act: (appliance: SimulatedAppliance, body: Body) => unknown,
): Action {
  return (appliance, body) => act(appliance, schema.parse(body));
}

/** @throws SyntaxError if it is no JSON. An empty body is an empty object. */
async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  return text.trim() === '' ? {} : JSON.parse(text);
}

function refusalOf(error: unknown): Response {
  if (error instanceof z.ZodError) return badRequest('invalid_body', z.prettifyError(error));
  if (error instanceof SyntaxError) return badRequest('invalid_json', 'The body is no JSON.');
  if (error instanceof RangeError) return badRequest('not_possible', error.message);
  throw error;
}

function stateOf(appliance: SimulatedAppliance): Record<string, unknown> {
  const { host, applianceId, settings, faults, outbound, tokens } = appliance;
  return {
    host,
    applianceId,
    now: appliance.now(),
    settings,
    validTokens: tokens.count,
    sessions: appliance.sessions(),
    recipients: outbound.queues(),
    faults: faults.list(),
    calls: appliance.calls.slice(-callsShown),
  };
}
