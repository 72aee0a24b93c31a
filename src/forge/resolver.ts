import Resolver from '@forge/resolver';
import * as v from 'valibot';
import { readBy } from '../foundation/read-by';
import { jiraId } from '../jira/jira-id';

const named = v.object({ id: v.string(), key: v.string() });

/**
 * The caller, and where the page is shown: the signed-in account, and the issue, project or portal, all vouched for by
 * the platform. Whatever a page says about itself in its payload is not part of it.
 */
const callerSchema = v.object({
  accountId: v.fallback(v.optional(v.string()), undefined),
  extension: v.fallback(
    v.object({
      issue: v.fallback(v.optional(named), undefined),
      project: v.fallback(v.optional(named), undefined),
      portal: v.fallback(v.optional(v.object({ id: jiraId })), undefined),
    }),
    () => ({}),
  ),
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
  const caller = readBy(callerSchema, context);
  return caller ? { accountId: caller.accountId, ...caller.extension } : {};
}
