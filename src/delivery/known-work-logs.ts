import type { KnownWorkLog } from '../reconcile/session-to-reconcile';
import type { Delivery } from './delivery';

/**
 * The work logs that deliveries have written.
 *
 * @param ofSession all deliveries of one session by one configuration
 */
export function knownWorkLogsOf(ofSession: readonly Delivery[]): KnownWorkLog[] {
  return ofSession.flatMap(({ workLogId, issueKey }) =>
    workLogId === undefined ? [] : [{ id: workLogId, issueKey }],
  );
}
