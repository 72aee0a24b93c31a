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

  readonly handle = (request: Request, actor: JiraActor): Promise<Response> =>
    this.active ? forward(request, this.active, this.outside) : this.simulated.handle(request, actor);
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
