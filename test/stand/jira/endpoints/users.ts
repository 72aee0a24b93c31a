import { z } from 'zod';
import { ok } from '../answer';
import { userJson } from '../json/user-json';
import { pageOf } from '../paging';
import { paging } from '../query-parameters';
import { refusal, unauthorized } from '../refusal';
import { route, type Exchange } from '../route';
import type { Project } from '../site/project';
import { holds } from '../site/permissions';
import { isAssignable } from '../site/read-field';
import { usersMatching, type JiraUser } from '../site/user';
import { seenIssue, seenProject } from './issue-access';

const pageLimits = { usual: 50, most: 1_000 };

/** How many users the search for assignable ones looks at, whoever they are (Atlassian documentation). */
const usersLookedAt = 1_000;

const getUser = route({
  method: 'GET',
  path: '/rest/api/3/user',
  query: z.strictObject({ accountId: z.string().min(1) }),
  handle({ site, query, accountId }) {
    return ok(userJson(site, requireUser(site.users.get(query.accountId)), accountId), { identity: 1 });
  },
});

const myself = route({
  method: 'GET',
  path: '/rest/api/3/myself',
  handle({ site, accountId }) {
    return ok(userJson(site, requireUser(site.users.get(accountId ?? '')), accountId), { identity: 1 });
  },
});

/** For apps only, and regardless of what the profile shows. */
const userEmail = route({
  method: 'GET',
  path: '/rest/api/3/user/email',
  query: z.strictObject({ accountId: z.string().min(1) }),
  handle({ site, query, actor }) {
    if (actor.kind !== 'app') throw unauthorized();
    const user = requireUser(site.users.get(query.accountId));
    return ok({ accountId: user.accountId, email: user.emailAddress }, { identity: 1 });
  },
});

const searchUsers = route({
  method: 'GET',
  path: '/rest/api/3/user/search',
  query: z.strictObject({ ...paging, query: z.string().optional(), accountId: z.string().optional() }),
  handle(exchange) {
    const { site, query, accountId } = exchange;
    const active = [...site.users.values()].filter((user) => user.active);
    const found = narrowed(active, query);
    return listUsers(exchange, holds(site, accountId, 'USER_PICKER') ? found : []);
  },
});

const assignableUsers = route({
  method: 'GET',
  path: '/rest/api/3/user/assignable/search',
  query: z.strictObject({
    ...paging,
    query: z.string().optional(),
    accountId: z.string().optional(),
    project: z.string().optional(),
    issueKey: z.string().optional(),
  }),
  handle(exchange) {
    const { site, query } = exchange;
    const project = assignableProject(exchange);
    const users = [...site.users.values()].slice(0, usersLookedAt);
    const { items } =
      query.accountId === undefined ? pageOf(users, query, pageLimits) : { items: site.users.values() };
    const found = narrowed([...items], query).filter((user) =>
      isAssignable({ site, project }, user.accountId),
    );
    return usersOf(exchange, found);
  },
});

function assignableProject(
  exchange: Exchange<{ project?: string | undefined; issueKey?: string | undefined }, unknown>,
): Project {
  const { project, issueKey } = exchange.query;
  if (issueKey !== undefined) return seenIssue(exchange, issueKey).project;
  if (project !== undefined) return seenProject(exchange, project);
  throw refusal(400, "Either 'project', 'issueKey' or 'issueId' is required.");
}

function narrowed(
  users: JiraUser[],
  asked: { query?: string | undefined; accountId?: string | undefined },
): JiraUser[] {
  const { query, accountId } = asked;
  if ((query === undefined) === (accountId === undefined)) {
    throw refusal(400, "Exactly one of 'query' and 'accountId' is required.");
  }
  if (query === undefined) return users.filter((user) => user.accountId === accountId);
  return usersMatching(users, query);
}

function listUsers(
  exchange: Exchange<{ startAt?: number | undefined; maxResults?: number | undefined }, unknown>,
  users: JiraUser[],
) {
  return usersOf(exchange, pageOf(users, exchange.query, pageLimits).items);
}

function usersOf(exchange: Pick<Exchange<unknown, unknown>, 'site' | 'accountId'>, users: JiraUser[]) {
  const list = users.map((user) => userJson(exchange.site, user, exchange.accountId));
  return ok(list, { identity: list.length });
}

function requireUser(user: JiraUser | undefined): JiraUser {
  if (user !== undefined) return user;
  throw refusal(404, 'Specified user does not exist or you do not have required permissions');
}

export const userRoutes = [getUser, myself, userEmail, searchUsers, assignableUsers];
