import type { ConsumerModule } from '../manifest-schema';
import type { ConcurrencyLimit } from './concurrency-slots';
import type { Job } from './job';
import type { PushedEvent } from './queue-requests';
import type { Retry } from './retry';

/** Source: an event's retention window without platform errors, which would extend it. */
const retentionMs = 24 * 3_600_000;

/** An event that is delayed, waits for a slot, or runs. */
export interface PendingEvent {
  eventId: string;
  queueName: string;
  jobId: string;
  body: unknown;
  state: 'delayed' | 'waiting' | 'running';
  /** When its delay is over, in milliseconds since the epoch. */
  dueAt: number;
  retryCount: number;
}

/** An event on its way to its consumer. */
export interface QueuedEvent extends PendingEvent {
  pushed: PushedEvent;
  consumer: ConsumerModule;
  concurrency: ConcurrencyLimit | undefined;
  enqueuedAt: number;
  lastRetry: Retry | undefined;
  job: Job;
  /** The second copy of an event does not count in its job. */
  isDuplicate: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/** How much is left of the event's retention window. */
export function remainingMs({ enqueuedAt }: QueuedEvent): number {
  return enqueuedAt + retentionMs - Date.now();
}

/** What the consumer gets. */
export function consumerEvent(event: QueuedEvent): Record<string, unknown> {
  const { pushed, queueName, jobId, eventId, lastRetry } = event;
  const retryContext = lastRetry && {
    retryCount: event.retryCount,
    retryReason: lastRetry.reason,
    retryData: lastRetry.data,
    retentionWindow: {
      startTime: new Date(event.enqueuedAt).toISOString(),
      remainingTimeMs: remainingMs(event),
    },
  };
  return { ...pushed, queueName, jobId, eventId, ...(retryContext ? { retryContext } : {}) };
}

export function pendingView(event: QueuedEvent): PendingEvent {
  const { eventId, queueName, jobId, body, state, dueAt, retryCount } = event;
  return { eventId, queueName, jobId, body, state, dueAt, retryCount };
}
