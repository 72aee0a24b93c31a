import { shown, weightOf } from './item-view';
import { deleteItem, existing, getItem, setItem } from './single-key-operations';
import { batch, type DisturbBatchRead } from './storage-batch';
import { StorageError } from './storage-error';
import { checkKey, jsonBytes } from './storage-limits';
import { queryByKey, queryIndex, type QueryPage } from './storage-query';
import type { StorageAccess } from './storage-quota';
import {
  batchKeysRequest,
  batchSetRequest,
  entityQueryRequest,
  queryRequest,
  readRequest,
  transactionRequest,
  type MetadataField,
} from './storage-requests';
import type { StorageSpaces } from './storage-spaces';
import { transact } from './storage-transaction';

/** What an operation gives: a body for the app, if there is one, and how many bytes it carried. */
export interface Effect {
  body?: unknown;
  bytes: number;
}

interface Operation {
  access: StorageAccess;
  perform: (spaces: StorageSpaces, body: unknown, disturb: DisturbBatchRead) => Effect;
}

/** Every operation of the storage service by its path below `/api/v1/`. */
export const storageOperations: ReadonlyMap<string, Operation> = new Map<string, Operation>([
  ['get', { access: 'read', perform: (spaces, body) => getItem(spaces, body, 'plain') }],
  ['entity/get', { access: 'read', perform: (spaces, body) => getItem(spaces, body, 'plain') }],
  ['secret/get', { access: 'read', perform: (spaces, body) => getItem(spaces, body, 'secrets') }],
  ['set', { access: 'write', perform: (spaces, body) => setItem(spaces, body, 'plain') }],
  ['entity/set', { access: 'write', perform: (spaces, body) => setItem(spaces, body, 'plain') }],
  ['secret/set', { access: 'write', perform: (spaces, body) => setItem(spaces, body, 'secrets') }],
  ['delete', { access: 'write', perform: (spaces, body) => deleteItem(spaces, body, 'plain') }],
  ['entity/delete', { access: 'write', perform: (spaces, body) => deleteItem(spaces, body, 'plain') }],
  ['secret/delete', { access: 'write', perform: (spaces, body) => deleteItem(spaces, body, 'secrets') }],
  ['query', { access: 'read', perform: query }],
  ['entity/query', { access: 'read', perform: queryEntity }],
  ['transaction', { access: 'write', perform: transaction }],
  ['batch/get', { access: 'read', perform: batchGet }],
  ['batch/set', { access: 'write', perform: batchSet }],
  ['batch/delete', { access: 'write', perform: batchDelete }],
]);

function query(spaces: StorageSpaces, body: unknown): Effect {
  const request = readRequest(queryRequest, body);
  return pageEffect(queryByKey(spaces.plain.visibleToQueries(), request), request.options.metadataFields);
}

function queryEntity(spaces: StorageSpaces, body: unknown): Effect {
  const request = readRequest(entityQueryRequest, body);
  const { schema, space } = spaces.entity(request.entityName);
  return pageEffect(queryIndex(schema, space.visibleToQueries(), request), request.options.metadataFields);
}

function pageEffect(page: QueryPage, fields: readonly MetadataField[]): Effect {
  return {
    body: {
      data: page.items.map((item) => shown(item, fields)),
      ...(page.cursor === undefined ? {} : { cursor: page.cursor }),
    },
    bytes: page.evaluated.reduce((sum, item) => sum + weightOf(item), 0),
  };
}

function transaction(spaces: StorageSpaces, body: unknown): Effect {
  const request = readRequest(transactionRequest, body);
  transact(spaces, request);
  return { bytes: request.set.reduce((sum, { key, value }) => sum + key.length + jsonBytes(value), 0) };
}

function batchGet(spaces: StorageSpaces, body: unknown, disturb: DisturbBatchRead): Effect {
  let bytes = 0;
  const answer = batch(readRequest(batchKeysRequest, body), ({ entityName, key, options }) => {
    const instead = disturb(entityName, key);
    if (instead === 'left-out') return undefined;
    if (instead && 'code' in instead) throw new StorageError(500, instead.code, 'Failed on purpose.');
    const item = existing(spaces.of(entityName), key, instead?.asOf);
    bytes += weightOf(item);
    return shown(item, options.metadataFields);
  });
  return { body: answer, bytes };
}

function batchSet(spaces: StorageSpaces, body: unknown): Effect {
  let bytes = 0;
  const answer = batch(readRequest(batchSetRequest, body), (write) => {
    spaces.check(write);
    bytes += weightOf(spaces.write(write));
    return {};
  });
  return { body: answer, bytes };
}

function batchDelete(spaces: StorageSpaces, body: unknown): Effect {
  let bytes = 0;
  const answer = batch(readRequest(batchKeysRequest, body), ({ entityName, key }) => {
    checkKey(key);
    bytes += key.length;
    spaces.of(entityName).delete(key);
    return {};
  });
  return { body: answer, bytes };
}
