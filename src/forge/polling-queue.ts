import { Queue } from '@forge/events';
import { QueueUnavailable } from '../failure/platform-errors';
import type { PollMessage, PollQueue } from '../polling/polling-queue';

type Body = PollMessage & Record<string, unknown>;

/** The platform's queue of polls: of one configuration one is made at a time. */
export const pollQueue: PollQueue = {
  push: async (messages) => {
    const events = messages.map((message) => ({
      body: { ...message },
      concurrency: { key: `poll:${message.configurationId}`, limit: 1 },
    }));
    try {
      await new Queue<Body>({ key: 'polls' }).push(events);
    } catch (error) {
      throw new QueueUnavailable(error instanceof Error ? error.name : 'unknown', { cause: error });
    }
  },
};
