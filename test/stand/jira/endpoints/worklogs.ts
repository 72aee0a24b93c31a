import { z } from 'zod';
import { created, noContent, ok } from '../answer';
import { worklogJson } from '../json/entry-json';
import { pageOf } from '../paging';
import { expandable, flag, paging, wholeNumber } from '../query-parameters';
import { fieldRefusal } from '../refusal';
import { route, type Exchange } from '../route';
import type { Issue, Worklog } from '../site/issue';
import { tooMany } from './comments';
import { permittedIssue, requireAccount } from './issue-access';
import { applyEstimate, estimateChange } from './remaining-estimate';
import { propertyMap } from './schemas';
import { editableWorklog, loggableIssue, trackedIssue, worklogOf } from './worklog-access';
import { commentOf, invalidDuration, startedOf, timeSpentOf, worklogBody } from './worklog-body';

const path = '/rest/api/3/issue/:issue/worklog';
const expand = expandable('properties').optional();
const writing = { notifyUsers: flag.optional(), overrideEditableFlag: flag.optional() };

const listWorklogs = route({
  method: 'GET',
  path,
  query: z.strictObject({
    ...paging,
    startedAfter: wholeNumber.optional(),
    startedBefore: wholeNumber.optional(),
    expand,
  }),
  handle(exchange) {
    const { site, query } = exchange;
    const { issue } = trackedIssue(exchange);
    // Whether the bounds are included is not documented beyond doubt: excluded here, so that an app which
    // relies on the one or the other shows it.
    const { startedAfter = -Infinity, startedBefore = Infinity } = query;
    const within = issue.worklogs.filter(({ started }) => started > startedAfter && started < startedBefore);
    const { items, ...page } = pageOf(within, query, { usual: 5_000, most: 5_000 });
    const withProperties = query.expand !== undefined;
    return ok(
      { ...page, worklogs: items.map((worklog) => worklogJson(site, issue, worklog, withProperties)) },
      { core: items.length },
    );
  },
});

const getWorklog = route({
  method: 'GET',
  path: `${path}/:worklog`,
  query: z.strictObject({ expand }),
  handle(exchange) {
    const { issue } = trackedIssue(exchange);
    const worklog = worklogOf(issue, exchange.param('worklog'));
    return ok(worklogJson(exchange.site, issue, worklog, exchange.query.expand !== undefined), { core: 1 });
  },
});

const postWorklog = route({
  method: 'POST',
  path,
  query: z.strictObject({
    ...writing,
    adjustEstimate: z.enum(['new', 'leave', 'manual', 'auto']).optional(),
    newEstimate: z.string().optional(),
    reduceBy: z.string().optional(),
    expand,
  }),
  body: worklogBody,
  handle(exchange) {
    const { site, body, query, now } = exchange;
    loggableIssue(exchange);
    const forbidden = 'You do not have permission to associate a worklog to this issue.';
    const { issue } = permittedIssue(exchange, 'WORK_ON_ISSUES', 400, forbidden);
    if (issue.worklogs.length >= site.issueLimits.worklogs) throw tooMany('worklogs');
    const timeSpentSeconds = timeSpentOf(body);
    if (timeSpentSeconds === undefined) throw invalidDuration();
    const started = startedOf(body);
    if (started === undefined) throw fieldRefusal({ started: 'The start of the work is required.' });
    const comment = commentOf(body);
    const change = estimateChange(query, timeSpentSeconds);
    const account = requireAccount(exchange);
    const worklog: Worklog = {
      id: site.nextId('worklog'),
      started,
      timeSpentSeconds,
      properties: propertyMap(body.properties),
      author: account,
      updateAuthor: account,
      created: now,
      updated: now,
      ...(comment === undefined ? {} : { comment }),
      ...(body.visibility === undefined ? {} : { visibility: body.visibility }),
    };
    issue.worklogs.push(worklog);
    applyEstimate(issue, change);
    addUp(exchange, issue, timeSpentSeconds);
    finish(exchange, issue);
    return created(worklogJson(site, issue, worklog, query.expand !== undefined));
  },
});

const putWorklog = route({
  method: 'PUT',
  path: `${path}/:worklog`,
  query: z.strictObject({
    ...writing,
    adjustEstimate: z.enum(['new', 'leave', 'auto']).optional(),
    newEstimate: z.string().optional(),
    expand,
  }),
  body: worklogBody,
  handle(exchange) {
    const { site, body, query, now } = exchange;
    const { issue, worklog } = editableWorklog(exchange);
    const timeSpentSeconds = timeSpentOf(body) ?? worklog.timeSpentSeconds;
    const started = startedOf(body) ?? worklog.started;
    const comment = commentOf(body) ?? worklog.comment;
    const change = estimateChange(query, timeSpentSeconds - worklog.timeSpentSeconds);
    Object.assign(worklog, { timeSpentSeconds, started, updated: now });
    if (comment !== undefined) worklog.comment = comment;
    if (body.visibility !== undefined) worklog.visibility = body.visibility;
    for (const [key, value] of propertyMap(body.properties)) worklog.properties.set(key, value);
    worklog.updateAuthor = requireAccount(exchange);
    applyEstimate(issue, change);
    finish(exchange, issue);
    return ok(worklogJson(site, issue, worklog, query.expand !== undefined));
  },
});

const deleteWorklog = route({
  method: 'DELETE',
  path: `${path}/:worklog`,
  query: z.strictObject({
    ...writing,
    adjustEstimate: z.enum(['new', 'leave', 'manual', 'auto']).optional(),
    newEstimate: z.string().optional(),
    increaseBy: z.string().optional(),
  }),
  handle(exchange) {
    const { issue, worklog } = editableWorklog(exchange, 'DELETE_OWN_WORKLOGS');
    const change = estimateChange(exchange.query, -worklog.timeSpentSeconds);
    issue.worklogs = issue.worklogs.filter((other) => other !== worklog);
    applyEstimate(issue, change);
    finish(exchange, issue);
    return noContent();
  },
});

/** Two changes at once start from the same sum: the later one overwrites what the earlier one has added. */
function addUp({ site, now }: Exchange<unknown, unknown>, issue: Issue, seconds: number): void {
  const { losesTimeWithinMs } = site;
  if (losesTimeWithinMs === undefined) return;
  const last = issue.lostTime;
  const isAtOnce = last !== undefined && now - last.changedAt < losesTimeWithinMs;
  const lost = (last?.seconds ?? 0) + (isAtOnce ? last.changedBy : 0);
  issue.lostTime = { seconds: lost, changedAt: now, changedBy: seconds };
}

function finish(exchange: Exchange<{ notifyUsers?: boolean | undefined }, unknown>, issue: Issue): void {
  const { site, now, query, accountId } = exchange;
  site.changed(issue, accountId ?? null, now, []);
  if (query.notifyUsers === false) return;
  site.notifications.push({ at: now, issueKey: issue.key, event: 'work-log' });
}

export const worklogRoutes = [listWorklogs, getWorklog, postWorklog, putWorklog, deleteWorklog];
