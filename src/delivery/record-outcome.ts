import { isDone, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { acknowledge, retryAtOnce, type QueueResult } from './queue-result';
import { nextStep } from './next-step';
import type { Outcome } from '../reconcile/outcome';
import { sessionRecordAfter } from './session-record-after';
import type { Circumstances } from './step';

/** How often a record is tried that others keep changing. */
const attemptsToRecord = 4;

/**
 * Writes down what an attempt came to, in one storage write, and says whether the queue brings it back. If the
 * delivery is at rest then, the record of its session is written with it, if that changes.
 *
 * An administrator, the schedule or another event may have changed the delivery during the attempt. What was done
 * then is recorded all the same; what was not done does not undo their decision.
 *
 * @param attempted the delivery as it was when the attempt began
 * @throws StorageUnavailable
 */
export async function recordOutcome(
  attempted: Delivery,
  outcome: Outcome,
  circumstances: Circumstances,
  retentionDays: number,
  deliveries: Pick<DeliveryStore, 'get' | 'replace'>,
): Promise<QueueResult> {
  let current = attempted;
  for (let attempt = 0; attempt < attemptsToRecord; attempt += 1) {
    const { record, result } = nextStep(current, outcome, circumstances);
    if (!record) return result;
    const ofSession = sessionRecordAfter(record, outcome, circumstances.sessionRecord);
    if (await deliveries.replace(current, record, retentionDays, ofSession)) return result;
    // Whoever changed what was only looked at once more has it processed anew.
    if (isDone(attempted)) return acknowledge;
    const latest = await deliveries.get(attempted.id);
    if (!latest) return acknowledge;
    if (latest.cameAgain && !attempted.cameAgain) return retryAtOnce;
    if (!isStillOpen(latest, outcome)) return acknowledge;
    current = latest;
  }
  return retryAtOnce;
}

function isStillOpen(latest: Delivery, outcome: Outcome): boolean {
  if (latest.state === 'waiting') return true;
  return outcome.kind === 'done' && !isDone(latest);
}
