import { isDeepStrictEqual } from 'node:util';
import { ForgeKvsAPIError } from '@forge/kvs';
import type { z } from 'zod';
import { StorageUnavailable, StoredValueUnreadable } from '../failure/platform-errors';
import { inTime } from './deadline';

/** An operation that hangs must not take its invocation with it. A resolver has 25 s. */
const storageTimeoutMs = 20_000;

/**
 * How the storage answers where a condition of a write did not hold: these are answers, not failures. Only the first
 * code is documented and was measured, with status 409, so that the status counts as well as the code.
 */
const conflictCodes = ['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED', 'TRANSACTION_CONFLICT'];
const conflictStatuses = [409, 412];

/** What lies under a key, as seen by a conditional write that was refused for a reason that the app does not know. */
export type Standing = 'ours' | 'changed' | 'as-expected';

/**
 * Runs a storage operation.
 *
 * @param doing completes “the storage could not …”
 * @throws StorageUnavailable
 */
export async function store<T>(doing: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await inTime(storageTimeoutMs, operation);
  } catch (error) {
    throw new StorageUnavailable(doing, codeOf(error), { cause: error });
  }
}

/**
 * Runs a write that holds only under a condition. Where it is refused for a reason that the app does not know, what
 * lies under the key decides.
 *
 * @param standing reads the key strictly
 * @returns whether it was written
 * @throws StorageUnavailable
 */
export async function storeIf(
  doing: string,
  operation: () => Promise<unknown>,
  standing: () => Promise<Standing>,
): Promise<boolean> {
  try {
    await inTime(storageTimeoutMs, operation);
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    const found = isUnknownRefusal(error) ? await standing() : 'as-expected';
    if (found === 'as-expected') throw new StorageUnavailable(doing, codeOf(error), { cause: error });
    return found === 'ours';
  }
}

/**
 * Tells from what lies under a key what became of a write.
 *
 * @param stored `undefined` where nothing is stored
 * @param ours what was to be written
 * @param expected attributes that were a condition; with `undefined` for each: that nothing is stored, or not those
 */
export function standingOf(stored: unknown, ours: object, expected: Record<string, unknown>): Standing {
  if (typeof stored !== 'object' || stored === null) return 'as-expected';
  if (isDeepStrictEqual(stored, JSON.parse(JSON.stringify(ours)))) return 'ours';
  const isMet = Object.entries(expected).every(([name, value]) => Reflect.get(stored, name) === value);
  return isMet ? 'as-expected' : 'changed';
}

function isConflict(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  return conflictCodes.includes(error.code) || conflictStatuses.includes(error.responseDetails.status);
}

/** A refusal by the request itself: neither a limit, nor a failure of the storage, which may have written it or not. */
function isUnknownRefusal(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  const { status } = error.responseDetails;
  return status >= 400 && status < 500 && status !== 429;
}

/** Reads a stored value with its schema; `undefined` stays. @throws StoredValueUnreadable */
export function readStored<T>(what: string, schema: z.ZodType<T>, value: unknown): T | undefined {
  if (value === undefined || value === null) return undefined;
  const reading = schema.safeParse(value);
  if (reading.success) return reading.data;
  const { path } = reading.error.issues[0] ?? { path: [] };
  throw new StoredValueUnreadable(what, path.join('.') || 'the whole value');
}

/**
 * Whether a value has outlived its time. The platform may go on giving it out for 48 hours.
 *
 * @param expireTime the metadata field EXPIRE_TIME (ISO 8601), absent where the value stays for ever
 */
export function isExpired(expireTime: string | undefined): boolean {
  return expireTime !== undefined && Date.parse(expireTime) <= Date.now();
}

function codeOf(error: unknown): string {
  return error instanceof ForgeKvsAPIError ? error.code : 'no answer';
}
