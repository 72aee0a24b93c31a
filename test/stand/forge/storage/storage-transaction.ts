import { isEntityValue } from './entity-value';
import { checkFilters, passesFilters } from './storage-conditions';
import { StorageError, badRequest } from './storage-error';
import { checkKey, jsonBytes } from './storage-limits';
import type { Filters, TransactionRequest } from './storage-requests';
import type { StorageSpaces } from './storage-spaces';

/** Source: transaction limits of the Key-Value Store. Batches have the same. */
export const maximumOperations = 25;
export const maximumPayloadBytes = 4 * 1024 * 1024;

/**
 * Does all of a transaction or nothing.
 * @throws StorageError 409 CONDITIONAL_CHECK_FAILED when a condition does not hold
 */
export function transact(spaces: StorageSpaces, request: TransactionRequest): void {
  const operations = [...request.check, ...request.set, ...request.delete];
  checkOperationCount(operations);
  if (jsonBytes(request) > maximumPayloadBytes) {
    throw badRequest('MAX_SIZE', `A transaction carries at most ${maximumPayloadBytes} bytes.`);
  }
  request.set.forEach((write) => spaces.check(write));
  for (const { key, entityName, conditions } of operations) {
    checkKey(key);
    checkConditions(spaces, key, entityName, conditions);
  }
  request.set.forEach((write) => spaces.write(write));
  request.delete.forEach(({ entityName, key }) => spaces.of(entityName).delete(key));
}

/**
 * Checks how many operations there are, and that none has the same key as another.
 * @throws StorageError with codes that are guesses; the limits are documented
 */
export function checkOperationCount(
  operations: readonly { entityName?: string | undefined; key: string }[],
): void {
  if (operations.length === 0) throw badRequest('VALIDATION_ERROR', 'There is no operation.');
  if (operations.length > maximumOperations) {
    throw badRequest(
      'TOO_MANY_OPERATIONS',
      `There are ${operations.length} operations; ${maximumOperations} are allowed.`,
    );
  }
  const keys = new Set(operations.map(({ entityName, key }) => JSON.stringify([entityName, key])));
  if (keys.size < operations.length) throw badRequest('DUPLICATE_KEY', 'Each key can be used only once.');
}

function checkConditions(
  spaces: StorageSpaces,
  key: string,
  entityName: string | undefined,
  conditions: Filters | undefined,
): void {
  if (!conditions) return;
  if (entityName === undefined) {
    throw badRequest('VALIDATION_ERROR', 'Conditions are for entities, not for plain keys.');
  }
  const { schema, space } = spaces.entity(entityName);
  checkFilters(schema, conditions);
  const value = space.get(key)?.value;
  if (passesFilters(isEntityValue(value) ? value : undefined, conditions)) return;
  throw new StorageError(
    409,
    'CONDITIONAL_CHECK_FAILED',
    `A condition on ${entityName} ${key} does not hold.`,
  );
}
