import type { Installation } from './installation';
import type { InvocationEnd } from './invocation';
import type { UiModule } from './manifest-schema';
import { jsonBytes } from './storage/storage-limits';

/** What a page asks for, and who looks at it. */
export interface ResolverCall {
  moduleKey: string;
  functionKey: string;
  payload?: unknown;
  /** Absent: nobody is signed in. */
  accountId?: string | undefined;
  /** What the host page adds to the context, such as `{extension: {issue: {key, id}}}`. */
  contextOverrides?: { extension?: Record<string, unknown>; [property: string]: unknown } | undefined;
}

/** What `invoke` of @forge/bridge rejects with. */
export class ResolverInvocationError extends Error {
  override readonly name = 'ResolverInvocationError';
}

/** Source: the payload sizes of Forge's invocation limits for calls from a page. */
const maximumRequestBytes = 500 * 1024;
const maximumResponseBytes = 5 * 1024 * 1024;

/** The context of a page, which the platform makes and the page cannot change. */
export function pageContext(
  installation: Installation,
  module: UiModule,
  call: Pick<ResolverCall, 'accountId' | 'contextOverrides'>,
): Record<string, unknown> {
  const { appId, environmentId, environmentType, cloudId, siteUrl } = installation;
  const { extension, ...overrides } = call.contextOverrides ?? {};
  return {
    cloudId,
    siteUrl,
    environmentId,
    environmentType,
    moduleKey: module.key,
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
    locale: 'en-US',
    timezone: 'UTC',
    theme: { colorMode: 'light' },
    ...overrides,
    ...(call.accountId === undefined ? {} : { accountId: call.accountId }),
    extension: { type: module.type, ...extension },
  };
}

/** @throws ResolverInvocationError */
export function checkPayload(payload: unknown): void {
  if (jsonBytes(payload) > maximumRequestBytes) throw invocationError('the payload is larger than 500 KB');
}

/**
 * What the page gets of an invocation.
 * @throws ResolverInvocationError when there is none
 */
export function pageAnswer(end: InvocationEnd): unknown {
  if (end.outcome !== 'ok') throw invocationError(end.error ?? end.outcome);
  if (jsonBytes(end.result) > maximumResponseBytes) throw invocationError('the answer is larger than 5 MB');
  return end.result;
}

export function invocationError(problem: string): ResolverInvocationError {
  return new ResolverInvocationError(`There was an error invoking the function - ${problem}`);
}
