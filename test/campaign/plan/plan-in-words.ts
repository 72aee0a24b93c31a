import { hour } from '../durations';
import type { Plan } from './plan';
import type { PlannedIssues } from './planned-issues';

/** A plan in a line. */
export function planInWords({ spanMs, sessions, configurations, troubles }: Plan): string {
  const joined = configurations.map(
    ({ applianceId, polls, retryLimit, outboundEventTypes, issues, confinedTo }) =>
      `${applianceId} (${outboundEventTypes.length} event types, ${retryLimit} retries${polls ? ', polls' : ''}${confinedTo ? `, only into ${confinedTo.join()}` : ''}${createsInWords(issues)})`,
  );
  const span = `${(spanMs / hour).toFixed(1)} h`;
  return `${sessions.length} sessions in ${span}; ${joined.join(' and ')}; ${troubles.join(', ') || 'no trouble'}`;
}

function createsInWords({ issueCreation }: PlannedIssues): string {
  const { mode, triggerValue } = issueCreation;
  if (mode === 'off') return '';
  return `, creates ${mode}s${triggerValue === '' ? '' : ` for “${triggerValue}”`}`;
}
