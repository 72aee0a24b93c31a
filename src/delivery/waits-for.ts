import type { Attempt, Delivery } from './delivery';

/**
 * What a delivery can wait for. `turn`: the queue, since it came in or was brought up again; `report`: of its session;
 * `limit`: Jira, the appliance or another attempt asked to wait; `quota`: Jira's hour has to end; `appliance`: it is
 * down; `pause`: writing was paused; `retry`: the next attempt after a failure.
 */
export type Awaited = 'turn' | 'report' | 'limit' | 'quota' | 'appliance' | 'pause' | 'retry';

/** What a delivery waits for, and until when. Times are milliseconds since 1970. */
export interface WaitsFor {
  kind: Awaited;
  /** When it goes on, at the latest; absent if nobody knows. */
  until?: number;
}

/** What a delivery waits for, as far as its record tells; nothing if it does not wait. */
export function waitsFor(delivery: Delivery): WaitsFor | undefined {
  const { state, heldFor, dueAt, attempts } = delivery;
  if (state !== 'waiting') return undefined;
  const last = attempts.at(-1);
  if (heldFor !== undefined) return { kind: last?.isOfPause ? 'pause' : 'appliance' };
  const kind = last ? kindAfter(last) : 'turn';
  return { kind, until: last?.nextAt ?? dueAt };
}

function kindAfter({ outcome, isOfQuota }: Attempt): Awaited {
  switch (outcome) {
    case 'not-ready':
      return 'report';
    case 'limited':
      return isOfQuota ? 'quota' : 'limit';
    case 'held':
      return 'appliance';
    case 'failed':
      return 'retry';
    default:
      return 'turn';
  }
}
