interface FaultMatch {
  /** Any method if absent. */
  method?: string;
  /** Tested against path and query; anything if absent. */
  path?: RegExp;
  /** How often it strikes; for ever if absent. */
  times?: number;
  /** Waits before it does what its kind says. */
  delayMs?: number;
}

/**
 * A disturbance as data.
 * - `answer`: Jira answers this instead of doing anything.
 * - `lost-answer`: the effect happens, then the answer is lost; the caller gets `TypeError('fetch failed')`.
 * - `late-effect`: the caller gets a gateway's 504 at once, and the effect happens `delayMs` later.
 * - `no-connection`: nothing happens, and the caller gets the same `TypeError`.
 * - `slow`: everything happens, later.
 */
export type Fault =
  | (FaultMatch & {
      kind?: 'answer';
      status: number;
      headers?: Record<string, string>;
      body?: unknown;
    })
  | (FaultMatch & { kind: 'lost-answer' | 'no-connection' })
  | (FaultMatch & { kind: 'slow' | 'late-effect'; delayMs: number });

/** The faults that wait for their call, in the order in which they were added. */
export class FaultPlan {
  private pending: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.pending.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.pending = [];
  }

  list(): Fault[] {
    return this.pending.map((entry) => entry.fault);
  }

  /** The first fault that fits the call; taking it uses it up once. */
  take(method: string, pathAndQuery: string): Fault | undefined {
    const entry = this.pending.find(({ fault }) => fits(fault, method, pathAndQuery));
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.pending = this.pending.filter((other) => other !== entry);
    return entry.fault;
  }
}

function fits(fault: Fault, method: string, pathAndQuery: string): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== method) return false;
  return fault.path === undefined || pathAndQuery.search(fault.path) >= 0;
}
