import type { TestPlatform } from './test-platform';

export interface Delivery {
  /** Seconds since the log was begun. */
  at: number;
  name: unknown;
  retryContext: unknown;
}

interface TestEvent {
  name: string;
  delayInSeconds?: number;
  concurrency?: { key: string; limit: number };
}

/** What came to the consumer of the test app, by the `name` in the bodies of the events. */
export class ConsumerLog {
  readonly deliveries: Delivery[] = [];
  private readonly beganAt: number;

  constructor(private readonly forge: TestPlatform) {
    this.beganAt = forge.clock.now();
    this.consume(() => undefined);
  }

  /** From now on, the consumer does this after it was noted. */
  consume(task: (event: Record<string, unknown>) => unknown): void {
    this.forge.behaviour.work = (event) => {
      const at = (this.forge.clock.now() - this.beganAt) / 1000;
      this.deliveries.push({ at, name: nameOf(event), retryContext: event.retryContext });
      return task(event);
    };
  }

  /** Pushes events from within an invocation. */
  push(events: TestEvent[], queue = 'work'): Promise<{ jobId: string }> {
    const pushed = events.map(({ name, ...settings }) => ({ body: { name }, ...settings }));
    return this.forge.inside(({ Queue }) => new Queue({ key: queue }).push(pushed));
  }

  names(): unknown[] {
    return this.deliveries.map(({ name }) => name);
  }

  timeline(): [number, unknown][] {
    return this.deliveries.map(({ at, name }) => [at, name]);
  }
}

export function nameOf({ body }: Record<string, unknown>): unknown {
  return typeof body === 'object' && body !== null && 'name' in body ? body.name : undefined;
}
