import { ForgeKvsAPIError } from '@forge/kvs';
import type { z } from 'zod';
import { StorageUnavailable, StoredValueUnreadable } from '../failure/platform-errors';
import { inTime } from './deadline';

/** An operation that hangs must not take its invocation with it. A resolver has 25 s. */
const storageTimeoutMs = 20_000;

/** Codes that the storage answers where a condition of a write did not hold; they are answers, not failures. */
const conflictCodes = ['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED', 'TRANSACTION_CONFLICT'];

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
 * Runs a write that holds only under a condition.
 *
 * @returns whether it was written
 * @throws StorageUnavailable
 */
export async function storeIf(doing: string, operation: () => Promise<unknown>): Promise<boolean> {
  try {
    await inTime(storageTimeoutMs, operation);
    return true;
  } catch (error) {
    if (conflictCodes.includes(codeOf(error))) return false;
    throw new StorageUnavailable(doing, codeOf(error), { cause: error });
  }
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
