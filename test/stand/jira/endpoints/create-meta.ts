import { z } from 'zod';
import { ok } from '../answer';
import { fieldDefinitionJson } from '../json/field-json';
import { issueTypeJson } from '../json/project-json';
import { pageOf } from '../paging';
import { paging } from '../query-parameters';
import { projectNotFound, refusal } from '../refusal';
import { route, type Exchange } from '../route';
import { holds } from '../site/permissions';
import type { Project } from '../site/project';
import { seenProject } from './issue-access';

const path = '/rest/api/3/issue/createmeta/:project/issuetypes';
const query = z.strictObject(paging);
const pageLimits = { usual: 50, most: 200 };

const issueTypes = route({
  method: 'GET',
  path,
  query,
  handle(exchange) {
    const project = creatableProject(exchange);
    const { items, ...page } = pageOf(project.issueTypes, exchange.query, pageLimits);
    return ok(
      { ...page, issueTypes: items.map((type) => issueTypeJson(exchange.site, type)) },
      { core: items.length },
    );
  },
});

const issueTypeFields = route({
  method: 'GET',
  path: `${path}/:issueType`,
  query,
  handle(exchange) {
    const project = creatableProject(exchange);
    const id = exchange.param('issueType');
    const issueType = project.issueTypes.find((type) => type.id === id);
    if (issueType === undefined) throw refusal(404, `No issue type could be found with id '${id}'.`);
    const { items, ...page } = pageOf(issueType.fields, exchange.query, pageLimits);
    return ok({
      ...page,
      fields: items.map((field) => fieldDefinitionJson(exchange.site, project, field)),
    });
  },
});

function creatableProject(exchange: Exchange<unknown, unknown>): Project {
  const { site, accountId } = exchange;
  const project = seenProject(exchange, exchange.param('project'));
  if (!holds(site, accountId, 'CREATE_ISSUES', project)) throw projectNotFound(exchange.param('project'));
  return project;
}

export const createMetaRoutes = [issueTypes, issueTypeFields];
