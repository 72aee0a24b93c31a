import { Buffer } from 'node:buffer';
import type { EntityIndex, EntitySchema } from '../manifest-schema';
import { isEntityValue } from './entity-value';
import {
  checkConditionValues,
  checkFilters,
  compareIndexed,
  passesFilters,
  satisfies,
} from './storage-conditions';
import { badRequest } from './storage-error';
import type { EntityQueryRequest, QueryRequest } from './storage-requests';
import type { StoredItem } from './storage-space';

export interface QueryPage {
  items: StoredItem[];
  cursor: string | undefined;
  /** What was looked at, filtered out or not: this is what the read costs. */
  evaluated: StoredItem[];
}

interface Position {
  range: unknown;
  key: string;
}

const defaultLimit = 10;
const maximumLimit = 100;

/**
 * Queries plain keys by their beginning, in the order of keys.
 * @throws StorageError LIST_QUERY_LIMIT_EXCEEDED, QUERY_WHERE_INVALID, QUERY_WHERE_FIELD_INVALID, …
 */
export function queryByKey(visible: readonly StoredItem[], request: QueryRequest): QueryPage {
  const limit = request.limit ?? defaultLimit;
  if (limit < 1 || limit > maximumLimit) {
    throw badRequest('LIST_QUERY_LIMIT_EXCEEDED', `The limit must be between 1 and ${maximumLimit}.`);
  }
  const [where, ...more] = request.where;
  if (more.length > 0) throw badRequest('QUERY_WHERE_INVALID', 'A query has a single "where" clause.');
  if (where && where.property !== 'key') {
    throw badRequest('QUERY_WHERE_FIELD_INVALID', `Plain keys cannot be queried by ${where.property}.`);
  }
  if (where && where.condition !== 'BEGINS_WITH') {
    throw badRequest('INVALID_FILTER_CONDITION', 'The only condition on plain keys is BEGINS_WITH.');
  }
  const matching = visible.filter(({ key }) => !where || satisfies(key, where));
  return pageOf(matching, () => undefined, 'ASC', limit, request.after);
}

/**
 * Queries one index of an entity. Filters are applied to a page after it was cut, as the platform does: a page
 * may be empty and yet be followed by others.
 * @throws StorageError
 */
export function queryIndex(
  schema: EntitySchema,
  visible: readonly StoredItem[],
  request: EntityQueryRequest,
): QueryPage {
  const limit = request.limit ?? defaultLimit;
  if (limit < 1 || limit > maximumLimit) {
    throw badRequest(
      'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      `The page limit must be between 1 and ${maximumLimit}.`,
    );
  }
  checkFilters(schema, request.filters);
  if (request.range) checkConditionValues(request.range);
  const index = indexOf(schema, request);
  const rangeOf = (item: StoredItem): unknown => (index ? attributeOf(item, index.range) : item.key);
  const matching = visible.filter(
    (item) =>
      isInIndex(item, index, request.partition) &&
      (!request.range || satisfies(rangeOf(item), request.range)),
  );
  const page = pageOf(matching, rangeOf, request.sort, limit, request.cursor);
  const passes = ({ value }: StoredItem): boolean =>
    passesFilters(isEntityValue(value) ? value : undefined, request.filters);
  return { ...page, items: page.items.filter(passes) };
}

/** Undefined is the index by key, which every entity has. */
function indexOf(
  schema: EntitySchema,
  { indexName, partition }: EntityQueryRequest,
): EntityIndex | undefined {
  const index = schema.indexes.find(({ name }) => name === indexName);
  if (!index && indexName !== 'by-key') {
    throw badRequest('INVALID_ENTITY_INDEX', `Entity ${schema.name} has no index ${indexName}.`);
  }
  const expected = index?.partition.length ?? 0;
  if (partition.length !== expected) {
    // The code is a guess; that a value is needed for every attribute of the partition is documented.
    throw badRequest(
      'INVALID_PARTITION',
      `Index ${indexName} needs ${expected} partition values, and ${partition.length} were given.`,
    );
  }
  return index;
}

/** An entity that lacks an indexed attribute is not in that index. */
function isInIndex(item: StoredItem, index: EntityIndex | undefined, partition: readonly unknown[]): boolean {
  if (!index) return true;
  if (attributeOf(item, index.range) === undefined) return false;
  return index.partition.every((attribute, position) => attributeOf(item, attribute) === partition[position]);
}

function attributeOf({ value }: StoredItem, attribute: string): unknown {
  return isEntityValue(value) ? value[attribute] : undefined;
}

function pageOf(
  matching: StoredItem[],
  rangeOf: (item: StoredItem) => unknown,
  sort: 'ASC' | 'DESC',
  limit: number,
  cursor: string | undefined,
): QueryPage {
  const direction = sort === 'ASC' ? 1 : -1;
  const order = (left: Position, right: Position): number =>
    direction * (compareIndexed(left.range, right.range) || compareIndexed(left.key, right.key));
  const start = cursor === undefined ? undefined : positionOf(cursor);
  const rows = matching
    .map((item) => ({ item, range: rangeOf(item), key: item.key }))
    .filter((row) => !start || order(row, start) > 0)
    .sort(order);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const items = page.map(({ item }) => item);
  return { items, evaluated: items, cursor: last && cursorOf(last) };
}

function cursorOf({ range, key }: Position): string {
  return Buffer.from(JSON.stringify({ range, key })).toString('base64url');
}

function positionOf(cursor: string): Position {
  try {
    const { range, key } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as Partial<Position>;
    if (typeof key === 'string') return { range, key };
  } catch {
    // Falls through to the refusal.
  }
  throw badRequest('INVALID_CURSOR', 'The cursor is not one of this query.');
}
