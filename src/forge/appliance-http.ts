import { fetch, type APIResponse } from '@forge/api';
import {
  ApplianceTimeout,
  ApplianceUnreachable,
  CertificateNotTrusted,
  EgressBlocked,
  ReportTooLarge,
} from '../appliance/appliance-errors';
import type { HttpRequest, SendHttp } from '../appliance/http';
import { PolicyError } from '../failure/policy-error';

/** Sends requests to an appliance through the platform's egress. */
export const sendToAppliance: SendHttp = async (request) => {
  const host = new URL(request.url).host;
  const deadline = startDeadline(request.timeoutMs);
  const failure = (error: unknown) =>
    deadline.isOver() ? new ApplianceTimeout(host, request.timeoutMs) : transportFailure(host, error);
  try {
    const response = await deadline.race(ask(request, deadline.signal));
    refuseProxyErrors(host, response);
    refuseAnnouncedSize(host, response, request.maxBytes);
    // The body is read before the deadline is taken away: a body that trickles in counts as no answer.
    const body = await deadline.race(response.arrayBuffer());
    refuseSize(host, body.byteLength, request.maxBytes);
    return {
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      text: () => Promise.resolve(new TextDecoder().decode(body)),
    };
  } catch (error) {
    throw failure(error);
  } finally {
    deadline.end();
  }
};

function ask({ url, method, headers, body }: HttpRequest, signal: AbortSignal): Promise<APIResponse> {
  return fetch(url, { method, headers, body, redirect: 'manual', signal });
}

interface Deadline {
  signal: AbortSignal;
  race<T>(work: Promise<T>): Promise<T>;
  isOver(): boolean;
  end(): void;
}

/** Besides aborting, the deadline rejects by itself: a platform that ignores the signal cannot hold the app up. */
function startDeadline(milliseconds: number): Deadline {
  const controller = new AbortController();
  let reject: (reason: Error) => void = () => undefined;
  const over = new Promise<never>((_, rejectOver) => {
    reject = rejectOver;
  });
  over.catch(() => undefined);
  const timer = setTimeout(() => {
    controller.abort();
    reject(new Error('deadline'));
  }, milliseconds);
  return {
    signal: controller.signal,
    race: (work) => Promise.race([work, over]),
    isOver: () => controller.signal.aborted,
    end: () => clearTimeout(timer),
  };
}

function refuseProxyErrors(host: string, response: APIResponse): void {
  const reason = response.headers.get('forge-proxy-error');
  if (reason === null) return;
  if (/EGRESS/i.test(reason)) throw new EgressBlocked(host);
  throw transportFailure(host, new Error(reason));
}

function refuseAnnouncedSize(host: string, response: APIResponse, maximum: number): void {
  refuseSize(host, Number(response.headers.get('content-length') ?? 0), maximum);
}

function refuseSize(host: string, bytes: number, maximum: number): void {
  if (bytes > maximum) throw new ReportTooLarge(host, `${Math.round(maximum / 1024 / 1024)} MB`);
}

function transportFailure(host: string, error: unknown): Error {
  if (error instanceof PolicyError) return error;
  const text = describe(error);
  if (/EGRESS|URL not included in the external fetch/i.test(text)) return new EgressBlocked(host);
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|TLS|SSL/i.test(text)) {
    return new CertificateNotTrusted(host, { cause: error });
  }
  return new ApplianceUnreachable(host, { cause: error });
}

/** Names and codes of an error and its causes; never its request, which holds credentials. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : '';
  return [error.name, error.message, code, describe(error.cause)].join(' ');
}
