import { z } from 'zod';
import { ok } from '../answer';
import { wholeNumber } from '../query-parameters';
import { route } from '../route';
import { holds } from '../site/permissions';

/** How many groups an answer has at most, and if nothing is said about it. */
const groupsShown = 20;

/** “Find groups”: whoever may not browse users and groups gets an empty list. */
const findGroups = route({
  method: 'GET',
  path: '/rest/api/3/groups/picker',
  query: z.strictObject({ query: z.string().optional(), maxResults: wholeNumber.optional() }),
  handle({ site, query, accountId }) {
    const wanted = (query.query ?? '').toLowerCase();
    const seen = holds(site, accountId, 'USER_PICKER') ? [...site.groups] : [];
    const found = seen.filter(([, name]) => name.toLowerCase().includes(wanted));
    const shown = found.slice(0, query.maxResults ?? groupsShown);
    const groups = shown.map(([groupId, name]) => ({ name, html: name, labels: [], groupId }));
    const header = `Showing ${shown.length} of ${found.length} matching groups`;
    return ok({ header, total: found.length, groups }, { identity: shown.length });
  },
});

export const groupRoutes = [findGroups];
