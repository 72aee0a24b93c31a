import type { BatchReadFault } from '../faults';
import { StorageError, badRequest } from './storage-error';
import { jsonBytes } from './storage-limits';
import { checkOperationCount, maximumPayloadBytes } from './storage-transaction';

interface Named {
  entityName?: string | undefined;
  key: string;
}

/** What a batch answers: each key succeeds or fails by itself. */
export interface BatchAnswer {
  successfulKeys: (Named & Record<string, unknown>)[];
  failedKeys: (Named & { error: { code: string; message: string } })[];
}

/** What a batch read returns for a key instead of its value; nothing if it tells the value. */
export type DisturbBatchRead = (entityName: string | undefined, key: string) => BatchReadFault | undefined;

export const everyKeyAsItIs: DisturbBatchRead = () => undefined;

/**
 * Does each item of a batch by itself.
 * @param perform what is done to an item; gives what the answer says of it besides its name, or nothing if it says
 * nothing of it at all
 * @throws StorageError when the batch as a whole cannot be done
 */
export function batch<Item extends Named>(
  items: readonly Item[],
  perform: (item: Item) => Record<string, unknown> | undefined,
): BatchAnswer {
  checkOperationCount(items);
  if (jsonBytes(items) > maximumPayloadBytes) {
    throw badRequest('MAX_SIZE', `A batch carries at most ${maximumPayloadBytes} bytes.`);
  }
  const answer: BatchAnswer = { successfulKeys: [], failedKeys: [] };
  for (const item of items) {
    const name: Named = { key: item.key, ...(item.entityName ? { entityName: item.entityName } : {}) };
    try {
      const told = perform(item);
      if (told) answer.successfulKeys.push({ ...name, ...told });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      answer.failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return answer;
}
