import { Queue } from '@forge/events';
import { QueueUnavailable } from '../failure/platform-errors';
import { errorName } from '../foundation/error-name';
import type { PollQueue, PollQueueMessage } from '../polling/polling-queue';
import { inTime, pushTimeout } from './deadline';

type Body = PollQueueMessage & Record<string, unknown>;

/** The platform's queue of polls and backfills. For each configuration it runs one of each at a time. */
export const pollQueue: PollQueue = {
  push: async (messages) => {
    const events = messages.map((message) => ({
      body: { ...message },
      concurrency: { key: `${message.kind}:${message.configurationId}`, limit: 1 },
    }));
    try {
      await inTime(pushTimeout, () => new Queue<Body>({ key: 'polls' }).push(events));
    } catch (error) {
      throw new QueueUnavailable(errorName(error), { cause: error });
    }
  },
};
