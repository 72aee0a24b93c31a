import { z } from 'zod';
import { ok } from '../answer';
import { names } from '../query-parameters';
import { route } from '../route';

const workspacePolicy = route({
  method: 'GET',
  path: '/rest/api/3/data-policy',
  handle({ site }) {
    return ok({ anyContentBlocked: [...site.projects.values()].some(({ blocksApps }) => blocksApps) });
  },
});

/** Of projects by their ids. The answer itself is not blocked. */
const projectPolicies = route({
  method: 'GET',
  path: '/rest/api/3/data-policy/project',
  query: z.strictObject({ ids: names.optional() }),
  handle({ site, query }) {
    const asked = [...site.projects.values()].filter(({ id }) => query.ids?.includes(id));
    return ok({
      projectDataPolicies: asked.map(({ id, blocksApps = false }) => ({
        id: Number(id),
        dataPolicy: { anyContentBlocked: blocksApps },
      })),
    });
  },
});

export const dataPolicyRoutes = [workspacePolicy, projectPolicies];
