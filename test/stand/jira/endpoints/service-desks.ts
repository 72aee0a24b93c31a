import { z } from 'zod';
import { ok } from '../answer';
import { fieldSchemaJson } from '../json/field-json';
import { serviceDeskPaging } from '../query-parameters';
import { route, type Exchange } from '../route';
import { holds } from '../site/permissions';
import type { Project } from '../site/project';
import type { RequestType, ServiceDesk } from '../site/service-desk';
import { getRequest, postRequest } from './customer-requests';
import { requestTypeOf, seenDesk } from './service-desk-access';

const api = '/rest/servicedeskapi';

const listServiceDesks = route({
  method: 'GET',
  path: `${api}/servicedesk`,
  query: z.strictObject(serviceDeskPaging),
  handle(exchange) {
    const { site, accountId } = exchange;
    const visible = site.serviceDesks.flatMap((desk) => {
      const project = site.projects.get(desk.projectKey);
      if (project === undefined || !holds(site, accountId, 'BROWSE_PROJECTS', project)) return [];
      return deskJson(site.baseUrl, desk, project);
    });
    return listJson(exchange, visible);
  },
});

const getServiceDesk = route({
  method: 'GET',
  path: `${api}/servicedesk/:desk`,
  handle(exchange) {
    const desk = seenDesk(exchange);
    const project = exchange.site.projects.get(desk.projectKey);
    if (project === undefined) throw new Error(`Service desk ${desk.id} is of no project`);
    return ok(deskJson(exchange.site.baseUrl, desk, project), { core: 1 });
  },
});

const listRequestTypes = route({
  method: 'GET',
  path: `${api}/servicedesk/:desk/requesttype`,
  query: z.strictObject({ ...serviceDeskPaging, searchQuery: z.string().optional() }),
  handle(exchange) {
    const desk = seenDesk(exchange);
    const wanted = exchange.query.searchQuery?.toLowerCase() ?? '';
    const types = desk.requestTypes.filter(({ name }) => name.toLowerCase().includes(wanted));
    return listJson(
      exchange,
      types.map((type) => requestTypeJson(exchange.site.baseUrl, desk, type)),
    );
  },
});

const requestTypeFields = route({
  method: 'GET',
  path: `${api}/servicedesk/:desk/requesttype/:requestType/field`,
  handle(exchange) {
    const type = requestTypeOf(seenDesk(exchange), exchange.param('requestType'));
    return ok({
      requestTypeFields: type.fields.map((field) => ({
        fieldId: field.fieldId,
        name: field.name,
        description: '',
        required: field.required,
        defaultValues: [],
        validValues: validValues(exchange, field),
        presetValues: [],
        jiraSchema: fieldSchemaJson(field),
        visible: true,
      })),
      canRaiseOnBehalfOf: true,
      canAddRequestParticipants: true,
    });
  },
});

function deskJson(baseUrl: string, desk: ServiceDesk, project: Project) {
  return {
    id: desk.id,
    projectId: project.id,
    projectName: project.name,
    projectKey: project.key,
    _links: { self: `${baseUrl}${api}/servicedesk/${desk.id}` },
  };
}

function requestTypeJson(baseUrl: string, desk: ServiceDesk, type: RequestType) {
  return {
    id: type.id,
    name: type.name,
    description: type.description,
    helpText: type.helpText,
    issueTypeId: type.issueTypeId,
    serviceDeskId: desk.id,
    portalId: desk.id,
    groupIds: ['1'],
    _links: { self: `${baseUrl}${api}/servicedesk/${desk.id}/requesttype/${type.id}` },
  };
}

function validValues(
  { site }: Pick<Exchange<unknown, unknown>, 'site'>,
  field: RequestType['fields'][number],
) {
  if (field.kind === 'priority') {
    return site.priorities.map(({ id, name }) => ({ value: id, label: name, children: [] }));
  }
  return (field.options ?? []).map(({ id, value }) => ({ value: id, label: value, children: [] }));
}

function listJson(
  exchange: Exchange<{ start?: number | undefined; limit?: number | undefined }, unknown>,
  all: unknown[],
) {
  const start = Math.max(0, exchange.query.start ?? 0);
  const limit = Math.min(exchange.query.limit ?? 50, 100);
  const values = all.slice(start, start + limit);
  const isLastPage = start + values.length >= all.length;
  const self = `${exchange.site.baseUrl}${new URL(exchange.request.url).pathname}`;
  return ok(
    {
      _expands: [],
      size: values.length,
      start,
      limit,
      isLastPage,
      _links: { base: exchange.site.baseUrl, context: '', self },
      values,
    },
    { core: values.length },
  );
}

export const serviceDeskRoutes = [
  listServiceDesks,
  getServiceDesk,
  listRequestTypes,
  requestTypeFields,
  getRequest,
  postRequest,
];
