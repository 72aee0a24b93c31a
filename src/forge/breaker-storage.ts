import * as v from 'valibot';
import kvs, { Sort } from '@forge/kvs';
import {
  circuitBreakerSchema,
  closedBreaker,
  type CircuitBreaker,
  type CircuitBreakerStore,
} from '../delivery/circuit-breaker';
import { consoleLog } from './console-log';
import { replaceRevised } from './replace-revised';
import { readDocument } from './revised-document';
import { store } from './storage';

const entityName = 'circuit-breaker';

/** Breakers that are not closed are in this partition of the index. Closed ones are in none, so no query finds them. */
const notClosedScope = 'not-closed';

type StoredBreaker = Omit<CircuitBreaker, 'configurationId'> & { scope?: typeof notClosedScope };

const breakers = () => kvs.entity<StoredBreaker>(entityName);

/** Where a breaker is stored, for batch reads. */
export function breakerKey(configurationId: string) {
  return { entityName, key: configurationId };
}

/**
 * Reads a stored breaker; if nothing is stored, a closed one. A damaged breaker lets calls through and held deliveries
 * come back: five failures open it again.
 */
export function readBreaker(configurationId: string, value: unknown): CircuitBreaker {
  if (typeof value !== 'object' || value === null) return closedBreaker(configurationId);
  const reading = v.safeParse(circuitBreakerSchema, { ...value, configurationId });
  if (reading.success) return reading.output;
  consoleLog.error('The record of a circuit breaker is damaged; the appliance is tried.', {
    configurationId,
  });
  return { ...closedBreaker(configurationId), phase: 'half-open', revision: readDocument(value).revision };
}

/** Circuit breakers as entities of the platform's storage, by their configurations' ids. */
export const breakerStorage: CircuitBreakerStore = {
  breakerOf: async (configurationId) =>
    readBreaker(
      configurationId,
      await store('read a circuit breaker', () => breakers().get(configurationId)),
    ),

  notClosed: async () => {
    const { results } = await store('query circuit breakers', () =>
      breakers()
        .query()
        .index('by-scope', { partition: [notClosedScope] })
        .sort(Sort.ASC)
        .limit(100)
        .getMany(),
    );
    return results.map(({ key, value }) => readBreaker(key, value));
  },

  replace: (previous, next) =>
    replaceRevised(
      'write a circuit breaker',
      breakerKey(next.configurationId),
      stored(next),
      previous.revision,
    ),
};

function stored({ configurationId: _key, ...attributes }: CircuitBreaker): StoredBreaker {
  return attributes.phase === 'closed' ? attributes : { ...attributes, scope: notClosedScope };
}
