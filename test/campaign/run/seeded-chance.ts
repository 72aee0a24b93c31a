import crypto from 'node:crypto';
import type { Random } from '../../stand/appliance/random';
import { uuidFrom } from '../../stand/forge/seeded-random';

/**
 * Makes everything that the app leaves to chance (jitter, ids, secrets) follow from a seed, so that a run can be
 * repeated exactly.
 *
 * @returns what restores real chance
 */
export function installSeededChance(random: Random): () => void {
  const { randomBytes, randomUUID } = crypto;
  const realRandom = Math.random;
  Math.random = () => random.next();
  Object.assign(crypto, {
    randomBytes: (size: number) => Buffer.from(random.hex(2 * size), 'hex'),
    randomUUID: () => uuidFrom(random.hex(32)),
  });
  return () => {
    Math.random = realRandom;
    Object.assign(crypto, { randomBytes, randomUUID });
  };
}
