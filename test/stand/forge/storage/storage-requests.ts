import { z } from 'zod';
import { badRequest } from './storage-error';

/** The bodies that @forge/kvs posts. */

const metadataField = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
const readOptions = z.object({ metadataFields: z.array(metadataField).default([]) });
const noReadOptions = { metadataFields: [] };

const ttl = z.object({
  value: z.number().int().positive(),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});

const setOptions = z.object({
  ttl: ttl.optional(),
  keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
  returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
  returnMetadataFields: z.array(metadataField).optional(),
});

/** In a batch and in a transaction a set has no other option than its ttl. */
const ttlOnly = z.strictObject({ ttl: ttl.optional() });

const condition = z.object({
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'CONTAINS',
    'EQUAL_TO',
    'EXISTS',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'NOT_CONTAINS',
    'NOT_EQUAL_TO',
    'NOT_EXISTS',
  ]),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
});

const attributeCondition = condition.extend({ property: z.string() });
const filters = z.object({
  and: z.array(attributeCondition).optional(),
  or: z.array(attributeCondition).optional(),
});

const key = z.string();
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
]);
const entityName = z.string().optional();

export const getRequest = z.object({ entityName, key, options: readOptions.default(noReadOptions) });
export const setRequest = z.object({ entityName, key, value, options: setOptions.default({}) });
export const deleteRequest = z.object({ entityName, key });

export const queryRequest = z.object({
  limit: z.number().int().optional(),
  after: z.string().optional(),
  where: z.array(attributeCondition).default([]),
  options: readOptions.default(noReadOptions),
});

export const entityQueryRequest = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).default([]),
  range: condition.optional(),
  filters: filters.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  cursor: z.string().optional(),
  limit: z.number().int().optional(),
  options: readOptions.default(noReadOptions),
});

const transactionSet = z.object({
  entityName,
  key,
  value,
  conditions: filters.optional(),
  options: ttlOnly.default({}),
});
const transactionDelete = z.object({ entityName, key, conditions: filters.optional() });
const transactionCheck = z.object({ entityName: z.string(), key, conditions: filters });

export const transactionRequest = z.object({
  set: z.array(transactionSet).default([]),
  delete: z.array(transactionDelete).default([]),
  check: z.array(transactionCheck).default([]),
});

export const batchSetRequest = z.array(z.object({ entityName, key, value, options: ttlOnly.default({}) }));
export const batchKeysRequest = z.array(getRequest);

export type MetadataField = z.infer<typeof metadataField>;
export type Ttl = z.infer<typeof ttl>;
export type Condition = z.infer<typeof condition>;
export type AttributeCondition = z.infer<typeof attributeCondition>;
export type Filters = z.infer<typeof filters>;
export type SetRequest = z.infer<typeof setRequest>;
export type QueryRequest = z.infer<typeof queryRequest>;
export type EntityQueryRequest = z.infer<typeof entityQueryRequest>;
export type TransactionRequest = z.infer<typeof transactionRequest>;

/**
 * Reads the body of a storage request.
 * @throws StorageError 400 VALIDATION_ERROR
 */
export function readRequest<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw badRequest('VALIDATION_ERROR', z.prettifyError(result.error));
}
