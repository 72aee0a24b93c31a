import { jsonBytes } from '../storage/storage-limits';
import type { InvocationEnd } from '../invocation';
import { maximumDelaySeconds, retryAnswer } from './queue-requests';

/** When an event comes back, and what its consumer is then told of the failure. */
export interface Retry {
  afterMs: number;
  reason: string;
  data: unknown;
}

const maximumRetryDataBytes = 4 * 1024;
/**
 * The platform's own back-off grows exponentially up to about 15 minutes [documented]; where it begins is not
 * documented.
 */
const firstBackOffSeconds = 15;

/** @returns undefined when the event is done */
export function retryAfter(end: InvocationEnd, retriesSoFar: number): Retry | undefined {
  if (end.outcome !== 'ok') {
    return {
      afterMs: Math.min(maximumDelaySeconds, firstBackOffSeconds * 2 ** retriesSoFar) * 1000,
      reason: end.outcome === 'timeout' ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
      data: undefined,
    };
  }
  const asked = retryAnswer.safeParse(end.result);
  if (!asked.success) return undefined;
  const { retryAfter: seconds = 1, retryReason, retryData } = asked.data.retryOptions;
  return {
    afterMs: Math.min(maximumDelaySeconds, Math.max(1, seconds)) * 1000,
    reason: retryReason,
    data: jsonBytes(retryData) > maximumRetryDataBytes ? undefined : retryData,
  };
}
