import { createHash } from 'node:crypto';
import { normalName } from '../../jira/same-name';

/** Half of a SHA-256 is enough to tell some thousands of people apart. */
const digits = 32;

/**
 * What the record of a session holds in place of a representative's name. Whoever knows a name finds their sessions by
 * it, whatever its letter case; nobody is listed by it.
 */
export function representativeDigest(name: string): string {
  return createHash('sha256')
    .update(`representative:${normalName(name)}`)
    .digest('hex')
    .slice(0, digits);
}
