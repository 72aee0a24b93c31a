import { z } from 'zod';
import { noContent, ok } from '../answer';
import { watchesJson } from '../json/issue-json';
import { accountJson } from '../json/user-json';
import { refusal } from '../refusal';
import { route } from '../route';
import { sees } from '../site/permissions';
import { permittedIssue, seenIssue } from './issue-access';

const path = '/rest/api/3/issue/:issue/watchers';

const listWatchers = route({
  method: 'GET',
  path,
  handle(exchange) {
    const { site, accountId } = exchange;
    const { issue } = seenIssue(exchange);
    const watchers = [...issue.watchers].map((watcher) => accountJson(site, watcher));
    return ok({ ...watchesJson(site, issue, accountId), watchers }, { identity: watchers.length });
  },
});

/** The body is only an account id, as JSON: `"5b10…"`. */
const postWatcher = route({
  method: 'POST',
  path,
  body: z.string().min(1),
  handle(exchange) {
    const { site, body } = exchange;
    const forbidden = 'You do not have permission to manage the watcher list.';
    const { issue } = permittedIssue(exchange, 'MANAGE_WATCHERS', 403, forbidden);
    if (!site.users.has(body)) throw refusal(404, `User '${body}' does not exist.`);
    if (!sees(site, body, issue)) {
      throw refusal(401, `The user '${body}' does not have permission to view this issue.`);
    }
    issue.watchers.add(body);
    return noContent();
  },
});

export const watcherRoutes = [listWatchers, postWatcher];
