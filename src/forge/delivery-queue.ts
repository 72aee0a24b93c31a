import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { z } from 'zod';
import type { PushProbes } from '../delivery/bring-back-due-deliveries';
import type { DeliveryMessage, DeliveryQueue } from '../delivery/delivery-queue';
import type { ProcessingResult } from '../delivery/its-time';
import type { ProbeMessage } from '../delivery/probe-appliance';
import { QueueUnavailable } from '../failure/platform-errors';
import { inTime, pushTimeoutMs } from './deadline';

type Body = (DeliveryMessage | ProbeMessage) & Record<string, unknown>;
type QueuedEvent = Exclude<Parameters<Queue<Body>['push']>[0], unknown[]>;

/** The platform's queue. A lane is a concurrency key of which one event at a time is processed. */
export const deliveryQueue: DeliveryQueue & { pushProbes: PushProbes } = {
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
};

async function push(events: QueuedEvent[]): Promise<void> {
  try {
    await inTime(pushTimeoutMs, () => new Queue<Body>({ key: 'deliveries' }).push(events));
  } catch (error) {
    throw new QueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });
  }
}

/** The answer by which the platform keeps the event and brings it back, or forgets it. */
export function answerToQueue(result: ProcessingResult): InvocationError | undefined {
  if (result.kind === 'finished') return undefined;
  return new InvocationError({
    retryAfter: result.afterSeconds,
    retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
  });
}

const onRequest: string = InvocationErrorCode.FUNCTION_RETRY_REQUEST;

const retryContextSchema = z.object({ retryReason: z.string() });

/** Whether the platform brings an event back of its own accord: its consumer was killed, or threw. */
export function wasCutShort(retryContext: unknown): boolean {
  const context = retryContextSchema.safeParse(retryContext);
  return context.success && context.data.retryReason !== onRequest;
}
