import type { InvocationEnd } from './invocation';
import type { Ledger } from './ledger';
import type { ConsumerModule } from './manifest-schema';
import { ConcurrencySlots } from './queue/concurrency-slots';
import { Countdown } from './queue/countdown';
import { finish, Jobs, type Job } from './queue/job';
import {
  jobRequest,
  maximumEventBytes,
  maximumEventsPerMinute,
  maximumPushBytes,
  pushRequest,
  type PushRequest,
} from './queue/queue-requests';
import {
  consumerEvent,
  pendingView,
  remainingMs,
  type PendingEvent,
  type QueuedEvent,
} from './queue/queued-event';
import { retryAfter } from './queue/retry';
import { RateWindow } from './rate-window';
import type { SeededRandom } from './seeded-random';
import { jsonBytes } from './storage/storage-limits';

/** An answer of the queue's HTTP interface. */
export interface QueueAnswer {
  status: number;
  body?: unknown;
}

export interface EventQueueParts {
  consumers: readonly ConsumerModule[];
  /** Runs a consumer for one event. Never throws. */
  invoke: (consumer: ConsumerModule, event: Record<string, unknown>) => Promise<InvocationEnd>;
  ledger: Ledger;
  random: SeededRandom;
}

type NewEvent = Pick<QueuedEvent, 'queueName' | 'jobId' | 'eventId' | 'pushed' | 'consumer' | 'job'>;

/** Forge's async events: at least once, unordered, retried within 24 hours. */
export class EventQueue {
  /** How likely each event is to be delivered twice. */
  duplicateProbability = 0;
  private readonly slots = new ConcurrencySlots<QueuedEvent>();
  private readonly jobs = new Jobs();
  private readonly pushedInMinute = new RateWindow(maximumEventsPerMinute, 60_000);
  private readonly events = new Set<QueuedEvent>();
  private readonly failing = new Countdown();
  private readonly duplicating = new Countdown();
  private readonly dropping = new Countdown();
  private failureStatus = 500;

  constructor(private readonly parts: EventQueueParts) {}

  /** The next pushes are answered with an error, and nothing of them is kept. */
  failNextPushes(pushes: number, status = 500): void {
    this.failing.set(pushes);
    this.failureStatus = status;
  }

  /** The next events are accepted and lost. */
  dropNext(events: number): void {
    this.dropping.set(events);
  }

  /** The next events are delivered twice. */
  duplicateNext(events: number): void {
    this.duplicating.set(events);
  }

  /** What has not come to its end, in the order of becoming due. */
  pending(): PendingEvent[] {
    return [...this.events].map(pendingView).sort((left, right) => left.dueAt - right.dueAt);
  }

  /** POST /webhook/queue/publish/… */
  publish(body: unknown): QueueAnswer {
    if (this.failing.take()) return { status: this.failureStatus, body: { message: 'Failed on purpose.' } };
    const parsed = pushRequest.safeParse(body);
    if (!parsed.success) return { status: 400, body: { message: 'The push is malformed.' } };
    const consumer = this.parts.consumers.find(({ queue }) => queue === parsed.data.queueName);
    if (!consumer) return { status: 404, body: { message: `No consumer for ${parsed.data.queueName}.` } };
    const refusal = this.refusalOf(parsed.data);
    if (refusal) return refusal;
    this.accept(parsed.data, consumer);
    return { status: 201, body: {} };
  }

  /** POST /webhook/queue/stats/… */
  stats(body: unknown): QueueAnswer {
    const job = this.jobOf(body);
    if (!job) return { status: 404, body: {} };
    const { success, inProgress, failed } = job;
    return { status: 200, body: { success, inProgress, failed } };
  }

  /** POST /webhook/queue/cancel/…: what has not started yet will not. */
  cancel(body: unknown): QueueAnswer {
    const job = this.jobOf(body);
    if (!job) return { status: 404, body: {} };
    job.isCancelled = true;
    return { status: 204 };
  }

