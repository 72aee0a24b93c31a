import { createHash } from 'node:crypto';
import type { Marker } from './marker';

/**
 * The line at the end of its description by which a customer request is known. Nothing else may be in it: a text that
 * quotes the mark is no claim.
 */
export function markLineOf(marker: Marker): string {
  return `Remote support reference ${markOf(marker)}`;
}

/** Digits of the digest: far more than any site has sessions for, and one word of a text search. */
const markLength = 24;

/**
 * The text by which a customer request is known that has no property yet: a digest of the marker, since several
 * configurations may create a request for one session. It does not repeat the session's id, which customers may read in
 * the description anyway.
 */
export function markOf({ configurationId, lsid }: Marker): string {
  const digest = createHash('sha256').update(`${configurationId}:${lsid}`).digest('hex');
  return digest.slice(0, markLength);
}
