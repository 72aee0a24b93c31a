import type { EntitySchema } from '../manifest-schema';
import type { EntityValue } from './entity-value';
import { StorageError, badRequest } from './storage-error';
import type { AttributeCondition, Condition, Filters } from './storage-requests';

const maximumConditions = 100;

/** Whether a value, or the absence of one, meets a condition. Values of another type never compare. */
export function satisfies(value: unknown, { condition, values }: Condition): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return value !== undefined;
    case 'NOT_EXISTS':
      return value === undefined;
    case 'EQUAL_TO':
      return value === first;
    case 'NOT_EQUAL_TO':
      return value !== first;
    case 'BEGINS_WITH':
      return typeof value === 'string' && value.startsWith(String(first));
    case 'CONTAINS':
      return typeof value === 'string' && value.includes(String(first));
    case 'NOT_CONTAINS':
      return !(typeof value === 'string' && value.includes(String(first)));
    case 'BETWEEN':
      return isOrdered(first, value, true) && isOrdered(value, second, true);
    case 'GREATER_THAN':
      return isOrdered(first, value, false);
    case 'GREATER_THAN_EQUAL_TO':
      return isOrdered(first, value, true);
    case 'LESS_THAN':
      return isOrdered(value, first, false);
    case 'LESS_THAN_EQUAL_TO':
      return isOrdered(value, first, true);
  }
}

/** Ascending order within one type, as an index sorts. */
export function compareIndexed(left: unknown, right: unknown): number {
  if (left === right) return 0;
  return isOrdered(left, right, false) ? -1 : 1;
}

/** Whether an entity, or the absence of one, meets filters that were checked before. */
export function passesFilters(value: EntityValue | undefined, filters: Filters | undefined): boolean {
  const holds = (condition: AttributeCondition): boolean => satisfies(value?.[condition.property], condition);
  if (filters?.and) return filters.and.every(holds);
  if (filters?.or) return filters.or.some(holds);
  return true;
}

/**
 * Checks that an entity can be filtered so.
 * @throws StorageError 400, or 422 for an attribute of type `any`, which cannot be filtered by
 */
export function checkFilters(schema: EntitySchema, filters: Filters | undefined): void {
  if (!filters) return;
  if (filters.and && filters.or) {
    throw badRequest(
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filters are joined by "and" or by "or", not both.',
    );
  }
  const conditions = filters.and ?? filters.or ?? [];
  if (conditions.length === 0) throw badRequest('EMPTY_FILTER_OPERATOR', 'A filter needs a condition.');
  if (conditions.length > maximumConditions) {
    throw badRequest('INVALID_FILTER_CONDITION', `A query has at most ${maximumConditions} conditions.`);
  }
  for (const condition of conditions) checkFilterAttribute(schema, condition);
}

/** @throws StorageError INSUFFICIENT_FILTER_VALUES when a range lacks its end */
export function checkConditionValues({ condition, values }: Condition): void {
  if (condition !== 'BETWEEN' || values.length === 2) return;
  throw badRequest('INSUFFICIENT_FILTER_VALUES', 'The condition BETWEEN needs two values.');
}

function checkFilterAttribute(schema: EntitySchema, condition: AttributeCondition): void {
  checkConditionValues(condition);
  const type = schema.attributes.get(condition.property);
  // The documentation names the status for `any`, but neither the code nor what an unknown attribute gives.
  if (!type) {
    throw badRequest(
      'INVALID_ENTITY_ATTRIBUTE',
      `Entity ${schema.name} has no attribute ${condition.property}.`,
    );
  }
  if (type === 'any') {
    throw new StorageError(
      422,
      'INVALID_FILTER_CONDITION',
      `${condition.property} is of type any: no filters.`,
    );
  }
}

function isOrdered(left: unknown, right: unknown, orEqual: boolean): boolean {
  if (orEqual && left === right) return true;
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  return typeof left === 'boolean' && typeof right === 'boolean' && !left && right;
}
