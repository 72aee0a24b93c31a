import { z } from 'zod';
import { EgressConsentError } from '../forge/egress-consent';
import { issueContext } from '../issue-context';
import { administrator, siteUrl } from '../stand';
import { notFound, problem, readJson } from './json-answer';
import type { ShownStand } from './stand-state';

const invokeSchema = z.object({
  module: z.string(),
  functionKey: z.string(),
  payload: z.unknown().optional(),
  account: z.string().nullish(),
  /** The key of the issue that the page is shown on. */
  issue: z.string().nullish(),
});

const fetchSchema = z.object({
  restPath: z.string().startsWith('/rest/'),
  init: z
    .object({
      method: z.string().default('GET'),
      /** By name, or as the pairs that @forge/bridge makes of `Headers`. */
      headers: z
        .union([z.record(z.string(), z.string()), z.array(z.tuple([z.string(), z.string()]))])
        .default({}),
      /** @forge/bridge sends `null` if there is none. */
      body: z.string().nullish(),
    })
    .prefault({}),
  account: z.string().nullish(),
});

/** What a page asks of the product that it stands in: the calls of @forge/bridge. */
export async function answerPageRequest(request: Request, shown: ShownStand): Promise<Response> {
  const url = new URL(request.url);
  if (url.pathname === '/stand/context') return context(url, shown);
  if (request.method !== 'POST') return notFound(url.pathname);
  const body = await readJson(request);
  if (url.pathname === '/stand/invoke') return invoke(body, shown);
  if (url.pathname === '/stand/fetch-product') return fetchProduct(body, shown);
  if (url.pathname === '/stand/egress/get') return egress(() => shown.stand.platform.egress.get(body));
  if (url.pathname === '/stand/egress/set') return egress(() => shown.stand.platform.egress.set(body));
  return notFound(url.pathname);
}

function context({ searchParams }: URL, { stand }: ShownStand): Response {
  const moduleKey = searchParams.get('module') ?? '';
  const accountId = searchParams.get('account') || administrator;
  const theme = { colorMode: searchParams.get('theme') === 'dark' ? 'dark' : 'light' };
  const known = stand.platform.manifest.uiModules.some(({ key }) => key === moduleKey);
  if (!known) return problem(404, `The manifest has no page ${moduleKey}.`);
  const issue = searchParams.get('issue');
  const contextOverrides = issue === null ? undefined : issueContext(stand.jira.site, issue);
  return Response.json({ ...stand.platform.pageContext({ moduleKey, accountId, contextOverrides }), theme });
}

async function invoke(body: unknown, { stand }: ShownStand): Promise<Response> {
  const reading = invokeSchema.safeParse(body);
  if (!reading.success) return problem(400, z.prettifyError(reading.error));
  const { module, functionKey, payload, account, issue } = reading.data;
  try {
    const result = await stand.platform.invokeResolver({
      moduleKey: module,
      functionKey,
      payload,
      accountId: account ?? administrator,
      contextOverrides: typeof issue === 'string' ? issueContext(stand.jira.site, issue) : undefined,
    });
    return Response.json({ result });
  } catch (error) {
    return problem(500, error instanceof Error ? error.message : String(error));
  }
}

async function fetchProduct(body: unknown, { stand }: ShownStand): Promise<Response> {
  const reading = fetchSchema.safeParse(body);
  if (!reading.success) return problem(400, z.prettifyError(reading.error));
  const { restPath, init, account } = reading.data;
  const asked = new Request(new URL(restPath, siteUrl), { ...init, body: init.body ?? undefined });
  const response = await stand.askJira(asked, {
    kind: 'user',
    accountId: account ?? administrator,
  });
  return Response.json({
    result: {
      body: await response.text(),
      headers: Object.fromEntries(response.headers),
      status: response.status,
      statusText: response.statusText,
      isAttachment: false,
    },
  });
}

function egress(run: () => unknown): Response {
  try {
    return Response.json({ result: run() });
  } catch (error) {
    if (error instanceof EgressConsentError) return problem(error.status, error.message);
    throw error;
  }
}
