import { EgressFilteringService } from '@forge/egress';
import type { HttpHandler } from '../http-server';
import type { EgressConsent } from './egress-consent';
import type { Invocation } from './invocation';
import { proxyRefusal } from './json-response';

/** Source: the ports that Forge's egress proxy connects to. */
const allowedPorts = new Set([
  '',
  '443',
  '80',
  '8080',
  '8443',
  '8444',
  '7990',
  '8089',
  '8090',
  '8085',
  '8060',
]);
/** Source: Forge's invocation limits, per minute of the invocation's time limit, rounded up. */
const requestsPerMinute = 100;

/** Statuses at which `fetch` goes to another address, unless it is told not to. */
const redirects = new Set([301, 302, 303, 307, 308]);

export interface EgressParts {
  /** Of the manifest. */
  addresses: readonly string[];
  consent: EgressConsent;
  /** What answers for a host; undefined if there is no such host. */
  routes: (url: URL) => HttpHandler | undefined;
}

/** Requests that leave for other servers: only if the manifest or an administrator allows. */
export class Egress {
  constructor(private readonly parts: EgressParts) {}

  /**
   * Sends a request out, or refuses it as the proxy does: with a response that the app must look at. What is
   * redirected is sent again, with all that it holds: no documentation says what the proxy leaves out [guess].
   *
   * @throws TypeError `fetch failed` for a host that does not exist
   */
  async fetch(invocation: Invocation, url: URL, init: RequestInit): Promise<Response> {
    const sent = { method: init.method ?? 'GET', url: withoutQuery(url), status: 0 };
    invocation.record.egress.push(sent);
    const response = await this.answer(invocation, url, init);
    sent.status = response.status;
    const location = redirects.has(response.status) ? response.headers.get('location') : null;
    if (location === null || (init.redirect ?? 'follow') !== 'follow') return response;
    return this.fetch(invocation, new URL(location, url), init);
  }

  private async answer(invocation: Invocation, url: URL, init: RequestInit): Promise<Response> {
    if (invocation.record.egress.length > requestsPerMinute * invocation.minutes) {
      // The limit is documented, but not how it is reported.
      return proxyRefusal(429, 'EGRESS_LIMIT_EXCEEDED');
    }
    const refusal = this.refusalOf(url);
    if (refusal) return refusal;
    const handler = this.parts.routes(url);
    if (!handler) throw hostNotFound(url);
    return handler(new Request(url, init));
  }

  private refusalOf(url: URL): Response | undefined {
    if (url.protocol !== 'https:') return proxyRefusal(400, 'BAD_REQUEST');
    const filter = new EgressFilteringService([
      ...this.parts.addresses,
      ...this.parts.consent.backendDomains(),
    ]);
    const isAllowed =
      filter.isValidUrl(`https://${url.hostname}`) || filter.isValidUrl(`https://${url.host}`);
    return isAllowed && allowedPorts.has(url.port) ? undefined : proxyRefusal(403, 'BLOCKED_EGRESS');
  }
}

/** The address without query, fragment, user name and password. */
export function withoutQuery(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** The error of Node's own fetch. */
function hostNotFound(url: URL): TypeError {
  const cause = Object.assign(new Error(`getaddrinfo ENOTFOUND ${url.hostname}`), {
    code: 'ENOTFOUND',
    errno: -3008,
    syscall: 'getaddrinfo',
    hostname: url.hostname,
  });
  return new TypeError('fetch failed', { cause });
}
