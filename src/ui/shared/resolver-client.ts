import { invoke } from '@forge/bridge';
import { z } from 'zod';
import type { AdminAnswer, AdminApi, AdminFunction, Problem } from '../../administration/admin-api';

export type PayloadOf<F extends AdminFunction> = AdminApi[F]['payload'];
export type ValueOf<F extends AdminFunction> = AdminApi[F]['value'];

const envelope = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), problem: z.looseObject({ kind: z.string(), message: z.string() }) }),
]);

/**
 * Calls a function of the page's resolver. Never throws: a call that did not get through is a `failed` problem, as
 * one that the resolver answered.
 */
export async function callAdmin<F extends AdminFunction>(
  name: F,
  payload: PayloadOf<F>,
): Promise<AdminAnswer<ValueOf<F>>> {
  try {
    const answer = envelope.safeParse(await invoke<unknown>(name, payload));
    // The resolver is this app's own and compiled against the same contract, so the envelope is all that is checked.
    return answer.success ? (answer.data as AdminAnswer<ValueOf<F>>) : refused(notUnderstood);
  } catch {
    return refused(notReached);
  }
}

const notReached: Problem = {
  kind: 'failed',
  message: 'Jira did not answer.',
  advice: 'Check your network connection and try again. What you entered is still here.',
};

const notUnderstood: Problem = {
  kind: 'failed',
  message: 'Jira gave an answer that this page does not understand.',
  advice: 'The app was probably updated meanwhile. Reload the page.',
};

function refused(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
