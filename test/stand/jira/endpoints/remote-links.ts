import { z } from 'zod';
import { noContent, ok } from '../answer';
import { remoteLinkJson } from '../json/entry-json';
import { fieldRefusal, refusal } from '../refusal';
import { route } from '../route';
import type { RemoteLink } from '../site/issue';
import { tooMany } from './comments';
import { permittedIssue, seenIssue } from './issue-access';

const path = '/rest/api/3/issue/:issue/remotelink';

const icon = z.strictObject({
  title: z.string().optional(),
  url16x16: z.string().optional(),
  link: z.string().optional(),
});

const remoteLinkBody = z.strictObject({
  globalId: z.string().max(255).optional(),
  application: z.strictObject({ name: z.string().optional(), type: z.string().optional() }).optional(),
  relationship: z.string().optional(),
  object: z.strictObject({
    url: z.string().max(2_048),
    title: z.string().min(1).max(255),
    summary: z.string().optional(),
    icon: icon.optional(),
    status: z.strictObject({ resolved: z.boolean().optional(), icon: icon.optional() }).optional(),
  }),
});

const listLinks = route({
  method: 'GET',
  path,
  query: z.strictObject({ globalId: z.string().optional() }),
  handle(exchange) {
    const { site, query } = exchange;
    const { issue } = seenIssue(exchange);
    if (query.globalId === undefined) {
      return ok(
        issue.remoteLinks.map((link) => remoteLinkJson(site, issue, link)),
        { core: issue.remoteLinks.length },
      );
    }
    const link = issue.remoteLinks.find(({ globalId }) => globalId === query.globalId);
    if (link === undefined) throw refusal(404, 'No remote issue link exists with this global id.');
    return ok(remoteLinkJson(site, issue, link), { core: 1 });
  },
});

/** A link with a global id that is known already is updated, not added again. */
const postLink = route({
  method: 'POST',
  path,
  body: remoteLinkBody,
  handle(exchange) {
    const { site, body, now, accountId } = exchange;
    const forbidden = 'You do not have permission to create links on this issue.';
    const { issue } = permittedIssue(exchange, 'LINK_ISSUES', 403, forbidden);
    if (!URL.canParse(body.object.url)) throw fieldRefusal({ url: 'The URL is invalid.' });
    const known = issue.remoteLinks.find(
      ({ globalId }) => globalId !== undefined && globalId === body.globalId,
    );
    const link: RemoteLink = { id: known?.id ?? site.nextId('remoteLink'), ...body };
    if (known === undefined) {
      if (issue.remoteLinks.length >= site.issueLimits.remoteLinks) throw tooMany('remote links');
      issue.remoteLinks.push(link);
    } else {
      issue.remoteLinks = issue.remoteLinks.map((other) => (other === known ? link : other));
    }
    site.changed(issue, accountId ?? null, now, []);
    const { id, self } = remoteLinkJson(site, issue, link);
    return { status: known === undefined ? 201 : 200, body: { id, self } };
  },
});

const deleteLink = route({
  method: 'DELETE',
  path,
  query: z.strictObject({ globalId: z.string() }),
  handle(exchange) {
    const { site, query, now, accountId } = exchange;
    const forbidden = 'You do not have permission to delete links of this issue.';
    const { issue } = permittedIssue(exchange, 'LINK_ISSUES', 403, forbidden);
    const link = issue.remoteLinks.find(({ globalId }) => globalId === query.globalId);
    if (link === undefined) throw refusal(404, 'No remote issue link exists with this global id.');
    issue.remoteLinks = issue.remoteLinks.filter((other) => other !== link);
    site.changed(issue, accountId ?? null, now, []);
    return noContent();
  },
});

export const remoteLinkRoutes = [listLinks, postLink, deleteLink];
