import { noContent, ok } from '../answer';
import { refusal } from '../refusal';
import { route } from '../route';
import { permittedIssue, seenIssue } from './issue-access';
import { propertyValue } from './schemas';

const path = '/rest/api/3/issue/:issue/properties';
const forbidden = 'You do not have permission to edit this issue.';

const listProperties = route({
  method: 'GET',
  path,
  handle(exchange) {
    const { issue } = seenIssue(exchange);
    const self = `${exchange.site.baseUrl}/rest/api/3/issue/${issue.key}/properties`;
    return ok({ keys: [...issue.properties.keys()].map((key) => ({ key, self: `${self}/${key}` })) });
  },
});

const getProperty = route({
  method: 'GET',
  path: `${path}/:property`,
  handle(exchange) {
    const { issue } = seenIssue(exchange);
    const key = exchange.param('property');
    if (!issue.properties.has(key)) throw propertyNotFound(key);
    return ok({ key, value: issue.properties.get(key) });
  },
});

const putProperty = route({
  method: 'PUT',
  path: `${path}/:property`,
  body: propertyValue,
  handle(exchange) {
    const { issue } = permittedIssue(exchange, 'EDIT_ISSUES', 403, forbidden);
    const key = exchange.param('property');
    if (key.length > 255) throw refusal(400, 'The property key cannot be longer than 255 characters.');
    const known = issue.properties.has(key);
    issue.properties.set(key, exchange.body);
    exchange.site.changed(issue, exchange.accountId ?? null, exchange.now, []);
    return { status: known ? 200 : 201, body: {} };
  },
});

const deleteProperty = route({
  method: 'DELETE',
  path: `${path}/:property`,
  handle(exchange) {
    const { issue } = permittedIssue(exchange, 'EDIT_ISSUES', 403, forbidden);
    const key = exchange.param('property');
    if (!issue.properties.delete(key)) throw propertyNotFound(key);
    exchange.site.changed(issue, exchange.accountId ?? null, exchange.now, []);
    return noContent();
  },
});

function propertyNotFound(key: string) {
  return refusal(404, `The property with key '${key}' does not exist.`);
}

export const issuePropertyRoutes = [listProperties, getProperty, putProperty, deleteProperty];
