import type { Delivery } from '../../../src/delivery/delivery';
import type { QueuedDelivery } from '../../../src/delivery/delivery-queue';
import { QueueUnavailable, StorageUnavailable } from '../../../src/failure/platform-errors';
import type { ClaimContext, ClaimDependencies } from '../../../src/polling/claim-found';
import { configuration, noon } from './samples';

/** What claims what a poll finds has to do with: nothing is claimed yet, and there is no end of room in the queue. */
export function claimWorld({ refusedClaim = '', isQueueFull = false } = {}) {
  const claimed: string[] = [];
  const pushed: string[] = [];
  const written: Delivery[] = [];
  const context: ClaimContext = {
    configuration: configuration('one', { outboundEventTypes: [] }),
    source: 'polling',
    retentionDays: 90,
  };
  const dependencies: ClaimDependencies = {
    deliveries: {
      claim: ({ lsid = '' }) => {
        if (lsid === refusedClaim)
          return Promise.reject(new StorageUnavailable('claim a delivery', 'INTERNAL'));
        claimed.push(lsid);
        return Promise.resolve(true);
      },
      get: () => Promise.resolve(undefined),
      getMany: () => Promise.resolve([]),
      replace: (_, next) => {
        written.push(next);
        return Promise.resolve(true);
      },
    },
    queue: {
      push: (deliveries: QueuedDelivery[]) => {
        if (isQueueFull) return Promise.reject(new QueueUnavailable('RateLimitError'));
        pushed.push(...deliveries.map(({ message }) => message.lsid ?? ''));
        return Promise.resolve();
      },
    },
    budget: {
      read: () => Promise.resolve({ revision: 0, content: undefined }),
      replace: () => Promise.resolve(true),
    },
    now: () => noon,
    pause: () => Promise.resolve(),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  return { context, dependencies, claimed, pushed, written };
}
