import { shown, weightOf } from './item-view';
import { StorageError, badRequest } from './storage-error';
import { checkKey } from './storage-limits';
import type { Effect } from './storage-operations';
import {
  deleteRequest,
  getRequest,
  readRequest,
  setRequest,
  type MetadataField,
  type SetRequest,
} from './storage-requests';
import type { StorageSpace, StoredItem } from './storage-space';
import type { StorageSpaces } from './storage-spaces';

/** Which space a request without an entity name is about. */
export type KeySpace = 'plain' | 'secrets';

/** @throws StorageError 404 KEY_NOT_FOUND */
export function getItem(spaces: StorageSpaces, body: unknown, keySpace: KeySpace): Effect {
  const { entityName, key, options } = readRequest(getRequest, body);
  const item = existing(spaces.of(entityName, keySpace), key);
  return { body: shown(item, options.metadataFields), bytes: weightOf(item) };
}

/** @throws StorageError 409 KEY_CONFLICT, or 400 for a key or value that cannot be stored */
export function setItem(spaces: StorageSpaces, body: unknown, keySpace: KeySpace): Effect {
  const request = readRequest(setRequest, body);
  spaces.check(request);
  const previous = spaces.of(request.entityName, keySpace).get(request.key);
  checkPolicy(request, previous);
  const latest = spaces.write(request, keySpace);
  const { returnValue, returnMetadataFields = [] } = request.options;
  const returned = returnValue === 'LATEST' ? latest : returnValue && previous;
  return { ...answerOf(returned, returnMetadataFields), bytes: weightOf(latest) };
}

/** Deleting what is not there is no error. */
export function deleteItem(spaces: StorageSpaces, body: unknown, keySpace: KeySpace): Effect {
  const { entityName, key } = readRequest(deleteRequest, body);
  checkKey(key);
  spaces.of(entityName, keySpace).delete(key);
  return { bytes: key.length };
}

/** @param asOf a time in the past, in milliseconds; the present unless given @throws StorageError 404 KEY_NOT_FOUND */
export function existing(space: StorageSpace, key: string, asOf?: number): StoredItem {
  checkKey(key);
  const item = asOf === undefined ? space.get(key) : space.getAsOf(key, asOf);
  if (!item) throw new StorageError(404, 'KEY_NOT_FOUND', `There is no key ${key}.`);
  return item;
}

function answerOf(item: StoredItem | undefined, fields: readonly MetadataField[]): { body?: unknown } {
  return item ? { body: shown(item, fields) } : {};
}

function checkPolicy({ key, options }: SetRequest, previous: StoredItem | undefined): void {
  if (options.keyPolicy !== 'FAIL_IF_EXISTS') return;
  if (options.returnValue) {
    throw badRequest('VALIDATION_ERROR', 'returnValue needs the key policy OVERRIDE.');
  }
  if (previous) throw new StorageError(409, 'KEY_CONFLICT', `The key ${key} exists already.`);
}
