import { z } from 'zod';
import type { AccountReports } from '../forge/account-reports';
import { notFound, problem, readJson } from './json-answer';

const bodySchema = z.object({ accountId: z.string().min(1) });

/**
 * What happens to somebody's Atlassian account: `POST …/close` and `POST …/change` with `{"accountId"}`. The app
 * learns of it with its next report; `GET …/reports` lists the reports so far.
 */
export async function controlAccounts(request: Request, reports: AccountReports): Promise<Response> {
  const { pathname } = new URL(request.url);
  const action = pathname.replace('/control/accounts/', '');
  if (request.method === 'GET' && action === 'reports') return Response.json(reports.taken);
  if (request.method !== 'POST' || (action !== 'close' && action !== 'change')) return notFound(pathname);
  const body = bodySchema.safeParse(await readJson(request));
  if (!body.success) return problem(400, 'The body is {"accountId": "…"}.');
  reports[action](body.data.accountId);
  return Response.json({ done: true });
}
