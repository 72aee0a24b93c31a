import { Buffer } from 'node:buffer';
import { badRequest } from './storage-error';
import type { Ttl } from './storage-requests';

/** Source: Forge's KVS and Custom Entity Store limits. */
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const maximumKeyLength = 500;
const maximumValueBytes = 240 * 1024;
const maximumDepth = 31;
const maximumTtlMs = 366 * 86_400_000;
const unitMs = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

/** @throws StorageError KEY_TOO_SHORT, KEY_TOO_LONG or INVALID_KEY */
export function checkKey(key: string): void {
  if (key.length === 0) throw badRequest('KEY_TOO_SHORT', 'The key must have at least one character.');
  if (key.length > maximumKeyLength) {
    throw badRequest(
      'KEY_TOO_LONG',
      `The key has ${key.length} characters; ${maximumKeyLength} are allowed.`,
    );
  }
  if (!keyPattern.test(key)) throw badRequest('INVALID_KEY', `The key must match ${keyPattern}.`);
}

/** @throws StorageError MAX_SIZE or MAX_DEPTH */
export function checkValue(value: unknown): void {
  const bytes = jsonBytes(value);
  if (bytes > maximumValueBytes) {
    throw badRequest('MAX_SIZE', `The value has ${bytes} bytes; ${maximumValueBytes} are allowed.`);
  }
  if (depthOf(value) > maximumDepth) {
    throw badRequest('MAX_DEPTH', `The value is nested deeper than ${maximumDepth} levels.`);
  }
}

/**
 * When a value with this time to live expires, in milliseconds since the epoch.
 * @throws StorageError INVALID_TTL (this code is a guess) beyond a year
 */
export function expiryOf(ttl: Ttl | undefined, now: number): number | undefined {
  if (!ttl) return undefined;
  const ms = ttl.value * unitMs[ttl.unit];
  if (ms > maximumTtlMs) throw badRequest('INVALID_TTL', 'The time to live must not exceed one year.');
  return now + ms;
}

/** The size of a value as JSON. */
export function jsonBytes(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.some(isContainer) && depth <= maximumDepth) {
    depth += 1;
    level = level.filter(isContainer).flatMap((container): unknown[] => Object.values(container));
  }
  return depth;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
