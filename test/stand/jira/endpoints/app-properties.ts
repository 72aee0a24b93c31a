import { noContent, ok } from '../answer';
import { refusal } from '../refusal';
import { route, type Exchange } from '../route';
import { propertyValue } from './schemas';

const path = '/rest/forge/1/app/properties/:property';

/** Source: Jira's reference of the app properties: only a Forge app can ask, as itself. */
function asTheApp({ actor }: Pick<Exchange<unknown, unknown>, 'actor'>): void {
  if (actor.kind !== 'app') throw refusal(403, 'Only a Forge app, as itself, may use its properties.');
}

const getAppProperty = route({
  method: 'GET',
  path,
  handle(exchange) {
    asTheApp(exchange);
    const key = exchange.param('property');
    if (!exchange.site.appProperties.has(key)) throw propertyNotFound(key);
    return ok({ key, value: exchange.site.appProperties.get(key) });
  },
});

const putAppProperty = route({
  method: 'PUT',
  path,
  body: propertyValue,
  handle(exchange) {
    asTheApp(exchange);
    const key = exchange.param('property');
    const known = exchange.site.appProperties.has(key);
    exchange.site.appProperties.set(key, exchange.body);
    return {
      status: known ? 200 : 201,
      body: { message: 'The property was set.', statusCode: known ? 200 : 201 },
    };
  },
});

const deleteAppProperty = route({
  method: 'DELETE',
  path,
  handle(exchange) {
    asTheApp(exchange);
    const key = exchange.param('property');
    if (!exchange.site.appProperties.delete(key)) throw propertyNotFound(key);
    return noContent();
  },
});

function propertyNotFound(key: string) {
  return refusal(404, `The property with key '${key}' does not exist.`);
}

export const appPropertyRoutes = [getAppProperty, putAppProperty, deleteAppProperty];
