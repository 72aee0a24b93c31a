import { hour } from '../durations';
import type { Plan } from './plan';

/** A plan in a line. */
export function planInWords({ spanMs, sessions, configurations, troubles }: Plan): string {
  const joined = configurations.map(
    ({ applianceId, polls, retryLimit, outboundEventTypes }) =>
      `${applianceId} (${outboundEventTypes.length} event types, ${retryLimit} retries${polls ? ', polls' : ''})`,
  );
  const span = `${(spanMs / hour).toFixed(1)} h`;
  return `${sessions.length} sessions in ${span}; ${joined.join(' and ')}; ${troubles.join(', ') || 'no trouble'}`;
}
