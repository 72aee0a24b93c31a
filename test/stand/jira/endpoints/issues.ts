import { z } from 'zod';
import { created, noContent, ok } from '../answer';
import { changelogJson } from '../json/changelog-json';
import { issueFieldsJson, issueJson } from '../json/issue-json';
import { expandable, flag, names } from '../query-parameters';
import { fieldRefusal, refusal } from '../refusal';
import { route } from '../route';
import { changeFields, createIssue } from '../site/change-issue';
import { holds } from '../site/permissions';
import { applyUpdates } from '../site/field-updates';
import { readField } from '../site/read-field';
import { readFields, requireFields } from '../site/read-fields';
import { selectFields } from './field-selection';
import { permittedIssue, requireAccount, seenIssue } from './issue-access';
import { projectAndType } from './issue-target';
import { fieldUpdates, fieldValues, properties, propertyMap } from './schemas';

const getIssue = route({
  method: 'GET',
  path: '/rest/api/3/issue/:issue',
  anonymous: true,
  query: z.strictObject({
    fields: names.optional(),
    expand: expandable('changelog').optional(),
    properties: names.optional(),
    fieldsByKeys: flag.optional(),
    updateHistory: flag.optional(),
    failFast: flag.optional(),
  }),
  handle(exchange) {
    const { site, query, accountId } = exchange;
    const { issue } = seenIssue(exchange);
    const all = issueFieldsJson(site, issue, accountId);
    const asked = query.properties?.includes('*all') ? [...issue.properties.keys()] : query.properties;
    const json = issueJson(site, issue, {
      fields: selectFields(all, query.fields ?? ['*all']),
      properties: asked,
    });
    const isExpanded = query.expand?.includes('changelog') === true;
    return ok(isExpanded ? { ...json, changelog: changelogJson(site, issue) } : json, { core: 1 });
  },
});

const postIssue = route({
  method: 'POST',
  path: '/rest/api/3/issue',
  query: z.strictObject({ updateHistory: flag.optional() }),
  body: z.strictObject({ fields: fieldValues, update: fieldUpdates.optional(), properties }),
  handle(exchange) {
    const { site, body, now } = exchange;
    const reporter = requireAccount(exchange);
    const { project, issueType } = projectAndType(exchange, body.fields);
    const { project: _project, issuetype: _type, ...given } = body.fields;
    const context = { site, project };
    const values = readFields(context, issueType.fields, given);
    applyUpdates(context, issueType.fields, values, body.update ?? {});
    if (!values.has('reporter')) values.set('reporter', reporter);
    requireFields(
      issueType.fields.filter(({ kind }) => kind !== 'project' && kind !== 'issuetype'),
      values,
    );
    const issue = createIssue(site, { project, issueType, values, creator: reporter, at: now });
    for (const [key, value] of propertyMap(body.properties)) issue.properties.set(key, value);
    site.addIssue(issue);
    return created({ id: issue.id, key: issue.key, self: `${site.baseUrl}/rest/api/3/issue/${issue.id}` });
  },
});

const putIssue = route({
  method: 'PUT',
  path: '/rest/api/3/issue/:issue',
  query: z.strictObject({
    notifyUsers: flag.optional(),
    overrideScreenSecurity: flag.optional(),
    overrideEditableFlag: flag.optional(),
    returnIssue: flag.optional(),
  }),
  body: z.strictObject({ fields: fieldValues.optional(), update: fieldUpdates.optional(), properties }),
  handle(exchange) {
    const { site, query, body, now } = exchange;
    const forbidden = 'You do not have permission to edit this issue.';
    const { issue, project } = permittedIssue(exchange, 'EDIT_ISSUES', 403, forbidden);
    if (query.notifyUsers === false && !holds(site, exchange.accountId, 'ADMINISTER_PROJECTS', project)) {
      throw refusal(
        403,
        'To discard the user notification either admin or project admin permissions are required.',
      );
    }
    const screen = site.issueTypeOf(issue).fields;
    const context = { site, project };
    const values = readFields(context, screen, body.fields ?? {});
    applyUpdates(context, screen, values, body.update ?? {}, issue.fields);
    for (const [key, value] of propertyMap(body.properties)) issue.properties.set(key, value);
    changeFields(site, issue, values, exchange.accountId ?? null, now);
    if (query.notifyUsers !== false) {
      site.notifications.push({ at: now, issueKey: issue.key, event: 'issue-updated' });
    }
    if (query.returnIssue !== true) return noContent();
    return ok(issueJson(site, issue, { fields: issueFieldsJson(site, issue, exchange.accountId) }));
  },
});

const putAssignee = route({
  method: 'PUT',
  path: '/rest/api/3/issue/:issue/assignee',
  body: z.strictObject({ accountId: z.string().nullable() }),
  handle(exchange) {
    const { site, body, now } = exchange;
    const forbidden = 'You do not have permission to assign issues.';
    const { issue, project } = permittedIssue(exchange, 'ASSIGN_ISSUES', 403, forbidden);
    const field = site.issueTypeOf(issue).fields.find(({ fieldId }) => fieldId === 'assignee');
    if (field === undefined) throw fieldRefusal({ assignee: 'Assignee cannot be set.' });
    const unassigned = body.accountId === null || body.accountId === '-1';
    const value = unassigned ? null : readField({ site, project }, field, { accountId: body.accountId });
    changeFields(site, issue, new Map([['assignee', value]]), exchange.accountId ?? null, now);
    return noContent();
  },
});

export const issueRoutes = [getIssue, postIssue, putIssue, putAssignee];
