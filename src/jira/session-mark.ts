import { createHash } from 'node:crypto';
import type { Marker } from './marker';

/**
 * The text by which a customer request is known that has no property yet: the session, and a digest of the marker,
 * since several configurations may create a request for one session.
 */
export function markOf({ configurationId, lsid }: Marker): string {
  const digest = createHash('sha256').update(`${configurationId}:${lsid}`).digest('hex');
  return `${lsid} (${digest.slice(0, 12)})`;
}
