import { createHash } from 'node:crypto';
import type { Marker } from './marker';

/**
 * The line at the end of its description by which a customer request is known. Nothing else may be in it: a text that
 * quotes the mark is no claim.
 */
export function markLineOf(marker: Marker): string {
  return `Remote support session ${markOf(marker)}`;
}

/**
 * The text by which a customer request is known that has no property yet: the session, and a digest of the marker,
 * since several configurations may create a request for one session.
 */
export function markOf({ configurationId, lsid }: Marker): string {
  const digest = createHash('sha256').update(`${configurationId}:${lsid}`).digest('hex');
  return `${lsid} (${digest.slice(0, 12)})`;
}
