import { invoke } from '@forge/bridge';
import * as v from 'valibot';
import type { PageAnswer, Problem } from '../../resolver/page-answer';

const envelope = v.union([
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), problem: v.looseObject({ kind: v.string(), message: v.string() }) }),
]);

/** The contract between a page and its resolver: the payload and the value of every function. */
export type PageApi<Api> = { [Name in keyof Api]: { payload: Parameters<typeof invoke>[1]; value: unknown } };

/** Calls a function of a page's resolver. */
export type ResolverClient<Api extends PageApi<Api>> = <Name extends keyof Api & string>(
  name: Name,
  payload: Api[Name]['payload'],
) => Promise<PageAnswer<Api[Name]['value']>>;

/**
 * The client of a page's resolver, typed by their contract. It never throws: a call that did not get through is a
 * `failed` problem, like one that the resolver returned.
 */
export function createResolverClient<Api extends PageApi<Api>>(): ResolverClient<Api> {
  return async <Name extends keyof Api & string>(name: Name, payload: Api[Name]['payload']) => {
    try {
      const answer = v.safeParse(envelope, await invoke<unknown>(name, payload));
      // The resolver belongs to this app and is compiled against the same contract, so only the envelope is checked.
      return answer.success ? (answer.output as PageAnswer<Api[Name]['value']>) : refused(notUnderstood);
    } catch {
      return refused(notReached);
    }
  };
}

const notReached: Problem = {
  kind: 'failed',
  message: 'Jira did not answer.',
  advice: 'Check your network connection and try again. What you entered is still here.',
};

const notUnderstood: Problem = {
  kind: 'failed',
  message: 'Jira gave an answer that this page does not understand.',
  advice: 'The app has probably been updated. Reload the page.',
};

function refused(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