  /** Forgets every event. */
  stop(): void {
    for (const { timer } of this.events) clearTimeout(timer);
    this.events.clear();
    this.slots.clear();
  }

  /** That one event over its size refuses the whole push is a guess; the limits are documented. */
  private refusalOf({ payload }: PushRequest): QueueAnswer | undefined {
    if (jsonBytes(payload) > maximumPushBytes) {
      return { status: 413, body: { errorMessage: 'The push is larger than 200 KB.' } };
    }
    if (payload.some((event) => jsonBytes(event) > maximumEventBytes)) {
      return { status: 413, body: { errorMessage: 'An event is larger than 100 KB.' } };
    }
    if (this.pushedInMinute.tryTake(payload.length)) return undefined;
    return { status: 429, body: { message: 'Too many events in a minute.' } };
  }

  private accept({ queueName, jobId, payload }: PushRequest, consumer: ConsumerModule): void {
    const job = this.jobs.open(queueName, jobId, payload.length);
    for (const pushed of payload) {
      const event: NewEvent = { queueName, jobId, eventId: this.parts.random.uuid(), pushed, consumer, job };
      if (this.dropping.take()) {
        this.recordDrop(event, 'lost');
        finish(job, 'failed');
        continue;
      }
      this.enqueue(event, false);
      if (this.isToBeDuplicated()) this.enqueue(event, true);
    }
  }

  private enqueue(event: NewEvent, isDuplicate: boolean): void {
    const delayMs = (event.pushed.delayInSeconds ?? 0) * 1000;
    const queued: QueuedEvent = {
      ...event,
      isDuplicate,
      body: event.pushed.body,
      concurrency: event.pushed.concurrency,
      enqueuedAt: Date.now(),
      dueAt: Date.now() + delayMs,
      state: 'delayed',
      retryCount: 0,
      lastRetry: undefined,
    };
    this.events.add(queued);
    this.delay(queued, delayMs);
  }

  private delay(event: QueuedEvent, ms: number): void {
    event.state = 'delayed';
    event.dueAt = Date.now() + ms;
    event.timer = setTimeout(() => {
      event.state = 'waiting';
      if (this.slots.takeOrWait(event)) void this.run(event);
    }, ms);
  }

  /** Runs an event that has its slot, and gives the slot back. */
  private async run(event: QueuedEvent): Promise<void> {
    if (event.job.isCancelled) this.end(event, 'cancelled');
    else if (remainingMs(event) <= 0) this.expire(event);
    else await this.deliver(event);
    for (const next of this.slots.release(event.concurrency)) void this.run(next);
  }

  private async deliver(event: QueuedEvent): Promise<void> {
    event.state = 'running';
    const end = await this.parts.invoke(event.consumer, consumerEvent(event));
    if (!this.events.has(event)) return;
    const retry = retryAfter(end, event.retryCount);
    if (!retry) return this.end(event, 'success');
    event.retryCount += 1;
    event.lastRetry = retry;
    this.delay(event, retry.afterMs);
  }

  private expire(event: QueuedEvent): void {
    this.recordDrop(event, 'retention window exceeded');
    this.end(event, 'failed');
  }

  private recordDrop({ queueName, eventId, pushed }: NewEvent, reason: 'lost' | 'retention window exceeded') {
    this.parts.ledger.drop({ at: Date.now(), queueName, eventId, body: pushed.body, reason });
  }

  private end(event: QueuedEvent, as: 'success' | 'failed' | 'cancelled'): void {
    this.events.delete(event);
    if (!event.isDuplicate) finish(event.job, as);
  }

  private jobOf(body: unknown): Job | undefined {
    const parsed = jobRequest.safeParse(body);
    return parsed.success ? this.jobs.find(parsed.data.queueName, parsed.data.jobId) : undefined;
  }

  private isToBeDuplicated(): boolean {
    return this.duplicating.take() || this.parts.random.next() < this.duplicateProbability;
  }
}
