import type { LogLevel } from './runtime';

export type InvocationKind = 'webTrigger' | 'schedule' | 'consumer' | 'resolver';
export type InvocationOutcome = 'ok' | 'error' | 'timeout' | 'killed';

/** What one invocation did and what that cost. It is filled while the invocation runs. */
export interface InvocationRecord {
  id: string;
  kind: InvocationKind;
  moduleKey: string;
  functionKey: string;
  /** Milliseconds since the epoch. */
  startedAt: number;
  endedAt?: number;
  /** `running` until it has ended. */
  outcome: 'running' | InvocationOutcome;
  error?: string;
  /** Platform operations begun, of every kind: the points at which it can be killed. */
  operations: number;
  storage: StorageUse;
  /** Status 0: no answer came (yet). Query strings are left out, here and below: they may hold secrets. */
  jira: { method: string; path: string; status: number }[];
  egress: { method: string; url: string; status: number }[];
  /** Events accepted by the queue. */
  pushes: number;
  logs: { level: LogLevel; text: string }[];
  /** Lines beyond the platform's limit, which nobody will ever read. */
  droppedLogLines: number;
}

/**
 * Storage as the price list sees it. One request is one operation: a transaction is one write, a batch is one
 * read or write however many keys it has, just as the platform's limits count them. KB are what the request
 * carried (keys and values of 1,024 bytes a KB, not rounded up), which is what is billed.
 */
export interface StorageUse {
  reads: number;
  writes: number;
  readKb: number;
  writeKb: number;
  operations: { operation: string; key?: string; kb: number }[];
}

/** An event that the queue took and that no consumer will see (again). */
export interface DroppedEvent {
  at: number;
  queueName: string;
  eventId: string;
  body: unknown;
  reason: 'retention window exceeded' | 'lost';
}

const defaultCapacity = 5_000;

/** The last invocations, and what each of them cost. */
export class Ledger {
  private readonly records: InvocationRecord[] = [];
  private forgotten = 0;
  readonly droppedEvents: DroppedEvent[] = [];

  constructor(private readonly capacity = defaultCapacity) {}

  /** Opens the record of an invocation that starts now. */
  open(
    start: Pick<InvocationRecord, 'id' | 'kind' | 'moduleKey' | 'functionKey'>,
    startedAt: number,
  ): InvocationRecord {
    const record: InvocationRecord = {
      ...start,
      startedAt,
      outcome: 'running',
      operations: 0,
      storage: { reads: 0, writes: 0, readKb: 0, writeKb: 0, operations: [] },
      jira: [],
      egress: [],
      pushes: 0,
      logs: [],
      droppedLogLines: 0,
    };
    this.records.push(record);
    if (this.records.length > this.capacity) {
      this.records.shift();
      this.forgotten += 1;
    }
    return record;
  }

  drop(event: DroppedEvent): void {
    this.droppedEvents.push(event);
    if (this.droppedEvents.length > this.capacity) this.droppedEvents.shift();
  }

  /** Everything that is remembered, oldest first. */
  all(): readonly InvocationRecord[] {
    return this.records;
  }

  /** A point in time: `since(mark())` later gives what was started in between. */
  mark(): number {
    return this.forgotten + this.records.length;
  }

  since(mark: number): readonly InvocationRecord[] {
    return this.records.slice(Math.max(0, mark - this.forgotten));
  }
}
