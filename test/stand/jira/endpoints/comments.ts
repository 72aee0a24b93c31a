import { z } from 'zod';
import { requireAdf } from '../adf';
import { created, noContent, ok } from '../answer';
import { commentJson, isPublic } from '../json/entry-json';
import { pageOf } from '../paging';
import { expandable, flag, paging } from '../query-parameters';
import { Refusal, refusal } from '../refusal';
import { route, type Exchange } from '../route';
import { textField, type Comment, type Issue } from '../site/issue';
import { holds } from '../site/permissions';
import { permittedIssue, requireAccount, seenIssue } from './issue-access';
import { properties, propertyMap, visibility } from './schemas';

const path = '/rest/api/3/issue/:issue/comment';
const expand = expandable('properties').optional();
const body = z.strictObject({ body: z.json(), visibility, properties });

const listComments = route({
  method: 'GET',
  path,
  query: z.strictObject({
    ...paging,
    expand,
    orderBy: z.enum(['created', '+created', '-created']).optional(),
  }),
  handle(exchange) {
    const { site, query } = exchange;
    const { issue } = seenIssue(exchange);
    const ordered = query.orderBy === '-created' ? [...issue.comments].reverse() : issue.comments;
    const { items, ...page } = pageOf(ordered, query, { usual: 100, most: 5_000 });
    const withProperties = query.expand !== undefined;
    return ok(
      { ...page, comments: items.map((comment) => commentJson(site, issue, comment, withProperties)) },
      { core: items.length },
    );
  },
});

const getComment = route({
  method: 'GET',
  path: `${path}/:comment`,
  query: z.strictObject({ expand }),
  handle(exchange) {
    const { issue } = seenIssue(exchange);
    const comment = commentOf(issue, exchange.param('comment'));
    return ok(commentJson(exchange.site, issue, comment, exchange.query.expand !== undefined), { core: 1 });
  },
});

const postComment = route({
  method: 'POST',
  path,
  query: z.strictObject({ expand }),
  body,
  handle(exchange) {
    const { site, now } = exchange;
    const forbidden = `You do not have the permission to comment on this issue.`;
    const { issue } = permittedIssue(exchange, 'ADD_COMMENTS', 400, forbidden);
    if (issue.comments.length >= site.issueLimits.comments) throw tooMany('comments');
    const account = requireAccount(exchange);
    const comment: Comment = {
      id: site.nextId('comment'),
      body: requireAdf(exchange.body.body, 'comment', 'Comment body is not valid!'),
      properties: propertyMap(exchange.body.properties),
      author: account,
      updateAuthor: account,
      created: now,
      updated: now,
      ...(exchange.body.visibility === undefined ? {} : { visibility: exchange.body.visibility }),
    };
    issue.comments.push(comment);
    site.changed(issue, account, now, []);
    site.notifications.push({ at: now, issueKey: issue.key, event: 'comment' });
    mailCustomer(exchange, issue, comment);
    return created(commentJson(site, issue, comment, exchange.query.expand !== undefined));
  },
});

const putComment = route({
  method: 'PUT',
  path: `${path}/:comment`,
  query: z.strictObject({ expand, notifyUsers: flag.optional(), overrideEditableFlag: flag.optional() }),
  body,
  handle(exchange) {
    const { site, now, query } = exchange;
    const { issue, project } = seenIssue(exchange);
    const comment = commentOf(issue, exchange.param('comment'));
    const account = requireAccount(exchange);
    const own = comment.author === account;
    if (!holds(site, account, own ? 'EDIT_OWN_COMMENTS' : 'EDIT_ALL_COMMENTS', project)) {
      throw refusal(400, 'You do not have the permission to edit this comment.');
    }
    comment.body = requireAdf(exchange.body.body, 'comment', 'Comment body is not valid!');
    for (const [key, value] of propertyMap(exchange.body.properties)) comment.properties.set(key, value);
    comment.updateAuthor = account;
    comment.updated = now;
    site.changed(issue, account, now, []);
    if (query.notifyUsers !== false) {
      site.notifications.push({ at: now, issueKey: issue.key, event: 'comment' });
    }
    return ok(commentJson(site, issue, comment, query.expand !== undefined));
  },
});

const deleteComment = route({
  method: 'DELETE',
  path: `${path}/:comment`,
  query: z.strictObject({ parentId: z.string().optional() }),
  handle(exchange) {
    const { site, now } = exchange;
    const { issue, project } = seenIssue(exchange);
    const comment = commentOf(issue, exchange.param('comment'));
    const account = requireAccount(exchange);
    const own = comment.author === account;
    if (!holds(site, account, own ? 'DELETE_OWN_COMMENTS' : 'DELETE_ALL_COMMENTS', project)) {
      throw refusal(400, 'You do not have the permission to delete this comment.');
    }
    issue.comments = issue.comments.filter((other) => other !== comment);
    site.changed(issue, account, now, []);
    return noContent();
  },
});

/**
 * Jira Service Management mails the reporter of a request about a public comment of somebody else, unless outgoing
 * mail is off. Participants, of which this site has none, would be mailed too.
 */
function mailCustomer(
  { site, now }: Pick<Exchange<unknown, unknown>, 'site' | 'now'>,
  issue: Issue,
  comment: Comment,
): void {
  const customer = textField(issue, 'reporter');
  if (issue.requestTypeId === undefined || !isPublic(comment) || !site.sendsMail) return;
  if (customer === '' || customer === comment.author) return;
  const reply = { customer, commentId: comment.id };
  site.notifications.push({ at: now, issueKey: issue.key, event: 'reply-to-customer', reply });
}

/** The answer if an issue holds as many of a kind as it may. */
export function tooMany(kind: string): Refusal {
  return new Refusal(413, {
    errorMessages: [`The issue has reached the limit of ${kind}.`],
    errors: {},
  });
}

function commentOf(issue: Issue, id: string): Comment {
  const comment = issue.comments.find((candidate) => candidate.id === id);
  if (comment === undefined) throw refusal(404, `Can not find a comment for the id: ${id}.`);
  return comment;
}

export const commentRoutes = [listComments, getComment, postComment, putComment, deleteComment];
