import { z } from 'zod';

const place = z.object({ entityName: z.string().optional(), key: z.string() });
const query = z.object({ entityName: z.string(), indexName: z.string(), partition: z.array(z.unknown()) });
const transaction = z.object({
  set: z.array(place).default([]),
  delete: z.array(place).default([]),
  check: z.array(place).default([]),
});

/** A request of storage as one line: the operation and what it is about, without the values. */
export function storageInWords(operation: string, body: unknown): string {
  return [operation, ...places(operation, body)].join(' ');
}

function places(operation: string, body: unknown): string[] {
  if (operation === 'transaction') {
    const { set, delete: removed, check } = transaction.parse(body);
    return [
      ...set.map((one) => `set ${placeInWords(one)}`),
      ...removed.map((one) => `delete ${placeInWords(one)}`),
      ...check.map((one) => `check ${placeInWords(one)}`),
    ];
  }
  if (operation.startsWith('batch/')) return z.array(place).parse(body).map(placeInWords);
  const asked = query.safeParse(body);
  if (asked.success)
    return [`${asked.data.entityName} ${asked.data.indexName} ${asked.data.partition.join(' ')}`];
  return [placeInWords(place.parse(body))];
}

function placeInWords({ entityName, key }: z.infer<typeof place>): string {
  return entityName === undefined ? key : `${entityName}/${key}`;
}
