import { isDeepStrictEqual } from 'node:util';
import { ForgeKvsAPIError } from '@forge/kvs';
import * as v from 'valibot';
import { StorageUnavailable, StoredValueUnreadable } from '../failure/platform-errors';
import { inTime } from './deadline';

/** An operation that hangs must not use up the time of its invocation. A resolver has 25 s. */
const storageTimeout = 20_000;

/**
 * The storage's answers if a condition of a write did not hold. They are answers, not failures. Forge documents only
 * the first code, which was measured with status 409. So the status counts as well as the code.
 */
const conflictCodes = ['KEY_CONFLICT', 'CONDITIONAL_CHECK_FAILED', 'TRANSACTION_CONFLICT'];
const conflictStatuses = [409, 412];

/** What is stored under a key after a conditional write was refused for a reason that the app does not know. */
export type Standing = 'ours' | 'changed' | 'as-expected';

/**
 * Runs a storage operation.
 *
 * @param doing completes “the storage could not …”
 * @throws StorageUnavailable
 */
export async function store<T>(doing: string, operation: () => Promise<T>): Promise<T> {
  try {
    return await inTime(storageTimeout, operation);
  } catch (error) {
    throw new StorageUnavailable(doing, codeOf(error), { cause: error });
  }
}

/**
 * Runs a write that depends on a condition. If it is refused for a reason that the app does not know, what is stored
 * under the key decides.
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
    await inTime(storageTimeout, operation);
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    const found = isUnknownRefusal(error) ? await standing() : 'as-expected';
    if (found === 'as-expected') throw new StorageUnavailable(doing, codeOf(error), { cause: error });
    return found === 'ours';
  }
}

/**
 * Tells from what is stored under a key what became of a write.
 *
 * @param stored `undefined` if nothing is stored
 * @param ours what was to be written
 * @param expected attributes that were a condition; `undefined` for each means that nothing is stored, or not those
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

/** Whether an operation failed because the platform refused what was to be written, not for a limit or a failure. */
export function wasRefused(error: unknown): boolean {
  return error instanceof StorageUnavailable && isUnknownRefusal(error.cause);
}

/** The request itself was refused. After a limit or a failure of the storage, it may have been written or not. */
function isUnknownRefusal(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  const { status } = error.responseDetails;
  return status >= 400 && status < 500 && status !== 429;
}

/** Reads a stored value with its schema; `undefined` stays. @throws StoredValueUnreadable */
export function readStored<T>(
  what: string,
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
): T | undefined {
  if (value === undefined || value === null) return undefined;
  const reading = v.safeParse(schema, value);
  if (reading.success) return reading.output;
  throw new StoredValueUnreadable(what, v.getDotPath(reading.issues[0]) ?? 'the whole value');
}

/**
 * Whether a value has expired. The platform may return it for another 48 hours.
 *
 * @param expireTime the metadata field EXPIRE_TIME (ISO 8601), absent if the value stays for ever
 */
export function isExpired(expireTime: string | undefined): boolean {
  return expireTime !== undefined && Date.parse(expireTime) <= Date.now();
}

function codeOf(error: unknown): string {
  return error instanceof ForgeKvsAPIError ? error.code : 'no answer';
}
