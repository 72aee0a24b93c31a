import { Buffer } from 'node:buffer';
import type { Faults, OperationPoint } from './faults';
import type { InvocationOutcome, InvocationRecord } from './ledger';
import type { ForgeFetchTarget, ForgeRuntime, InvocationScope, LogLevel } from './runtime';
import type { RuntimeMetadata } from './runtime-metadata';

/** How an invocation ended, and what its handler returned if it did. */
export interface InvocationEnd {
  outcome: InvocationOutcome;
  /** As it arrives at the platform, through JSON. */
  result?: unknown;
  error?: string;
}

/** Where an invocation's requests go. */
export type PlatformFetch = (
  invocation: Invocation,
  target: ForgeFetchTarget,
  path: string,
  init: RequestInit,
) => Promise<Response>;

export interface InvocationParts {
  record: InvocationRecord;
  metadata: RuntimeMetadata;
  /** What the handler is called with. */
  event: unknown;
  timeLimitMs: number;
  platformFetch: PlatformFetch;
  runtime: ForgeRuntime;
  faults: Faults;
  /** Called whenever an operation begins or ends. */
  onActivity: () => void;
}

/** The invocation is over: whatever it still tries has no effect. */
export class InvocationEndedError extends Error {
  override readonly name = 'InvocationEndedError';
}

/** Source: Forge's invocation limits, per minute of the time limit, rounded up. */
const logLinesPerMinute = 100;
const logBytes = 200 * 1024;

/** One run of one handler: its scope, its time limit, and its end, which comes only once. */
export class Invocation implements InvocationScope {
  readonly record: InvocationRecord;
  readonly metadata: RuntimeMetadata;
  readonly event: unknown;
  /** The time limit in minutes, rounded up: several limits are given per such minute. */
  readonly minutes: number;
  readonly accountId: string | undefined;
  private readonly ended: Promise<InvocationEnd>;
  private settleEnd: (end: InvocationEnd) => void = () => undefined;
  private loggedBytes = 0;

  constructor(private readonly parts: InvocationParts) {
    this.record = parts.record;
    this.metadata = parts.metadata;
    this.event = parts.event;
    this.minutes = Math.ceil(parts.timeLimitMs / 60_000);
    this.accountId = parts.metadata.aaid;
    this.ended = new Promise((resolve) => {
      this.settleEnd = resolve;
    });
  }

  /** Runs the handler until it returns, throws, is killed or exceeds its time. Never throws itself. */
  async run(handler: () => unknown): Promise<InvocationEnd> {
    const timer = setTimeout(
      () => this.end({ outcome: 'timeout', error: `timed out after ${this.parts.timeLimitMs / 1000} s` }),
      this.parts.timeLimitMs,
    );
    this.parts.runtime
      .inside(this, async () => handler())
      .then((result) => this.end({ outcome: 'ok', result: throughJson(result) }))
      .catch((error: unknown) => this.fail(error));
    const end = await this.ended;
    clearTimeout(timer);
    return end;
  }

  fetch(target: ForgeFetchTarget, path: string, init: RequestInit): Promise<Response> {
    return this.parts.platformFetch(this, target, path, init);
  }

  /**
   * Does one operation of the platform for this invocation, or lets it go wrong as the faults say.
   * @throws InvocationEndedError when the invocation is over, before or afterwards
   */
  async perform(
    described: Pick<OperationPoint, 'kind' | 'operation' | 'key' | 'keys'>,
    effect: () => Response | Promise<Response>,
  ): Promise<Response> {
    this.refuseIfEnded();
    const index = this.record.operations;
    this.record.operations += 1;
    this.parts.onActivity();
    const point = { ...described, invocation: this.record, index };
    const instead = await this.disturb({ ...point, when: 'before' });
    if (instead) return instead;
    const response = await this.parts.runtime.outside(async () => effect());
    this.parts.onActivity();
    this.refuseIfEnded();
    return (await this.disturb({ ...point, when: 'after' })) ?? response;
  }

  log(level: LogLevel, text: string): void {
    if (this.isOver()) return;
    this.loggedBytes += Buffer.byteLength(text);
    const isWithinLimits =
      this.record.logs.length < logLinesPerMinute * this.minutes && this.loggedBytes <= logBytes;
    if (isWithinLimits) this.record.logs.push({ level, text });
    else this.record.droppedLogLines += 1;
  }

  private async disturb(point: OperationPoint): Promise<Response | undefined> {
    const { faults, runtime } = this.parts;
    if (runtime.outside(() => faults.killAt(point))) {
      this.end({ outcome: 'killed', error: `killed ${point.when} ${point.kind} ${point.operation}` });
      return new Promise<never>(() => undefined);
    }
    const instead = runtime.outside(() => faults.fault(point));
    if (instead === undefined || instead instanceof Response) return instead;
    throw instead;
  }

  private fail(error: unknown): void {
    this.log('error', error instanceof Error ? (error.stack ?? error.message) : String(error));
    this.end({ outcome: 'error', error: error instanceof Error ? error.message : String(error) });
  }

  private end(end: InvocationEnd): void {
    if (this.isOver()) return;
    this.record.outcome = end.outcome;
    this.record.endedAt = Date.now();
    if (end.error !== undefined) this.record.error = end.error;
    this.parts.onActivity();
    this.settleEnd(end);
  }

  private isOver(): boolean {
    return this.record.outcome !== 'running';
  }

  private refuseIfEnded(): void {
    if (!this.isOver()) return;
    throw new InvocationEndedError(`Invocation ${this.record.id} is over (${this.record.outcome}).`);
  }
}

/** Whatever crosses the platform's border does so as JSON: no functions, no shared objects. */
export function throughJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
