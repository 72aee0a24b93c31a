import { z } from 'zod';

/** The bodies that @forge/events posts. */

/** Source: the limits of the async events API. */
export const maximumEventsInPush = 50;
export const maximumPushBytes = 200 * 1024;
export const maximumEventBytes = 100 * 1024;
export const maximumDelaySeconds = 900;
export const maximumEventsPerMinute = 500;

const pushedEvent = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(maximumDelaySeconds).optional(),
  concurrency: z.object({ key: z.string().min(1), limit: z.number().int().min(1) }).optional(),
});

export const pushRequest = z.object({
  queueName: z.string(),
  jobId: z.string(),
  payload: z.array(pushedEvent).min(1).max(maximumEventsInPush),
});

export const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

/** What a consumer returns to have the event again: an InvocationError of @forge/events. */
export const retryAnswer = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().default('FUNCTION_RETRY_REQUEST'),
      retryData: z.unknown().optional(),
    })
    .default({ retryReason: 'FUNCTION_RETRY_REQUEST' }),
});

export type PushedEvent = z.infer<typeof pushedEvent>;
export type PushRequest = z.infer<typeof pushRequest>;
export type RetryOptions = z.infer<typeof retryAnswer>['retryOptions'];
