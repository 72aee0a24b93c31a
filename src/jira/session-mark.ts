import { createHash } from 'node:crypto';
import type { Owner } from './ownership';

/**
 * The text by which a customer request is known that has no property yet: the session, and a digest of the owner,
 * since several configurations may create a request for one session.
 */
export function markOf({ configurationId, lsid }: Owner): string {
  const digest = createHash('sha256').update(`${configurationId}:${lsid}`).digest('hex');
  return `${lsid} (${digest.slice(0, 12)})`;
}
