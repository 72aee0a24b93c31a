import { isDone, type Delivery } from './delivery';
import type { DeliveryStore } from './delivery-store';
import { acknowledge, retryAtOnce, type QueueResult } from './queue-result';
import { nextStep } from './next-step';
import { withFiguresDue } from '../reconcile/figures/figures-at-once';
import type { Outcome } from '../reconcile/outcome';
import type { RecordChange } from '../reconcile/record/session-record';
import { sessionRecordAfter } from './session-record-after';
import type { Circumstances } from './step';

/** How often a record is tried that others keep changing. */
const attemptsToRecord = 4;

/** What the queue is told, and what was written of the session with the outcome. */
export interface Recorded {
  result: QueueResult;
  ofSession?: RecordChange;
}

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
): Promise<Recorded> {
  let current = attempted;
  for (let attempt = 0; attempt < attemptsToRecord; attempt += 1) {
    const { record, result } = nextStep(current, outcome, circumstances);
    if (!record) return { result };
    const ofSession = ofSessionAfter(record, outcome, circumstances);
    if (await deliveries.replace(current, record, retentionDays, ofSession)) return { result, ofSession };
    // Whoever changed what was only looked at once more has it processed anew.
    if (isDone(attempted)) return { result: acknowledge };
    const latest = await deliveries.get(attempted.id);
    if (!latest) return { result: acknowledge };
    if (latest.cameAgain && !attempted.cameAgain) return { result: retryAtOnce };
    if (!isStillOpen(latest, outcome)) return { result: acknowledge };
    current = latest;
  }
  return { result: retryAtOnce };
}

function ofSessionAfter(
  record: Delivery,
  outcome: Outcome,
  { sessionRecord, hasFigures, now }: Circumstances,
): RecordChange | undefined {
  const change = sessionRecordAfter(record, outcome, sessionRecord);
  return change && hasFigures ? withFiguresDue(change, now) : change;
}

function isStillOpen(latest: Delivery, outcome: Outcome): boolean {
  if (latest.state === 'waiting') return true;
  return outcome.kind === 'done' && !isDone(latest);
}
