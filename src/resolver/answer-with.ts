import * as v from 'valibot';
import type { Log } from '../failure/log';
import { asksForConsent } from '../failure/platform-errors';
import { errorName } from '../foundation/error-name';
import type { PageAnswer, Problem } from './page-answer';
import { answerFor } from './page-problem';

/** The contract between a page and its resolver: the payload and the value of every function. */
type PageApi<Api> = { [Name in keyof Api]: { payload: unknown; value: unknown } };

/** For every function of a page: the schema of its payload, and what it does. */
export type Operations<Api extends PageApi<Api>, Dependencies> = {
  [Name in keyof Api]: {
    payload: v.GenericSchema<unknown, Api[Name]['payload']>;
    run: (payload: Api[Name]['payload'], dependencies: Dependencies) => Promise<Api[Name]['value']>;
  };
};

/** What the functions of a page need together: all that any of them names. */
export type DependenciesOf<
  Named extends Record<string, { run: (payload: never, dependencies: never) => unknown }>,
> = Named[keyof Named]['run'] extends (payload: never, dependencies: infer All) => unknown ? All : never;

/** A function that takes nothing. Whatever the page sends is dropped. */
export function withoutPayload<Dependencies, Value>(run: (dependencies: Dependencies) => Promise<Value>) {
  return {
    payload: v.pipe(
      v.unknown(),
      v.transform(() => undefined),
    ),
    run: (_: undefined, dependencies: Dependencies) => run(dependencies),
  };
}

/** The functions that a page can call. */
export function functionsOf<Named extends object>(operations: Named): (keyof Named & string)[] {
  return Object.keys(operations).filter((name): name is keyof Named & string =>
    Object.hasOwn(operations, name),
  );
}

/**
 * Makes the resolver of a page: a function that answers one of its calls. Before it reads a payload, it asks
 * `refusal` as the user whether the caller may do this.
 *
 * @param refusal the answer to a caller without the permission; `undefined` for a caller who has it
 * @returns a function that throws only what asks the user for consent, because that has to reach the platform
 */
export function answerWith<Api extends PageApi<Api>, Dependencies, Caller>(
  operations: Operations<Api, Dependencies>,
  refusal: (caller: Caller) => Promise<Problem | undefined>,
) {
  return async <Name extends keyof Api & string>(
    name: Name,
    payload: unknown,
    dependencies: Dependencies & Caller & { log: Log },
  ): Promise<PageAnswer<Api[Name]['value']>> => {
    try {
      const refused = await refusal(dependencies);
      if (refused) return { ok: false, problem: refused };
      const operation = operations[name];
      const reading = v.safeParse(operation.payload, payload);
      if (!reading.success) return { ok: false, problem: malformed };
      return { ok: true, value: await operation.run(reading.output, dependencies) };
    } catch (error) {
      if (asksForConsent(error)) throw error;
      const answer = answerFor(error);
      dependencies.log.warn('A call of a page ended with a problem.', {
        function: name,
        problem: answer.ok ? undefined : answer.problem.kind,
        error: errorName(error),
      });
      return answer;
    }
  };
}

const malformed: Problem = {
  kind: 'failed',
  message: 'The page asked for something that the app does not understand.',
  advice: 'Reload the page: the app may have been updated.',
};
