import { fetch, type APIResponse } from '@forge/api';
import type { HttpRequest, SendHttp } from '../appliance/http';
import { proxyFailure, transportFailure } from '../appliance/transport-failure';
import { PolicyError } from '../failure/policy-error';
import { AnswerBrokenOff, ApplianceTimeout, ReportTooLarge } from '../session/appliance-errors';
import { startDeadline } from './deadline';
import { BodyTooLarge, readBody } from './read-body';

/** Sends requests to an appliance through the platform's egress. */
export const sendToAppliance: SendHttp = async (request) => {
  const host = new URL(request.url).host;
  const deadline = startDeadline(request.timeout);
  // Headers prove that there is a connection. If it breaks off after them, only this answer has failed.
  let failureOf = transportFailure;
  try {
    const response = await deadline.race(ask(request, deadline.signal));
    refuseProxyErrors(host, response);
    failureOf = brokenOff;
    // The deadline covers the body too: a body that trickles in counts as no answer.
    const text = await deadline.race(boundedBody(host, response, request.maxBytes));
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      text: () => Promise.resolve(text),
    };
  } catch (error) {
    throw deadline.isOver() ? new ApplianceTimeout(host, request.timeout) : failureOf(host, error);
  } finally {
    deadline.end();
  }
};

function ask({ url, method, headers, body }: HttpRequest, signal: AbortSignal): Promise<APIResponse> {
  return fetch(url, { method, headers, body, redirect: 'manual', signal });
}

/**
 * The platform refuses with this header and a status that is not a success. The appliance, or a proxy in front of it,
 * could do the same, and nothing tells the two apart. So whatever follows from it is tried again.
 */
function refuseProxyErrors(host: string, response: APIResponse): void {
  const reason = response.headers.get('forge-proxy-error');
  if (reason !== null && !response.ok) throw proxyFailure(host, reason);
}

async function boundedBody(host: string, response: APIResponse, maximum: number): Promise<string> {
  try {
    return await readBody(response, maximum);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    throw new ReportTooLarge(host, `${Math.round(maximum / 1024 / 1024)} MB`);
  }
}

function brokenOff(host: string, error: unknown): Error {
  return error instanceof PolicyError ? error : new AnswerBrokenOff(host, { cause: error });
}
