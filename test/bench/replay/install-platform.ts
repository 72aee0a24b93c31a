import type { ReplayedCalls } from './replayed-calls';

type Answer = ReplayedCalls['answer'];

const nothing = () => undefined;
const counter = { incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing };

/** The part of the platform's metadata that is not JSON. */
const functions = {
  lambdaContext: { getRemainingTimeInMillis: () => 480_000 },
  metrics: {
    counter: () => counter,
    timing: () => ({ measure: () => ({ stop: nothing }) }),
    gauge: () => ({ set: nothing }),
  },
  featureFlags: () => false,
};

/**
 * Puts into this process what a function finds on the platform: `__forge_runtime__`, `__forge_fetch__`, `fetch`, and a
 * `console` whose lines go elsewhere. Call it before the function is loaded.
 */
export function installPlatform(metadata: Record<string, unknown>, answer: Answer): void {
  Object.assign(globalThis, {
    __forge_runtime__: { ...metadata, ...functions },
    __forge_fetch__: async (...asked: Parameters<Answer>) => answer(...asked),
    fetch: async (url: string, init?: RequestInit) => answer({ type: 'egress' }, url, init),
  });
  for (const level of ['debug', 'info', 'log', 'warn', 'error']) Reflect.set(console, level, nothing);
}

/** The platform has used Node's `Response` before it loads a function. */
export async function warmUpResponses(): Promise<void> {
  const { body } = new Response('{}');
  if (body) for await (const _piece of body as AsyncIterable<Uint8Array> & typeof body) continue;
  await new Response('{}').json();
}
