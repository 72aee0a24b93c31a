import type { OperationPoint } from '../../stand/forge/faults';
import type { Scene } from './scene';

interface Attempt {
  lsid: string;
  /** Operations since its report was read; absent before. */
  since?: number;
}

/**
 * Whatever tries to bring such a session into Jira is killed for what its report holds, each time at the same place.
 */
export function killingSessions({ operations, broken }: Scene): void {
  const attempts = new Map<string, Attempt>();
  operations.addLastingKill((point) => {
    const attempt = attempts.get(point.invocation.id) ?? attemptIn(point);
    const wrong = attempt && broken.now(attempt.lsid, 'killing-sessions');
    if (!attempt || !wrong) return false;
    attempts.set(point.invocation.id, attempt);
    if (attempt.since === undefined) {
      if (isReportRead(point)) attempt.since = 0;
      return attempt.since === wrong.operationsAfterReport;
    }
    if (point.when === 'before') attempt.since += 1;
    return point.when === 'before' && attempt.since === wrong.operationsAfterReport;
  });
}

/** An attempt begins by reading its delivery, among other things. */
function attemptIn({ invocation, keys = [] }: OperationPoint): Attempt | undefined {
  if (invocation.functionKey !== 'process-delivery') return undefined;
  const lsid = keys.flatMap((key) => /^[^:]+:([0-9a-f]{32}):/.exec(key)?.[1] ?? [])[0];
  return lsid === undefined ? undefined : { lsid };
}

function isReportRead({ when, kind, operation }: OperationPoint): boolean {
  return when === 'after' && kind === 'appliance' && operation.endsWith('/api/reporting');
}
