import type { SimulatedAppliance } from './appliance/simulated-appliance';
import type { HttpHandler } from './http-server';
import type { RealAppliance } from './real-ends';

export interface ApplianceRoutes {
  /** What the app calls the appliance. */
  host: string;
  appliance: SimulatedAppliance;
  realAppliance: RealAppliance | undefined;
  allowsInvalidCertificates: (host: string) => boolean;
}

/** What answers for the hosts that the app may reach: the appliance, and nothing else. */
export function applianceRoutes({
  host,
  appliance,
  realAppliance,
  allowsInvalidCertificates,
}: ApplianceRoutes): (url: URL) => HttpHandler | undefined {
  return (url) => {
    if (url.hostname !== host) return undefined;
    if (realAppliance) return (request) => forward(request, realAppliance, allowsInvalidCertificates(host));
    return (request) => appliance.handle(request);
  };
}

async function forward(request: Request, { url }: RealAppliance, allowInvalid: boolean): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('host');
  const body = request.body ? await request.text() : undefined;
  const send = () =>
    fetchOutside(`${url}${pathname}${search}`, {
      method: request.method,
      headers,
      body,
      redirect: request.redirect,
      signal: request.signal,
    });
  return allowInvalid ? withoutCertificateChecks(send) : send();
}

/** Node reads this when a connection is made; connections to the appliance are the only ones made by TLS here. */
async function withoutCertificateChecks<T>(send: () => Promise<T>): Promise<T> {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  try {
    return await send();
  } finally {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  }
}

/** The `fetch` of this machine: inside an invocation the global one leads to the platform's egress. */
const fetchOutside = globalThis.fetch;
