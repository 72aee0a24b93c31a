import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';
import type { RuntimeMetadata } from './runtime-metadata';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** What the @forge/* packages say where a request is to go. */
export interface ForgeFetchTarget {
  type: string;
  provider?: string | undefined;
  remote?: string | undefined;
  accountId?: string | undefined;
}

/** What the globals reach while a handler runs; each invocation has its own. */
export interface InvocationScope {
  readonly metadata: RuntimeMetadata;
  fetch(target: ForgeFetchTarget, path: string, init: RequestInit): Promise<Response>;
  log(level: LogLevel, text: string): void;
}

/** The way in and out of an invocation's scope. */
export interface ForgeRuntime {
  inside<T>(scope: InvocationScope, task: () => T): T;
  /** For the platform's own code: `fetch` and `console` are the ordinary ones there. */
  outside<T>(task: () => T): T;
}

type Scopes = AsyncLocalStorage<InvocationScope | undefined>;

const installedScopes = Symbol.for('remote-support-stand.forge-scopes');
const consoleMethods: Record<string, LogLevel> = {
  debug: 'debug',
  trace: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
};

/**
 * Installs what the unmodified @forge/* packages expect of the platform: the globals `__forge_runtime__` and
 * `__forge_fetch__`, a `fetch` that leaves through Forge's egress, a `console` that is kept by invocation.
 * Call it before the app is loaded, since @forge/api takes hold of `fetch` when it is imported. Calling
 * it again installs nothing twice: several platforms share the globals, and the scope tells them apart.
 */
export function installForgeRuntime(): ForgeRuntime {
  const scopes = scopesOfThisRealm();
  return {
    inside: (scope, task) => scopes.run(scope, task),
    outside: (task) => scopes.run(undefined, task),
  };
}

function scopesOfThisRealm(): Scopes {
  const existing: unknown = Reflect.get(globalThis, installedScopes);
  if (isScopes(existing)) return existing;
  const scopes: Scopes = new AsyncLocalStorage();
  Object.defineProperty(globalThis, installedScopes, { value: scopes });
  installForgeGlobals(scopes);
  installFetch(scopes);
  installConsole(scopes);
  return scopes;
}

function isScopes(value: unknown): value is Scopes {
  return value instanceof AsyncLocalStorage;
}

function installForgeGlobals(scopes: Scopes): void {
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => scopes.getStore()?.metadata,
  });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    value: async (target: ForgeFetchTarget, path: string, init: RequestInit = {}) => {
      const scope = scopes.getStore();
      if (!scope) throw new Error('A Forge API was called outside of an invocation.');
      return scope.fetch(target, path, init);
    },
  });
}

function installFetch(scopes: Scopes): void {
  const nativeFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const scope = scopes.getStore();
    if (!scope) return nativeFetch(input, init);
    if (!(input instanceof Request)) return scope.fetch({ type: 'egress' }, String(input), init ?? {});
    return scope.fetch({ type: 'egress' }, input.url, { ...(await partsOf(input)), ...init });
  };
}

async function partsOf(request: Request): Promise<RequestInit> {
  const { method, headers, signal, redirect } = request;
  const body = request.body ? await request.arrayBuffer() : undefined;
  return { method, headers, signal, redirect, ...(body ? { body } : {}) };
}

function installConsole(scopes: Scopes): void {
  for (const [method, level] of Object.entries(consoleMethods)) {
    const original: unknown = Reflect.get(console, method);
    if (typeof original !== 'function') continue;
    Reflect.set(console, method, (...parts: unknown[]) => {
      const scope = scopes.getStore();
      if (scope) scope.log(level, format(...parts));
      else Reflect.apply(original, console, parts);
    });
  }
}
