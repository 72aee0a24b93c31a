import { uuidFrom } from './seeded-random';
import type { Installation } from './installation';
import type { Manifest } from './manifest';

/** What `__forge_runtime__` answers within an invocation: the fields that the @forge/* packages read. */
export interface RuntimeMetadata {
  proxy: { url: string; token: string; host: string };
  contextAri: string;
  aaid: string | undefined;
  container: { appCodeDir: string };
  appContext: {
    appId: string;
    appVersion: string;
    environmentId: string;
    environmentType: string;
    invocationId: string;
    installationId: string;
    functionKey: string;
    moduleType: string;
    moduleKey: string;
    installation: InstallationContext;
    permissions: { scopes: string[]; external: { fetch: { backend: string[] } } };
  };
  lambdaContext: { awsRequestId: string; getRemainingTimeInMillis: () => number };
  tracing: { traceId: string; spanId: string };
  realtime: Record<string, never>;
  metrics: typeof silentMetrics;
  featureFlags: () => false;
}

interface InstallationContext {
  ari: { installationId: string };
  contexts: { cloudId: string; workspaceId: string }[];
}

/** The second argument of every handler. */
export interface HandlerContext {
  principal: { accountId: string } | undefined;
  installContext: string;
  installation: InstallationContext;
}

export interface MetadataInput {
  installation: Installation;
  manifest: Manifest;
  invocationId: string;
  functionKey: string;
  moduleType: string;
  moduleKey: string;
  accountId: string | undefined;
  remainingMs: () => number;
}

const silentCounter = {
  incr: () => undefined,
  incrBy: () => undefined,
  decr: () => undefined,
  decrBy: () => undefined,
};
const silentMetrics = {
  counter: () => silentCounter,
  timing: () => ({ measure: () => ({ stop: () => undefined }) }),
  gauge: () => ({ set: () => undefined }),
};

export function runtimeMetadata(input: MetadataInput): RuntimeMetadata {
  const { installation, manifest, invocationId } = input;
  const trace = uuidFrom(`trace/${invocationId}`).replaceAll('-', '');
  return {
    proxy: { url: 'http://forge-proxy.invalid', token: invocationId, host: 'forge-proxy.invalid' },
    contextAri: installation.contextAri,
    aaid: input.accountId,
    container: { appCodeDir: process.cwd() },
    appContext: {
      appId: installation.appId,
      appVersion: installation.appVersion,
      environmentId: installation.environmentId,
      environmentType: installation.environmentType,
      installationId: installation.installationId,
      invocationId,
      functionKey: input.functionKey,
      moduleType: input.moduleType,
      moduleKey: input.moduleKey,
      installation: installationContext(installation),
      permissions: {
        scopes: manifest.scopes,
        external: { fetch: { backend: manifest.backendAddresses } },
      },
    },
    lambdaContext: { awsRequestId: invocationId, getRemainingTimeInMillis: input.remainingMs },
    tracing: { traceId: trace.slice(0, 16), spanId: trace.slice(16) },
    realtime: {},
    metrics: silentMetrics,
    featureFlags: () => false,
  };
}

export function handlerContext(installation: Installation, accountId: string | undefined): HandlerContext {
  return {
    principal: accountId === undefined ? undefined : { accountId },
    installContext: installation.contextAri,
    installation: installationContext(installation),
  };
}

function installationContext({ installationId, cloudId }: Installation): InstallationContext {
  return { ari: { installationId }, contexts: [{ cloudId, workspaceId: cloudId }] };
}
