import { ok } from '../answer';
import { refusal } from '../refusal';
import { route, type Exchange } from '../route';
import type { Worklog } from '../site/issue';
import { propertyValue } from './schemas';
import { trackedIssue, worklogOf } from './worklog-access';

const path = '/rest/api/3/issue/:issue/worklog/:worklog/properties';

const listProperties = route({
  method: 'GET',
  path,
  handle(exchange) {
    const worklog = namedWorklog(exchange);
    return ok({ keys: [...worklog.properties.keys()].map((key) => ({ key })) });
  },
});

const getProperty = route({
  method: 'GET',
  path: `${path}/:property`,
  handle(exchange) {
    const key = exchange.param('property');
    const worklog = namedWorklog(exchange);
    if (!worklog.properties.has(key)) throw refusal(404, `The property with key '${key}' does not exist.`);
    return ok({ key, value: worklog.properties.get(key) });
  },
});

const putProperty = route({
  method: 'PUT',
  path: `${path}/:property`,
  body: propertyValue,
  handle(exchange) {
    const key = exchange.param('property');
    const { properties } = namedWorklog(exchange);
    const known = properties.has(key);
    properties.set(key, exchange.body);
    return { status: known ? 200 : 201, body: {} };
  },
});

function namedWorklog(exchange: Exchange<unknown, unknown>): Worklog {
  return worklogOf(trackedIssue(exchange).issue, exchange.param('worklog'));
}

export const worklogPropertyRoutes = [listProperties, getProperty, putProperty];
