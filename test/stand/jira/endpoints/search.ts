import { z } from 'zod';
import { ok, type Answer } from '../answer';
import { parseJql } from '../jql/parse-jql';
import { runJql } from '../jql/run-jql';
import { issueFieldsJson, issueJson } from '../json/issue-json';
import { flag, names, wholeNumber } from '../query-parameters';
import { refusal } from '../refusal';
import { route, type Exchange } from '../route';
import { selectFields } from './field-selection';

const path = '/rest/api/3/search/jql';

interface Asked {
  jql?: string | undefined;
  nextPageToken?: string | undefined;
  maxResults?: number | undefined;
  fields?: string[] | undefined;
  properties?: string[] | undefined;
}

const getSearch = route({
  method: 'GET',
  path,
  query: z.strictObject({
    jql: z.string().optional(),
    nextPageToken: z.string().optional(),
    maxResults: wholeNumber.optional(),
    fields: names.optional(),
    properties: names.optional(),
    fieldsByKeys: flag.optional(),
    failFast: flag.optional(),
  }),
  handle(exchange) {
    return search(exchange, exchange.query);
  },
});

const postSearch = route({
  method: 'POST',
  path,
  body: z.strictObject({
    jql: z.string().optional(),
    nextPageToken: z.string().optional(),
    maxResults: z.int().min(1).max(5_000).optional(),
    fields: z.array(z.string()).optional(),
    properties: z.array(z.string()).max(5).optional(),
    fieldsByKeys: z.boolean().optional(),
  }),
  handle(exchange) {
    return search(exchange, exchange.body);
  },
});

/** Without `fields` an issue comes with its id alone. */
function search(exchange: Exchange<unknown, unknown>, asked: Asked): Answer {
  const { site, accountId, now } = exchange;
  const ids = runJql({ site, accountId, now }, parseJql(asked.jql ?? ''));
  const start = startOf(asked.nextPageToken);
  const end = start + Math.min(asked.maxResults ?? 50, asked.fields === undefined ? 5_000 : 100);
  const page = ids.slice(start, end).flatMap((id) => site.issue(id) ?? []);
  const issues = page.map((issue) => {
    if (asked.fields === undefined) return { id: issue.id };
    const fields = selectFields(issueFieldsJson(site, issue, accountId), asked.fields);
    return issueJson(site, issue, { fields, properties: asked.properties });
  });
  const isLast = end >= ids.length;
  return ok({ issues, isLast, ...(isLast ? {} : { nextPageToken: tokenOf(end) }) }, { core: issues.length });
}

const tokenPrefix = 'page:';

function tokenOf(start: number): string {
  return Buffer.from(`${tokenPrefix}${start}`).toString('base64url');
}

function startOf(token: string | undefined): number {
  if (token === undefined) return 0;
  const text = Buffer.from(token, 'base64url').toString();
  const start = Number(text.slice(tokenPrefix.length));
  if (text.startsWith(tokenPrefix) && Number.isInteger(start)) return start;
  throw refusal(400, 'The provided next page token is invalid or expired.');
}

export const searchRoutes = [getSearch, postSearch];
