import type { Exchange } from '../route';
import { issueNotFound, projectNotFound, refusal } from '../refusal';
import type { Issue } from '../site/issue';
import { holds, sees, type PermissionKey } from '../site/permissions';
import type { Project } from '../site/project';

type AnyExchange = Pick<Exchange<unknown, unknown>, 'site' | 'accountId' | 'param'>;

/** An issue that the actor may see. */
export interface SeenIssue {
  issue: Issue;
  project: Project;
}

/**
 * The issue that the path names, by id, key or former key.
 *
 * @throws Refusal 404 if it does not exist or may not be seen
 */
export function seenIssue(exchange: AnyExchange, idOrKey = exchange.param('issue')): SeenIssue {
  const issue = exchange.site.issue(idOrKey);
  if (issue === undefined) throw issueNotFound();
  if (!sees(exchange.site, exchange.accountId, issue)) throw issueNotFound();
  return { issue, project: exchange.site.projectOf(issue) };
}

/**
 * The issue that the path names, if the actor holds a permission for its project.
 *
 * @param status what Jira answers who lacks the permission: 403 for most, 400 for work logs and transitions
 */
export function permittedIssue(
  exchange: AnyExchange,
  key: PermissionKey,
  status: 400 | 403,
  message: string,
): SeenIssue {
  const seen = seenIssue(exchange);
  if (holds(exchange.site, exchange.accountId, key, seen.project)) return seen;
  throw refusal(status, message);
}

/**
 * A project that the actor may see.
 *
 * @throws Refusal 404 if it does not exist or may not be seen
 */
export function seenProject(exchange: AnyExchange, idOrKey: string): Project {
  const project = exchange.site.project(idOrKey);
  if (project === undefined || !seesProject(exchange, project)) throw projectNotFound(idOrKey);
  return project;
}

/** An archived project is still shown, as archived, to those who had access to it. */
function seesProject(exchange: AnyExchange, project: Project): boolean {
  const { site, accountId } = exchange;
  if (holds(site, accountId, 'BROWSE_PROJECTS', project)) return true;
  return project.archived && accountId !== undefined && project.roles.has(accountId);
}

/** The account of the actor; endpoints that write always have one. */
export function requireAccount(exchange: AnyExchange): string {
  if (exchange.accountId === undefined) throw new Error('An anonymous call got past the sign-in');
  return exchange.accountId;
}
