import type { InvocationRecord } from './ledger';

export type OperationKind = 'storage' | 'jira' | 'appliance' | 'queue' | 'platform';

/** A moment at which the platform can be made to misbehave: just before or after one operation's effect. */
export interface OperationPoint {
  invocation: InvocationRecord;
  /** `appliance` is every request that leaves by egress; `platform` is the rest, such as web trigger URLs. */
  kind: OperationKind;
  /** `set`, `entity/query`, `publish`, `POST /rest/api/3/issue`, `GET https://host/path`, … */
  operation: string;
  /** The key, if a storage operation has just one. */
  key?: string;
  /** Every key of a batch or a transaction. */
  keys?: readonly string[];
  /** Which operation of its invocation this is, of every kind, counted from 0. */
  index: number;
  when: 'before' | 'after';
}

/** A key that a batch reads. */
export interface BatchReadPoint {
  invocation: InvocationRecord;
  /** Absent: a plain key. */
  entityName?: string;
  key: string;
}

/**
 * What a batch returns for a key instead of its present value: nothing at all, a failure by its code (`KEY_NOT_FOUND`:
 * it was not found), or the value that it had at a time, in milliseconds, which may be none.
 */
export type BatchReadFault = 'left-out' | { code: string } | { asOf: number };

/** What goes wrong on purpose; a test sets either, and nothing goes wrong by default. */
export interface Faults {
  /** True stops the invocation there for good: after `after`, the effect is there and the app never knows. */
  killAt: (point: OperationPoint) => boolean;
  /** An answer or an error instead of the real one; at `after` the effect has happened anyway. */
  fault: (point: OperationPoint) => Response | Error | undefined;
  /**
   * Batches that are stale or lack something, key by key. Unlike a read of one key, a batch is not known to be strict.
   */
  batchRead: (point: BatchReadPoint) => BatchReadFault | undefined;
}

export function noFaults(): Faults {
  return { killAt: () => false, fault: () => undefined, batchRead: () => undefined };
}
