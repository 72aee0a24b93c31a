import type { JiraActor } from './forge/product-fetch';
import type { SimulatedJira } from './jira/simulated-jira';
import type { OutsideCalls } from './outside-calls';
import type { RealJira } from './real-ends';

/**
 * Where the app's calls of Jira go. The stand enters its configuration with the simulated Jira, since that needs no
 * more than an administrator; then a real one takes over, if there is one.
 */
export class JiraConnection {
  private active: RealJira | undefined;

  constructor(
    private readonly simulated: SimulatedJira,
    private readonly real: RealJira | undefined,
    private readonly outside: OutsideCalls,
  ) {}

  useRealOne(): void {
    this.active = this.real;
  }

  readonly handle = (request: Request, actor: JiraActor): Promise<Response> => {
    if (this.active) return forward(request, this.active, this.outside);
    if (isOfCustomer(actor, this.simulated)) return Promise.resolve(notAsCustomer());
    return this.simulated.handle(request, actor);
  };
}

/** Forge documents that customers and anonymous users cannot make calls as themselves, not how these are refused. */
function notAsCustomer(): Response {
  const headers = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
  return Response.json(
    { code: 403, message: 'A customer cannot make calls as a user.' },
    { status: 403, headers },
  );
}

function isOfCustomer(actor: JiraActor, { site }: SimulatedJira): boolean {
  return actor.kind === 'user' && site.users.get(actor.accountId)?.accountType === 'customer';
}

/** One account stands for the app and for the users of its pages. */
async function forward(
  request: Request,
  { url, email, apiToken }: RealJira,
  outside: OutsideCalls,
): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.set('Authorization', `Basic ${Buffer.from(`${email}:${apiToken}`).toString('base64')}`);
  headers.delete('host');
  const body = request.body ? await request.arrayBuffer() : undefined;
  return outside.fetch(`${url}${pathname}${search}`, { method: request.method, headers, body });
}
