import type { SimulatedAppliance } from './appliance/simulated-appliance';
import type { HttpHandler } from './http-server';
import type { OutsideCalls } from './outside-calls';
import type { RealAppliance } from './real-ends';

export interface ApplianceRoutes {
  /** What the app calls a real appliance; the simulated one knows its own name. */
  host: string;
  appliance: SimulatedAppliance;
  realAppliance: RealAppliance | undefined;
  outside: OutsideCalls;
  allowsInvalidCertificates: (host: string) => boolean;
}

/** What answers for the hosts that the app may reach: the appliance, and nothing else. */
export function applianceRoutes({
  host,
  appliance,
  realAppliance,
  outside,
  allowsInvalidCertificates,
}: ApplianceRoutes): (url: URL) => HttpHandler | undefined {
  return (url) => {
    if (url.hostname !== (realAppliance ? host : appliance.host)) return undefined;
    if (realAppliance) {
      return async (request) => {
        const [address, init] = await outgoing(request, realAppliance);
        const send = () => outside.fetch(address, init);
        return allowsInvalidCertificates(host) ? withoutCertificateChecks(send) : send();
      };
    }
    return (request) => appliance.handle(request);
  };
}

/** What a request to the appliance is at the real one. */
async function outgoing(request: Request, { url }: RealAppliance): Promise<[string, RequestInit]> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.delete('host');
  const { method, redirect, signal } = request;
  const body = request.body ? await request.text() : undefined;
  return [`${url}${pathname}${search}`, { method, headers, body, redirect, signal }];
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
