import { z } from 'zod';
import type { JiraRequest } from '../../jira/jira-http';

const account = z.object({ accountId: z.string() });
const creation = z.object({ fields: z.object({ assignee: account }) });

/** The account that an issue is assigned to by one of these calls, be it when it is created or later. */
export function assigneeIn(requests: readonly JiraRequest[]): string | undefined {
  return requests.map(assigneeOf).findLast((accountId) => accountId !== undefined);
}

function assigneeOf({ method, path, body }: JiraRequest): string | undefined {
  if (method === 'PUT' && path.endsWith('/assignee')) return account.safeParse(body).data?.accountId;
  if (method !== 'POST' || path !== '/rest/api/3/issue') return undefined;
  return creation.safeParse(body).data?.fields.assignee.accountId;
}
