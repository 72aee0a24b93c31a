import { serviceDeskRefusal } from '../refusal';
import type { Exchange } from '../route';
import { holds } from '../site/permissions';
import type { RequestType, ServiceDesk } from '../site/service-desk';

/**
 * A service desk that the actor may see.
 *
 * @throws Refusal 404 in the shape of this API
 */
export function seenDesk(
  exchange: Pick<Exchange<unknown, unknown>, 'site' | 'accountId' | 'param'>,
  id = exchange.param('desk'),
): ServiceDesk {
  const { site, accountId } = exchange;
  const desk = site.serviceDesks.find((candidate) => candidate.id === id);
  const project = desk === undefined ? undefined : site.projects.get(desk.projectKey);
  if (desk !== undefined && project !== undefined && holds(site, accountId, 'BROWSE_PROJECTS', project)) {
    return desk;
  }
  throw serviceDeskRefusal(
    404,
    `The service desk with the ID '${id}' does not exist, or you do not have permission to see it.`,
    'sd.servicedesk.error.not.found',
  );
}

/** A request type of a desk. @throws Refusal 404 in the shape of this API */
export function requestTypeOf(desk: ServiceDesk, id: string): RequestType {
  const type = desk.requestTypes.find((candidate) => candidate.id === id);
  if (type !== undefined) return type;
  throw serviceDeskRefusal(
    404,
    `The request type with the ID '${id}' does not exist on this service desk.`,
    'sd.requesttype.error.not.found',
  );
}
