import { hour, second } from '../foundation/durations';
import type { JiraResponse } from './jira-http';

/** How long to wait if Jira limits without saying so (a gateway's 429 may carry no headers). */
const defaultWaitSeconds = 30;

/** What Jira may ask the app to wait; a longer time is taken as a mistake. */
const longestWaitSeconds = 24 * 60 * 60;

/** `RateLimit-Reason` of a quota (Atlassian documentation). */
const quota = /^jira-quota-/;

/** Why Jira limits, as `RateLimit-Reason` says it. */
export function limitReason(response: JiraResponse): string | undefined {
  return response.header('RateLimit-Reason');
}

/** Whether a quota is used up, which comes back with the next full hour, and no burst that is over in a moment. */
export function isOfQuota(reason: string | undefined): boolean {
  return reason !== undefined && quota.test(reason);
}

/** What `Retry-After` asks for; `undefined` if there is none. */
export function secondsAsked(response: JiraResponse): number | undefined {
  const header = response.header('Retry-After')?.trim() ?? '';
  return /^\d+$/.test(header) ? Math.min(Number(header), longestWaitSeconds) : undefined;
}

/**
 * How long a limit lasts, in seconds: by `Retry-After`, else until the time of `X-RateLimit-Reset`. A quota without
 * either ends with the full hour UTC (Atlassian documentation).
 */
export function secondsOfLimit(response: JiraResponse): number {
  return secondsAsked(response) ?? secondsToReset(response) ?? secondsByReason(response);
}

/** A time that has passed by this installation's clock says nothing. */
function secondsToReset(response: JiraResponse): number | undefined {
  const wait = Date.parse(response.header('X-RateLimit-Reset') ?? '') - response.receivedAt;
  return wait > 0 ? Math.min(Math.ceil(wait / second), longestWaitSeconds) : undefined;
}

function secondsByReason(response: JiraResponse): number {
  if (!isOfQuota(limitReason(response))) return defaultWaitSeconds;
  return Math.ceil((hour - (response.receivedAt % hour)) / second);
}
