import Resolver from '@forge/resolver';

/**
 * A resolver with a function for each name. The account id is the one that the platform vouches for; what a page
 * says of itself in its context or payload is not looked at.
 */
export function resolverFor<Name extends string>(
  names: readonly Name[],
  answer: (name: Name, payload: unknown, accountId: string | undefined) => Promise<unknown>,
): ReturnType<Resolver['getDefinitions']> {
  const resolver = new Resolver();
  for (const name of names) {
    resolver.define(name, ({ payload, context }) => answer(name, payload, accountOf(context)));
  }
  const definitions = resolver.getDefinitions();
  return async (request, runtime) => {
    // @forge/resolver looks names up with `in`, which also finds those of Object.prototype, such as `constructor`.
    if (!names.some((name) => name === request.call.functionKey))
      throw new Error('The app has no such function.');
    return definitions(request, runtime);
  };
}

function accountOf({ accountId }: Record<string, unknown>): string | undefined {
  return typeof accountId === 'string' ? accountId : undefined;
}
