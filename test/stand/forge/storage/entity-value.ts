import { Buffer } from 'node:buffer';
import type { AttributeType, EntitySchema } from '../manifest-schema';
import { badRequest } from './storage-error';
import { jsonBytes } from './storage-limits';

/** Source: the type requirements and index limits of the Custom Entity Store. */
const integerRange = { minimum: -2_147_483_648, maximum: 2_147_483_647 };
const floatRange = { minimum: 1e-130, maximum: 1e126 };
const maximumRangeBytes = 900;
const maximumPartitionBytes = 1_700;

/** A stored entity, its attributes by name. */
export type EntityValue = Record<string, unknown>;

export function isEntityValue(value: unknown): value is EntityValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Checks a value against the entity's attributes. Attributes may be missing; that undeclared ones are refused
 * is the strict reading of the documentation.
 * @throws StorageError INVALID_ENTITY_VALUE
 */
export function checkEntityValue(schema: EntitySchema, value: unknown): void {
  if (!isEntityValue(value)) throw invalid(schema, 'must be an object');
  for (const [name, attribute] of Object.entries(value)) {
    const type = schema.attributes.get(name);
    if (!type) throw invalid(schema, `has no attribute ${name} in the manifest`);
    if (!hasType(attribute, type)) throw invalid(schema, `needs a valid ${type} in its attribute ${name}`);
  }
  for (const index of schema.indexes) {
    checkIndexSize(schema, value, [index.range], maximumRangeBytes);
    checkIndexSize(schema, value, index.partition, maximumPartitionBytes);
  }
}

function hasType(value: unknown, type: AttributeType): boolean {
  switch (type) {
    case 'any':
      return value !== null && value !== undefined;
    case 'boolean':
      return typeof value === 'boolean';
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'integer':
      return Number.isInteger(value) && isWithin(Number(value), integerRange);
    case 'float':
      return typeof value === 'number' && (value === 0 || isWithin(Math.abs(value), floatRange));
  }
}

function isWithin(value: number, { minimum, maximum }: { minimum: number; maximum: number }): boolean {
  return value >= minimum && value <= maximum;
}

function checkIndexSize(
  schema: EntitySchema,
  value: EntityValue,
  attributes: string[],
  maximum: number,
): void {
  const bytes = attributes.reduce((sum, name) => sum + indexedBytes(value[name]), 0);
  if (bytes > maximum) {
    throw invalid(
      schema,
      `has ${bytes} bytes in ${attributes.join(' + ')}, which is indexed up to ${maximum}`,
    );
  }
}

function indexedBytes(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : jsonBytes(value);
}

function invalid(schema: EntitySchema, problem: string) {
  return badRequest('INVALID_ENTITY_VALUE', `Entity ${schema.name} ${problem}.`);
}
