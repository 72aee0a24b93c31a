import Resolver from '@forge/resolver';
import { z } from 'zod';
import { jiraId } from '../jira/jira-id';

const named = z.object({ id: z.string(), key: z.string() });

/**
 * The caller, and where the page is shown: the signed-in account, and the issue, project or portal, all vouched for by
 * the platform. Whatever a page says about itself in its payload is not part of it.
 */
const callerSchema = z.object({
  accountId: z.string().optional().catch(undefined),
  extension: z
    .object({
      issue: named.optional().catch(undefined),
      project: named.optional().catch(undefined),
      portal: z.object({ id: jiraId }).optional().catch(undefined),
    })
    .catch({}),
});

/** Absent: nobody is signed in, or the page is not shown on one. */
export interface PageCaller {
  accountId?: string;
  issue?: { id: string; key: string };
  project?: { id: string; key: string };
  portal?: { id: string };
}

/** A resolver with a function for each name. */
export function resolverFor<Name extends string>(
  names: readonly Name[],
  answer: (name: Name, payload: unknown, caller: PageCaller) => Promise<unknown>,
): ReturnType<Resolver['getDefinitions']> {
  const resolver = new Resolver();
  for (const name of names) {
    resolver.define(name, ({ payload, context }) => answer(name, payload, callerOf(context)));
  }
  const definitions = resolver.getDefinitions();
  return async (request, runtime) => {
    // @forge/resolver looks up names with `in`, which also finds those of Object.prototype, such as `constructor`.
    if (!names.some((name) => name === request.call.functionKey))
      throw new Error('The app has no such function.');
    return definitions(request, runtime);
  };
}

function callerOf(context: unknown): PageCaller {
  const { data } = callerSchema.safeParse(context);
  return data ? { accountId: data.accountId, ...data.extension } : {};
}
