import { parseDuration } from '../duration';
import { fieldRefusal } from '../refusal';
import type { Issue } from '../site/issue';

/** How a work log changes the remaining estimate: the query of the call. */
export interface EstimateAdjustment {
  adjustEstimate?: 'new' | 'leave' | 'manual' | 'auto' | undefined;
  newEstimate?: string | undefined;
  reduceBy?: string | undefined;
  increaseBy?: string | undefined;
}

/** Seconds to add to the remaining estimate, or the seconds that it becomes. */
export type EstimateChange = { by: number } | { to: number } | 'leave';

/**
 * Works out the change before anything is written.
 *
 * @param spentSeconds by how much the time spent grows; negative if it shrinks
 * @throws Refusal if the parameter that the adjustment needs is missing or no duration
 */
export function estimateChange(query: EstimateAdjustment, spentSeconds: number): EstimateChange {
  switch (query.adjustEstimate) {
    case 'leave':
      return 'leave';
    case 'new':
      return { to: requireDuration(query.newEstimate, 'newEstimate', 'new') };
    case 'manual':
      return query.reduceBy === undefined
        ? { by: requireDuration(query.increaseBy, 'increaseBy', 'manual') }
        : { by: -requireDuration(query.reduceBy, 'reduceBy', 'manual') };
    default:
      return { by: -spentSeconds };
  }
}

/** Changes the remaining estimate; it never falls below zero, and an issue without one gets none by itself. */
export function applyEstimate(issue: Issue, change: EstimateChange): void {
  if (change === 'leave') return;
  if ('to' in change) {
    issue.remainingEstimateSeconds = change.to;
    return;
  }
  if (issue.remainingEstimateSeconds === undefined) return;
  issue.remainingEstimateSeconds = Math.max(0, issue.remainingEstimateSeconds + change.by);
}

function requireDuration(text: string | undefined, name: string, adjustment: string): number {
  const seconds = text === undefined ? undefined : parseDuration(text);
  if (seconds !== undefined) return seconds;
  throw fieldRefusal({
    [name]: `A valid '${name}' is required where 'adjustEstimate' is '${adjustment}'.`,
  });
}
