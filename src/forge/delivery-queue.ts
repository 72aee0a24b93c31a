import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import * as v from 'valibot';
import { integer } from '../foundation/integer';
import { readBy } from '../foundation/read-by';
import type { PushProbes } from '../delivery/requeue-dependencies';
import type { DeliveryMessage, DeliveryQueue } from '../delivery/delivery-queue';
import type { QueueResult } from '../delivery/queue-result';
import { retryDataSchema, type MessageHistory } from '../delivery/message-history';
import type { PushSweeps, SweepMessage } from '../delivery/later-sweeps';
import type { ProbeMessage } from '../delivery/probe-appliance';
import { QueueUnavailable } from '../failure/platform-errors';
import { errorName } from '../foundation/error-name';
import { inTime, pushTimeout } from './deadline';

type Body = (DeliveryMessage | ProbeMessage | SweepMessage) & Record<string, unknown>;
type QueuedEvent = Exclude<Parameters<Queue<Body>['push']>[0], unknown[]>;

/** The platform's queue. A lane is a concurrency key: the platform processes one event of it at a time. */
export const deliveryQueue: DeliveryQueue & { pushProbes: PushProbes; pushSweeps: PushSweeps } = {
  push: (deliveries) =>
    push(
      deliveries.map(({ message, lane, delaySeconds }) => ({
        body: { ...message },
        concurrency: { key: lane, limit: 1 },
        ...(delaySeconds === undefined ? {} : { delayInSeconds: delaySeconds }),
      })),
    ),

  pushProbes: (probes) =>
    push(
      probes.map((probe) => ({
        body: { ...probe },
        concurrency: { key: `${probe.configurationId}:probe`, limit: 1 },
      })),
    ),

  pushSweeps: (sweeps) =>
    push(
      sweeps.map(({ message, delaySeconds }) => ({
        body: { ...message },
        concurrency: { key: 'sweep', limit: 1 },
        delayInSeconds: delaySeconds,
      })),
    ),
};

async function push(events: QueuedEvent[]): Promise<void> {
  try {
    await inTime(pushTimeout, () => new Queue<Body>({ key: 'deliveries' }).push(events));
  } catch (error) {
    throw new QueueUnavailable(errorName(error), { cause: error });
  }
}

/** The platform keeps the event and brings it back if it gets an error, and forgets the event if it gets none. */
export function answerToQueue(result: QueueResult): InvocationError | undefined {
  if (result.kind === 'acknowledge') return undefined;
  const { afterSeconds, retryData } = result;
  return new InvocationError({
    retryAfter: afterSeconds,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    ...(retryData && { retryData }),
  });
}

const onRequest: string = InvocationErrorCode.FUNCTION_RETRY_REQUEST;

/** With these reasons the platform never ran the function, so they say nothing about the earlier attempt. */
const notRun: readonly string[] = [
  InvocationErrorCode.FUNCTION_PLATFORM_RATE_LIMITED,
  InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
];

const eventSchema = v.object({
  eventId: v.fallback(v.optional(v.pipe(v.string(), v.minLength(1))), undefined),
  retryContext: v.fallback(
    v.optional(
      v.object({
        retryReason: v.string(),
        retryCount: v.fallback(v.pipe(integer, v.minValue(0)), 1),
        retryData: v.fallback(retryDataSchema, () => ({})),
      }),
    ),
    undefined,
  ),
});

/** What the platform says about an event besides its body. */
export function historyOf(event: unknown): MessageHistory {
  const { eventId: messageId, retryContext } = readBy(eventSchema, event) ?? {};
  if (!retryContext) return { messageId, retries: 0, isRedelivered: false, wasKilled: false };
  const { retryReason, retryCount: retries, retryData } = retryContext;
  if (retryReason !== onRequest) {
    return { messageId, retries, isRedelivered: true, wasKilled: !notRun.includes(retryReason) };
  }
  return { messageId, retries, isRedelivered: false, wasKilled: false, ...retryData };
}
